using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json;
using HivePanel.Services;
using Microsoft.Extensions.AI;

namespace HivePanel.ViewModels;

public class Bubble : ObservableBase
{
    private string _text = "";
    public bool Mine { get; init; }
    public string Text { get => _text; set => Set(ref _text, value); }
}

public class ChatViewModel : ObservableBase
{
    private readonly ConversationStore _store;
    private readonly IChatClient _client;
    private readonly HiveDatabase _db;
    private readonly InspectionParser _parser;
    private readonly ChatOptions _options;
    private string _input = "";
    private string _status = "";

    public ChatViewModel(ConversationStore store, IChatClient client, HiveDatabase db, InspectionParser parser)
    {
        _store = store;
        _client = client;
        _db = db;
        _parser = parser;
        _options = new ChatOptions
        {
            Temperature = 0.4f,
            Tools = [AIFunctionFactory.Create(GetColony), AIFunctionFactory.Create(ListColonies)],
        };
        SendCommand = new AsyncCommand(SendAsync, () => Input.Length > 0);
    }

    public ObservableCollection<Bubble> Bubbles { get; } = [];
    public ObservableCollection<string> Chips { get; } = [];
    public AsyncCommand SendCommand { get; }
    public string Input { get => _input; set => Set(ref _input, value); }
    public string Status { get => _status; set => Set(ref _status, value); }

    private const string RouterPrompt = /*examples*//*prompt: member*/ @"Decide what the beekeeper wants from the app.
RECORD   - reports something seen at a hive that belongs on the record card
QUESTION - wants advice or an explanation
STOCK    - asks about material, jars, sugar, orders
CHAT     - small talk, thanks, everything else
A message that reports and asks at the same time is QUESTION.

hive 4, five frames brood, saw the queen, very calm => RECORD
hive 4 has two capped queen cells, should I split it => QUESTION
how many 500g jars are left => STOCK
what a lovely evening => CHAT

One word, upper case.";

    private async Task SendAsync()
    {
        var text = Input.Trim();
        Input = "";
        Bubbles.Add(new Bubble { Mine = true, Text = text });
        var answer = new Bubble();
        Bubbles.Add(answer);

        try
        {
            var route = AiText.FirstWord(await _client.AskAsync(RouterPrompt, text, 0f));
            if (route == "RECORD")
            {
                var record = await _parser.ParseAsync(text, DateTime.Now);
                if (record?.Hive is not null)
                {
                    answer.Text = $"Saved for hive {record.Hive}. Open tasks: {string.Join(", ", record.Todo)}";
                    return;
                }
            }

            await _store.SendAsync(text, _options, t => answer.Text += t, CancellationToken.None);
            await UpdateChipsAsync();
        }
        catch (HttpRequestException)
        {
            Status = /*no prompt: ui text*/ "No connection. You can go on writing, your notes are stored on the phone and Melissa will answer as soon as you are back in the network.";
        }
    }

    private async Task UpdateChipsAsync()
    {
        var messages = new List<ChatMessage>(_store.History.TakeLast(4))
        {
            new(ChatRole.User, /*maybe task*//*prompt: call*/ "Suggest three things I might ask next, each at most six words, from my point of view. Return them as a JSON array of strings."),
        };
        var r = await _client.GetResponseAsync(messages, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
        Chips.Clear();
        try
        {
            foreach (var c in JsonSerializer.Deserialize<string[]>(r.Text) ?? []) Chips.Add(c);
        }
        catch (JsonException) { }
    }

    [Description(/*no prompt: tool description*/ "Gets the latest figures of one colony by its name: frames of brood, mites per day, food in kg and the year of the queen. Returns null when there is no such colony.")]
    private ColonyRow? GetColony([Description("name or number of the colony as the user said it")] string name) => _db.Find(name);

    [Description("Lists the names of all living colonies.")]
    private string[] ListColonies() => _db.Rows.Select(r => r.Name).ToArray();
}

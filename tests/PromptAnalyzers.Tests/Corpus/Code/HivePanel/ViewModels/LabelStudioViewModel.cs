using System.Text.Json;
using HivePanel.Services;
using HivePanel.Settings;
using Microsoft.Extensions.AI;

namespace HivePanel.ViewModels;

public class LabelStudioViewModel : ObservableBase
{
    private readonly IChatClient _client;
    private readonly AssistantSettings _settings;
    private string _text = "";
    private string _warning = "";

    public LabelStudioViewModel(IChatClient client, AssistantSettings settings)
    {
        _client = client;
        _settings = settings;
        WriteCommand = new AsyncCommand(WriteAsync);
        CheckCommand = new AsyncCommand(CheckAsync, () => Text.Length > 0);
    }

    public string Variety { get; set; } = "";
    public string Harvest { get; set; } = "";
    public string Special { get; set; } = "";
    public string Text { get => _text; set => Set(ref _text, value); }
    public string Warning { get => _warning; set => Set(ref _warning, value); }
    public AsyncCommand WriteCommand { get; }
    public AsyncCommand CheckCommand { get; }

    private async Task WriteAsync()
    {
        var prompt = /*prompt: elsewhere*/ _settings.LabelTemplate
            .Replace("{variety}", Variety)
            .Replace("{harvest}", Harvest)
            .Replace("{place}", _settings.Region)
            .Replace("{special}", Special);
        Text = await _client.AskAsync(prompt);
    }

    private async Task CheckAsync()
    {
        var system = /*task*//*prompt: local*/ """
            You check texts on honey labels against the food information rules.
            Objectionable are: health or healing claims, "pure", "genuine" or "natural" as if other honey was not, statements
            about raw or unheated without a lab value, an origin that does not fit the place named, a variety without the
            majority of nectar from that plant, and medals without a year.
            Not objectionable: taste, colour, descriptions of the landscape.
            Give back a JSON object with the properties ok (boolean), quote (the first objectionable words, verbatim, or null)
            and rule (short name of the rule broken, or null).
            """;
        var r = await _client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, Text)],
            new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 });
        using var doc = JsonDocument.Parse(r.Text);
        Warning = doc.RootElement.GetProperty("ok").GetBoolean() ? "" : doc.RootElement.GetProperty("quote").GetString() ?? "?";
    }

    private static string TranslationPrompt(string language) => language switch
    {
        "sl" => /*maybe task*//*prompt: method*/ "Prevedi besedilo z nalepke za med v slovenščino. Ohrani kratkost, ne dodajaj ničesar. Vrni samo prevod.",
        _ => /*maybe task*//*prompt: method*/ $"Translate the text of the honey label into {language}, same length, nothing added. Only the translation.",
    };

    public Task<string> TranslateAsync(string language) => _client.AskAsync(TranslationPrompt(language), Text, 0.2f);

    private const string HarvestPrompt = /*examples*//*prompt: member*/ """
        Convert lines from a harvest notebook to CSV with the columns date;hive;kg;water. Date as yyyy-MM-dd, decimal point, water in percent or empty.

        Notebook: 3.6.24 hive 7, 14,5 kilos, refractometer 17.2
        CSV: 2024-06-03;7;14.5;17.2

        Notebook: same day hive 9 only half a bucket = 6kg
        CSV: 2024-06-03;9;6;

        Notebook: 28/7/24 "the wild one" 22 kg at 18,9 (!)
        CSV: 2024-07-28;the wild one;22;18.9

        """;

    public async Task<string> ImportNotebookAsync(string lines)
    {
        var csv = await _client.AskAsync(HarvestPrompt, lines, 0f);
        return "date;hive;kg;water\n" + csv.Replace("CSV: ", "");
    }
}

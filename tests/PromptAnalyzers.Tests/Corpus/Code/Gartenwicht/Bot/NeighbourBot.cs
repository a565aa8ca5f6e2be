using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Gartenwicht.Services;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace Gartenwicht.Bot;

public record ClubMessage(long ChatId, string Author, string Text, bool Private);

public interface IClubMessenger
{
    Task SendAsync(long chatId, string text);
}

/// <summary>The bot of the garden club. Reads all messages of the group and answers those that are for it.</summary>
public sealed class NeighbourBot(
    ILocalModel model,
    OllamaApiClient ollama,
    GnomeSettings settings,
    IClubMessenger messenger,
    ILogger<NeighbourBot> log) : BackgroundService
{
    private const string RouteSystem = /*examples*/ /*prompt: member*/ """
        You sort the messages of a garden club group. Give every message one label:

        QUESTION  asks for gardening advice
        SWAP      offers or looks for plants, seeds, tools, manure
        DUTY      water rota, gate key, mowing the paths, community work
        PEST      reports an animal or disease
        TALK      everything else: greetings, photos, jokes, thanks

        Only the label. If a message does two things take the one that needs an answer.

        Message: Hat wer noch Mist übrig? Hole ihn auch ab
        SWAP
        Message: who has the key on saturday
        DUTY
        Message: my leeks have orange spots, again
        PEST
        Message: schönes Wochenende allen!
        TALK
        Message: how deep do garlic cloves go?
        QUESTION
        """;

    private static readonly Dictionary<string, string> Personas = new()
    {
        ["erna"] = /*prompt: member*/ "You are Erna, 81, plot 14, and you garden without a book. You call everybody \"Kindchen\", you believe in the moon and in nettle slurry, and you " +
            "answer every question with a story of your mother's garden in which the answer is hidden. Never longer than six sentences. You are never mean.",
        ["professor"] = /*prompt: member*/ """
            You are the Professor of plot 3, a retired soil scientist. You explain precisely and with numbers (pH, ppm, mm of rain), but you
            always end with one simple sentence that a beginner can follow. You correct wrong beliefs politely: coffee grounds, eggshells,
            moon phases, watering in the sun. If Erna is mentioned you sigh.
            If you do not know the soil type ask for it before you give advice about lime or fertiliser.
            """,
    };

    private readonly Channel<ClubMessage> _inbox = Channel.CreateBounded<ClubMessage>(200);
    private readonly ConcurrentDictionary<long, Chat> _chats = new();
    private readonly ConcurrentDictionary<long, string> _personaOf = new();

    public ValueTask ReceiveAsync(ClubMessage message) => _inbox.Writer.WriteAsync(message);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in _inbox.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await HandleAsync(message, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "message of {Author} dropped", message.Author);
            }
        }
    }

    private async Task HandleAsync(ClubMessage message, CancellationToken ct)
    {
        if (message.Text.StartsWith("/start"))
        {
            await messenger.SendAsync(message.ChatId, /*no prompt: help text*/ "I am the gnome of the garden club. Ask me about plants. /persona erna or /persona professor changes who answers you, /recap sums up the day, /english translates the last message.");
            return;
        }

        if (message.Text.StartsWith("/persona "))
        {
            _personaOf[message.ChatId] = message.Text[9..].Trim().ToLowerInvariant();
            _chats.TryRemove(message.ChatId, out _);
            return;
        }

        if (!message.Private && await IsSpamAsync(message, ct))
        {
            log.LogInformation("spam from {Author}", message.Author);
            return;
        }

        var route = await model.AnswerAsync(message.Text, RouteSystem, ct: ct);
        switch (route.Trim().ToUpperInvariant())
        {
            case "QUESTION":
                await messenger.SendAsync(message.ChatId, await ChatAsync(message));
                break;
            case "PEST":
                var verdict = await model.AnswerAsync(message.Text, /*task*/ /*prompt: elsewhere*/ settings.PestPrompt, ct: ct);
                await messenger.SendAsync(message.ChatId, verdict.StartsWith("REPORT") ? "Please call the board before you do anything!" : "Gnome says: " + verdict.ToLowerInvariant());
                break;
            case "DUTY":
                await messenger.SendAsync(message.ChatId, await DutyAsync(message));
                break;
        }
    }

    private async Task<bool> IsSpamAsync(ClubMessage message, CancellationToken ct)
    {
        var question = /*task*/ /*prompt: local*/ "Is the following message of a garden club group advertising, fraud or a chain letter? Members selling honey or tomato plants to each other is fine.\n";
        question += "Answer with yes or no.\n\n";
        question += message.Author + ": " + message.Text;
        var answer = await model.AnswerAsync(question, ct: ct);
        return answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> ChatAsync(ClubMessage message)
    {
        var chat = _chats.GetOrAdd(message.ChatId, id => CreateChat(_personaOf.GetValueOrDefault(id)));
        var sb = new StringBuilder();
        await foreach (var token in chat.SendAsync(message.Text))
            sb.Append(token);
        return LocalModel.StripThinking(sb.ToString());
    }

    private Chat CreateChat(string? persona) =>
        persona != null && Personas.TryGetValue(persona, out var text)
            ? new Chat(ollama, text)
            : new Chat(ollama, /*prompt: elsewhere*/ settings.GnomePrompt);

    // the only place with a tool: the model may look into the rota
    private async Task<string> DutyAsync(ClubMessage message)
    {
        var request = new ChatRequest
        {
            Model = settings.ChatModel,
            Messages = new List<Message>
            {
                new() { Role = ChatRole.System, Content = /*prompt: call*/ $"You help the members of {settings.ClubName} with the duty rota. Today is {DateTime.Today:dddd, d MMMM}. Look duties up with the tool, never from memory, and if somebody wants to swap tell him to ask the other person first." },
                new() { Role = ChatRole.User, Content = message.Text },
            },
            Tools =
            [
                new Tool
                {
                    Function = new Function
                    {
                        Name = "get_duty",
                        Description = /*no prompt: tool description*/ "Returns the plot number and the name of the member who has the given duty on the given day. Duties are water, gate, paths and compost.",
                        Parameters = new Parameters
                        {
                            Properties = new Dictionary<string, Property>
                            {
                                ["duty"] = new() { Type = "string", Description = "water, gate, paths or compost" },
                                ["day"] = new() { Type = "string", Description = "ISO date" },
                            },
                            Required = ["duty", "day"],
                        },
                    },
                },
            ],
        };

        var text = new StringBuilder();
        await foreach (var part in ollama.ChatAsync(request))
        {
            foreach (var call in part?.Message.ToolCalls ?? [])
                text.AppendLine("(looking up " + call.Function?.Name + ")");
            text.Append(part?.Message.Content);
        }
        return text.ToString();
    }

    public Task<string> RecapAsync(IEnumerable<ClubMessage> day) => model.AnswerAsync(
        /*prompt: wrapper*/ "Sum up what was going on in the garden group today for somebody who comes home late. Leave out greetings and quarrels. Swaps and appointments first, with names.\n\n" +
        string.Join("\n", day.Select(m => m.Author + ": " + m.Text)));

    public Task<string> ToEnglishAsync(ClubMessage message) => model.AnswerAsync(message.Text, /*maybe task*/ /*prompt: wrapper*/ "Translate into English. Keep plant names of cultivars as they are.");
}

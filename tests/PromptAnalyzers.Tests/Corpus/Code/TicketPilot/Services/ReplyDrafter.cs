using Microsoft.Extensions.Options;
using OpenAI.Chat;
using TicketPilot.Settings;

namespace TicketPilot.Services;

public class Ticket
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public string Subject { get; set; } = "";
    public string Transcript { get; set; } = "";
    public string Tier { get; set; } = "free";
    public string Language { get; set; } = "en";
    public List<string> Notes { get; } = new();
}

public class TicketStore
{
    private readonly List<Ticket> _all = new();
    public Ticket Add(string subject, string body) { var t = new Ticket { Subject = subject, Transcript = body }; _all.Add(t); return t; }
    public Ticket? Find(Guid id) => _all.FirstOrDefault(t => t.Id == id);
    public IEnumerable<Ticket> Recent(int n) => _all.TakeLast(n);
    public void AddSystemMessage(Guid id, string text) => Find(id)?.Notes.Add(text);
    public void SetTriage(Guid id, string queue, string prio, string lang) { if (Find(id) is { } t) t.Language = lang; }
    public void SetMood(Guid id, string mood) => Find(id)?.Notes.Add(mood);
    public void SaveArticle(Guid id, string json) => Find(id)?.Notes.Add(json);
}

public class ReplyDrafter(ChatClient chat, IOptionsMonitor<AssistantSettings> settings)
{
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["free"] = /*prompt: member*/ "You are a friendly support agent. Keep answers short, link to the help center where you can and never promise a phone call.",
        ["business"] = /*prompt: member*/ "You are a senior support engineer writing to a paying business customer. Be precise, name the next step and who does it, and do not apologise more than once.",
    };

    private static readonly ChatTool LookupOrder = ChatTool.CreateFunctionTool("lookup_order",
        /*no prompt: tool description*/ "Looks up an order or invoice of the customer by its number. Use this whenever the customer mentions a number that starts with NW-.",
        BinaryData.FromString("""{"type":"object","properties":{"number":{"type":"string"}},"required":["number"]}"""));

    public async Task<string> DraftAsync(Ticket t, CancellationToken ct)
    {
        var history = new List<ChatMessage>
        {
            new SystemChatMessage(Personas.TryGetValue(t.Tier, out var p) ? p : Personas["free"]),
            new SystemChatMessage(LanguageRule(t.Language)),
            new UserChatMessage(/*prompt: call*/ $"Draft a reply to the last message of this ticket about {settings.CurrentValue.ProductName}.\n\n{t.Transcript}")
        };
        var opt = new ChatCompletionOptions { Temperature = settings.CurrentValue.Temperature, Tools = { LookupOrder } };

        ChatCompletion c = await chat.CompleteChatAsync(history, opt, ct);
        while (c.FinishReason == ChatFinishReason.ToolCalls)
        {
            history.Add(new AssistantChatMessage(c));
            foreach (var call in c.ToolCalls)
                history.Add(new ToolChatMessage(call.Id, OrderJson(call.FunctionArguments.ToString())));
            c = await chat.CompleteChatAsync(history, opt, ct);
        }
        return c.Content[0].Text;
    }

    public async Task<string> EscalateAsync(Ticket t, CancellationToken ct)
    {
        var system = /*prompt: file*/ File.ReadAllText("Prompts/escalation.txt");
        ChatCompletion c = await chat.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(system), new UserChatMessage(t.Transcript) }, cancellationToken: ct);
        return c.Content[0].Text;
    }

    private static string LanguageRule(string lang)
    {
        if (lang == "de")
            return /*prompt: method*/ "Antworte auf Deutsch, sieze den Kunden und übersetze keine Namen von Menüpunkten oder Schaltflächen.";
        return /*prompt: method*/ "Answer in the language of the customer, and keep names of menus and buttons in English.";
    }

    private static string OrderJson(string args) => args.Contains("NW-") ? "{\"status\":\"paid\",\"plan\":\"business\"}" : "{}";
}

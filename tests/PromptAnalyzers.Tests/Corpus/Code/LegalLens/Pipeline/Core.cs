using OpenAI.Chat;

namespace LegalLens.Pipeline;

public class DocumentContext
{
    public required string FileName { get; init; }
    public required string Text { get; set; }
    public string? DocType { get; set; }
    public string Sprache { get; set; } = "de";
    public List<string> Clauses { get; } = new();
    public Dictionary<string, string> Results { get; } = new();
    public List<string> AuditTrail { get; } = new();
}

public interface IStep
{
    string Name { get; }
    Task ExecuteAsync(DocumentContext ctx);
}

/// <summary>Basisklasse fuer Schritte, die genau eine Frage an das Modell stellen.</summary>
public abstract class SingleQuestionStep : IStep
{
    private readonly ChatClient _client;
    private readonly string _instruction;

    protected SingleQuestionStep(ChatClient client, string instruction)
    {
        _client = client;
        _instruction = instruction;
    }

    public abstract string Name { get; }
    protected virtual string Input(DocumentContext ctx) => ctx.Text;

    public async Task ExecuteAsync(DocumentContext ctx)
    {
        var result = await _client.CompleteChatAsync(new ChatMessage[]
        {
            new SystemChatMessage(_instruction),
            new UserChatMessage(Input(ctx)),
        }, new ChatCompletionOptions { Temperature = 0f });
        ctx.Results[Name] = result.Value.Content[0].Text;
        ctx.AuditTrail.Add(/*no prompt: audit entry*/ $"Schritt {Name}: Das Dokument wurde dem Modell vorgelegt. Bitte das Ergebnis fachlich prüfen und freigeben.");
    }
}

public class AnalysisPipeline
{
    private readonly List<IStep> _steps = new();
    public event Action<string>? Progress;

    public AnalysisPipeline Add(IStep step) { _steps.Add(step); return this; }

    public async Task RunAsync(DocumentContext ctx)
    {
        foreach (var step in _steps)
        {
            Progress?.Invoke(/*no prompt: progress text*/ $"Analysiere {ctx.FileName} und fasse die Ergebnisse von {step.Name} zusammen ...");
            await step.ExecuteAsync(ctx);
        }
    }
}

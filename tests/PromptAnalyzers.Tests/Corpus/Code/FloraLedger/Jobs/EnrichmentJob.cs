using FloraLedger.Llm;
using OpenAI.Chat;

namespace FloraLedger.Jobs;

public class PlantRecord
{
    public string Accession { get; set; } = "";
    public string ScientificName { get; set; } = "";
    public string? Family { get; set; }
    public string? Origin { get; set; }
    public string? Bed { get; set; }
    public string? Remarks { get; set; }
    public Dictionary<string, string> Enriched { get; } = new();
}

/// <summary>
/// One field of the record filled by the model. Derived classes say what to ask.
/// </summary>
public abstract class EnrichmentJob
{
    private readonly ILlmClient _llm;
    protected readonly ILogger Logger;

    protected EnrichmentJob(ILlmClient llm, ILogger logger)
    {
        _llm = llm;
        Logger = logger;
    }

    public abstract string Field { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual string BuildUserPrompt(PlantRecord plant) => Describe(plant);
    protected virtual ChatResponseFormat? ResponseFormat => null;
    protected virtual string? Accept(string answer) => answer.Trim();

    public async Task RunAsync(PlantRecord plant, CancellationToken ct)
    {
        var options = new ChatCompletionOptions { Temperature = 0.1f };
        if (ResponseFormat is not null) options.ResponseFormat = ResponseFormat;

        ChatCompletion completion = await _llm.Raw.CompleteChatAsync(new List<ChatMessage>
        {
            ChatMessage.CreateSystemMessage(SystemPrompt),
            ChatMessage.CreateUserMessage(BuildUserPrompt(plant))
        }, options, ct);

        var value = Accept(completion.Content[0].Text);
        if (value is null)
            Logger.LogInformation("{Field} of {Accession} not accepted", Field, plant.Accession);
        else
            plant.Enriched[Field] = value;
    }

    protected static string Describe(PlantRecord p)
        => string.Join('\n', new[] { p.ScientificName, p.Family, p.Origin, p.Remarks }.Where(s => !string.IsNullOrWhiteSpace(s)));
}

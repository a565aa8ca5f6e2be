#pragma warning disable OPENAI001
using System.Text;
using Microsoft.Extensions.Options;
using OpenAI.Responses;
using ToolNest.Ai;

namespace ToolNest.Features;

public sealed class ModerationService(ResponsesClient client, LlmGateway gateway, IOptions<AiOptions> options)
{
    private string? _rules;

    public async Task<bool> IsAllowedAsync(string text, CancellationToken ct)
    {
        _rules ??= await /*examples*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "moderation.md"), ct);

        ResponseResult response = await client.CreateResponseAsync(new CreateResponseOptions(options.Value.Model,
        [
            ResponseItem.CreateSystemMessageItem(_rules),
            ResponseItem.CreateUserMessageItem(text),
        ]), ct);

        return response.GetOutputText().StartsWith("allow", StringComparison.OrdinalIgnoreCase);
    }

    public Task<string> DetectLanguageAsync(string text)
    {
        var instructionText = /*task*//*prompt: local*/ "In which language is the text written? Answer with the two letter ISO code in lower case, for a mix of languages take the one with more words.";
        return gateway.AskAsync(instructionText, text);
    }
}

public sealed record DisputeRequest(string Borrower, string Lender, string Story, decimal Deposit);

public sealed record Panelist(string Name, string Stance);

public sealed record DisputeOutcome(IReadOnlyDictionary<string, string> Voices, string Verdict);

public sealed class DisputePanel(LlmGateway gateway)
{
    private static readonly Panelist[] Panel =
    [
        new("Owner's voice", /*prompt: wrapper*/ "You speak for the owner of the tool. You know what repairs cost and how annoying it is to get things back dirty. Argue firm but fair."),
        new("Borrower's voice", /*prompt: wrapper*/ "You speak for the borrower. Remind everybody that tools wear out by being used, that lending is a kindness and not a rental business, and look for facts that speak for the borrower."),
    ];

    public async Task<DisputeOutcome> DiscussAsync(DisputeRequest request, CancellationToken ct)
    {
        var voices = new Dictionary<string, string>();
        foreach (var panelist in Panel)
        {
            var transcript = new StringBuilder(request.Story);
            foreach (var (name, said) in voices)
            {
                transcript.Append("\n\n").Append(name).Append(": ").Append(said);
            }
            voices[panelist.Name] = await gateway.AskAsync(panelist.Stance, transcript.ToString(), ct);
        }

        var verdictPrompt = /*task*//*prompt: local*/ $"""
            Read the story and both sides, then decide which share of the deposit of {request.Deposit} EUR the owner may keep.
            Answer with a whole number between 0 and 100 (percent). No words, no percent sign.
            If the story does not say what was broken answer 0.
            """;
        var verdict = await gateway.AskAsync(verdictPrompt, request.Story + "\n" + string.Join("\n", voices.Values), ct);

        var letter = await gateway.AskAsync(/*prompt: elsewhere*/ Prompts.Panel(request.Borrower, request.Lender), verdict + "\n" + request.Story, ct);
        voices["Letter"] = letter;
        return new DisputeOutcome(voices, verdict);
    }
}

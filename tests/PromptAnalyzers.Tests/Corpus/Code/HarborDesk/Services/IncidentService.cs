using System.Text.Json;
using HarborDesk.Data;
using OpenAI;
using OpenAI.Chat;

namespace HarborDesk.Services;

public class IncidentResult
{
    public string Coverage { get; set; } = "none";
    public string Explanation { get; set; } = "";
}

public class IncidentService
{
    private readonly OpenAIClient _openAi;
    private readonly BerthRepository _repository;
    private readonly ILogger<IncidentService> _logger;

    public IncidentService(OpenAIClient openAi, BerthRepository repository, ILogger<IncidentService> logger)
    {
        _openAi = openAi;
        _repository = repository;
        _logger = logger;
    }

    // checks every clause of the policy against the paragraphs of the report
    public async Task<List<(string Clause, IncidentResult Result)>> CheckPolicyAsync(int incidentId, CancellationToken ct)
    {
        var chatClient = _openAi.GetChatClient("gpt-4o");
        var results = new List<(string, IncidentResult)>();

        foreach (var clause in await _repository.GetPolicyClausesAsync(ct))
        {
            var paragraphs = await _repository.GetReportParagraphsAsync(incidentId, clause.Code, ct);
            if (paragraphs.Count == 0) continue;

            string combined = string.Join("\n---\n", paragraphs.Select(p => $"[page {p.Page}] {p.Text}"));

            string systemPrompt = /*typed task*//*prompt: local*/ $@"
You check whether a clause of the liability policy of a marina applies to a reported incident.
Clause: '{clause.Code}'
Wording: '{clause.Text}'

ATTENTION: reports often mention a thing only to rule it out (""the fire extinguisher was NOT used"", ""no oil was lost""). In this case the clause does not apply.

coverage:
- 'full': the report describes clearly what the clause asks for
- 'partial': there are hints, but an important condition is not confirmed
- 'none': not mentioned or ruled out

explanation: at most two sentences, with the page in square brackets when you cite something.";

            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(systemPrompt),
                new UserChatMessage(/*prompt: call*/ "These are the paragraphs of the report that fit best:\n\n" + combined)
            };

            var options = new ChatCompletionOptions
            {
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                    jsonSchemaFormatName: "clause_check",
                    jsonSchema: BinaryData.FromObjectAsJson(new
                    {
                        type = "object",
                        properties = new
                        {
                            coverage = new { type = "string", @enum = new[] { "full", "partial", "none" } },
                            explanation = new { type = "string" }
                        },
                        required = new[] { "coverage", "explanation" },
                        additionalProperties = false
                    }),
                    jsonSchemaIsStrict: true)
            };

            var response = await chatClient.CompleteChatAsync(messages, options, ct);
            var result = JsonSerializer.Deserialize<IncidentResult>(response.Value.Content[0].Text, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
            results.Add((clause.Code, result ?? new IncidentResult()));
        }

        _logger.LogInformation("Incident {Id}: {Count} clauses checked", incidentId, results.Count);
        return results;
    }

    public async Task<string> SplitLiabilityAsync(string report, CancellationToken ct)
    {
        var reasoner = _openAi.GetChatClient("o3-mini");
        ChatCompletion completion = await reasoner.CompleteChatAsync(
            [new UserChatMessage(/*reasoned task*//*prompt: elsewhere*/ PromptTexts.LiabilitySplit.Replace("{report}", report))],
            new ChatCompletionOptions { MaxOutputTokenCount = 4000 },
            ct);

        var line = completion.Content[0].Text.Split('\n').Last(l => l.StartsWith("A="));
        return line.Trim();
    }
}

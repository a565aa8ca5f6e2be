#pragma warning disable OPENAI001
using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace KatalogSieb.Core;

public record AttributeCheck(string Name, string Verdict, string? Suggestion);
public record CheckResult(List<AttributeCheck> Attributes, int Completeness);

public class QualityScorer
{
    private const string CheckPrompt = /*typed task*/ /*prompt: member*/ """
        Check the attributes of a product against its title and description.
        verdict per attribute: ok, contradicts (title or description say something else), implausible (a hammer of 40 kg), missing.
        Missing only for attributes a customer needs to choose: dimensions, material, power, voltage, thread, colour.
        suggestion: the right value if it can be read from the text, otherwise null.
        completeness from 0 to 100.
        """;

    private const string ScoreFormat = /*task*/ /*prompt: member*/ "Score the description of a product from 1 to {0}.\n" +
        "1 = empty or copied from another product, {0} = a customer knows everything he needs and wants to read on.\n" +
        "Take off points for: claims without facts, errors in grammar, text in the wrong language (expected: {1}), repeating the title.\n" +
        "Length as such is neither good nor bad. Answer with the number only.\n\nDescription:\n{2}";

    private static readonly BinaryData CheckSchema = BinaryData.FromString(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "attributes": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "name": { "type": "string" },
                  "verdict": { "type": "string", "enum": ["ok", "contradicts", "implausible", "missing"] },
                  "suggestion": { "type": ["string", "null"] }
                },
                "required": ["name", "verdict", "suggestion"],
                "additionalProperties": false
              }
            },
            "completeness": { "type": "integer" }
          },
          "required": ["attributes", "completeness"],
          "additionalProperties": false
        }
        """);

    private readonly ICatalogLlm _llm;
    private readonly ChatClient _reasoning;
    private readonly SieveSettings _settings;

    public QualityScorer(ICatalogLlm llm, SieveSettings settings)
    {
        _llm = llm;
        _settings = settings;
        _reasoning = new ChatClient(settings.ReasoningModel, settings.ApiKey);
    }

    public async Task<CheckResult?> CheckAsync(Product p, CancellationToken ct = default)
    {
        var json = await _llm.CompleteSchemaAsync(CheckPrompt, JsonSerializer.Serialize(p), "attribute_check", CheckSchema, ct);
        return JsonSerializer.Deserialize<CheckResult>(json, JsonSerializerOptions.Web);
    }

    /// <summary>average of some votes, one vote alone jumps around too much</summary>
    public async Task<double> ScoreAsync(Product p, string language)
    {
        var prompt = string.Format(ScoreFormat, 10, language, p.Description);
        var chat = new ChatClient(_settings.Model, _settings.ApiKey);
        var votes = Enumerable.Range(0, _settings.Votes).Select(async _ =>
        {
            var r = await chat.CompleteChatAsync(new UserChatMessage(prompt));
            return int.TryParse(r.Value.Content[0].Text, out var n) ? n : 0;
        });
        var all = await Task.WhenAll(votes);
        return all.Where(n => n > 0).DefaultIfEmpty(0).Average();
    }

    public async Task<List<string>> CheckPricesAsync(IEnumerable<Product> products)
    {
        var lines = string.Join("\n", products.Select(p => $"{p.Sku} | {p.Title} | {p.Labels.GetValueOrDefault("unit")} | {p.Price}"));
        ChatCompletion c = await _reasoning.CompleteChatAsync(
            new DeveloperChatMessage(/*reasoned task*/ /*prompt: elsewhere*/ PromptTexts.PriceCheck),
            new UserChatMessage(lines));
        return c.Content[0].Text.Split('\n').Where(l => l.Contains(";WRONG")).ToList();
    }

    public async Task<int> BestAsync(Product p, IReadOnlyList<string> candidates)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder*/ $"Rank the following {candidates.Count} descriptions of the product \"{p.Title}\" from best to worst.");
        sb.AppendLine("Facts must agree with these attributes, a text with a wrong fact is always last:");
        foreach (var (k, v) in p.Attributes) sb.AppendLine($"  {k} = {v}");
        for (var i = 0; i < candidates.Count; i++)
        {
            sb.AppendLine($"--- {i + 1} ---");
            sb.AppendLine(candidates[i]);
        }
        sb.Append("Reply with the numbers separated by > and nothing else.");

        var chat = new ChatClient(_settings.Model, _settings.ApiKey);
        var r = await chat.CompleteChatAsync(sb.ToString());
        return int.TryParse(r.Value.Content[0].Text.Split('>')[0], out var best) ? best - 1 : 0;
    }

    public async Task<Dictionary<string, int>> ReviewLabelsAsync(IEnumerable<Review> reviews)
    {
        var counts = new Dictionary<string, int>();
        foreach (var r in reviews)
        {
            var label = await _llm.CompleteAsync(/*examples*/ /*prompt: elsewhere*/ PromptTexts.Reviews["fake"], r.Text);
            counts[label] = counts.GetValueOrDefault(label) + 1;
        }
        return counts;
    }
}

using System.Text;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using LinguaProof.Llm;

namespace LinguaProof.Checks;

public sealed class LqaResult
{
    public double Score { get; set; }
    public bool Passed { get; set; }
    public List<LqaError> Errors { get; set; } = new();
}

public sealed class LqaError
{
    public int Segment { get; set; }
    public string Category { get; set; } = "";
    public string Severity { get; set; } = "";
    public string Comment { get; set; } = "";
}

public class LqaScorer
{
    private const string ModelId = "claude-opus-4-5";
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };

    private readonly string? _apiKey;
    private readonly ILogger<LqaScorer> _logger;

    public LqaScorer(IConfiguration config, ILogger<LqaScorer> logger)
    {
        _apiKey = config["Anthropic:ApiKey"];
        if (string.IsNullOrWhiteSpace(_apiKey))
            _apiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY");
        _logger = logger;
    }

    public async Task<LqaResult?> ScoreAsync(IReadOnlyList<Segment> sample, string domain, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(_apiKey))
            throw new InvalidOperationException(/*no prompt: exception*/ "No Anthropic key found. Set Anthropic:ApiKey in the user secrets or the environment variable ANTHROPIC_API_KEY and start again.");

        var client = new AnthropicClient { ApiKey = _apiKey };
        var bilingual = string.Join("\n", sample.Select(s => $"[{s.No}] {s.Source} ||| {s.Target}"));

        try
        {
            var response = await client.Messages.Create(new MessageCreateParams
            {
                Model = ModelId,
                MaxTokens = 4096,
                System = SystemPrompt,
                OutputConfig = new OutputConfig
                {
                    Format = new JsonOutputFormat { Schema = BuildSchema() }
                },
                Messages =
                [
                    new UserMessageParam { Content = /*prompt: call*/ $"Domain: {domain}\nNumber of words: {CountWords(sample)}\n\nSegments (source ||| target):\n{bilingual}" }
                ]
            }, cancellationToken: ct);

            if (response.StopReason == "refusal")
            {
                _logger.LogWarning("LQA refused");
                return null;
            }

            var sb = new StringBuilder();
            foreach (var text in response.Content.Select(b => b.Value).OfType<TextBlock>())
                sb.Append(text.Text);
            return JsonSerializer.Deserialize<LqaResult>(sb.ToString(), JsonOpts);
        }
        catch (JsonException ex)
        {
            _logger.LogError(ex, "LQA answer not readable");
            return null;
        }
    }

    private static int CountWords(IReadOnlyList<Segment> sample) => sample.Sum(s => s.Source.Split(' ').Length);

    private const string SystemPrompt =
        /*typed task*//*prompt: member*/ "You carry out a linguistic quality assessment of a translation sample along the MQM core typology. " +
        "Categories: accuracy, terminology, linguistic_conventions, style, locale, audience. Severities: minor (1 point), major (5 points), critical (25 points). " +
        "Count an error that repeats in the same way only once and say so in the comment. Preferential changes are NOT errors, when in doubt do not count it. " +
        "A critical error is one that could harm somebody, costs money or is legally relevant. " +
        "score = 100 - 100 * points / words, never below 0. passed is true from 98.5 on and without any critical error. " +
        "Comments are written in English, quote the target, and are addressed to a professional: no lecturing, no praise.";

    private static Dictionary<string, JsonElement> BuildSchema()
    {
        var properties = new
        {
            score = new { type = "number", description = "Score between 0 and 100 after deduction of the error points." },
            passed = new { type = "boolean" },
            errors = new
            {
                type = "array",
                items = new
                {
                    type = "object",
                    additionalProperties = false,
                    required = new[] { "segment", "category", "severity", "comment" },
                    properties = new
                    {
                        segment = new { type = "integer", description = /*no prompt: schema description*/ "Number of the segment in square brackets, exactly as given in the sample." },
                        category = new { type = "string" },
                        severity = new { type = "string", @enum = new[] { "minor", "major", "critical" } },
                        comment = new { type = "string" },
                    }
                }
            },
        };

        return new Dictionary<string, JsonElement>
        {
            ["type"] = JsonSerializer.SerializeToElement("object"),
            ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
            ["properties"] = JsonSerializer.SerializeToElement(properties),
            ["required"] = JsonSerializer.SerializeToElement(new[] { "score", "passed", "errors" }),
        };
    }
}

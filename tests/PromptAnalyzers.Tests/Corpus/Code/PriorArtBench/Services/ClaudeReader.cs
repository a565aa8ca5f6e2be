using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;
using PriorArtBench.Settings;

namespace PriorArtBench.Services;

public record Objection(
    [property: JsonPropertyName("article")] string Article,
    [property: JsonPropertyName("claims")] List<int> Claims,
    [property: JsonPropertyName("documents")] List<string> Documents,
    [property: JsonPropertyName("gist")] string Gist);

public record ObjectionList([property: JsonPropertyName("objections")] List<Objection> Objections);

/// <summary>Everything that needs the long context goes to Claude.</summary>
public class ClaudeReader(IOptions<BenchSettings> options, ILogger<ClaudeReader> logger)
{
    private readonly BenchSettings _settings = options.Value;

    private const string ObjectionSystemPrompt = /*typed task*/ /*prompt: member*/ """
        You read office actions and record every objection of the examiner.

        Rules:
        - One record per legal ground. If the same ground is raised for two groups of claims with different
          documents make two records.
        - article: as cited, e.g. "Art. 56 EPC", "35 USC 112(b)". Formal remarks are recorded as "formal".
        - claims: the numbers, ranges resolved.
        - documents: D-numbers only, empty when no document is cited.
        - gist: one sentence in the language of the action. Don't judge if the examiner is right.
        - Remarks that are marked as non-binding don't count.
        """;

    private static readonly string ObjectionSchema = /*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "objections": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "article": { "type": "string", "description": "Legal basis of the objection as cited in the action" },
                  "claims": { "type": "array", "items": { "type": "integer" } },
                  "documents": { "type": "array", "items": { "type": "string" } },
                  "gist": { "type": "string" }
                },
                "required": ["article", "claims", "documents", "gist"],
                "additionalProperties": false
              }
            }
          },
          "required": ["objections"],
          "additionalProperties": false
        }
        """;

    private AnthropicClient CreateClient() => new() { ApiKey = _settings.AnthropicKey };

    public async Task<ObjectionList?> ReadOfficeActionAsync(byte[] pdf, string office, CancellationToken ct)
    {
        var parameters = new MessageCreateParams
        {
            Model = _settings.ClaudeModel,
            MaxTokens = 16000,
            System = new List<TextBlockParam> { new() { Text = ObjectionSystemPrompt, CacheControl = new CacheControlEphemeral() } },
            OutputConfig = new OutputConfig
            {
                Format = new JsonOutputFormat { Schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(ObjectionSchema)! },
            },
            Messages =
            [
                new UserMessageParam
                {
                    Content = new List<ContentBlockParam>
                    {
                        new DocumentBlockParam { Source = new Base64PdfSource { Data = Convert.ToBase64String(pdf) } },
                        new TextBlockParam { Text = /*typed task*/ /*prompt: call, Anthropic*/ $"This is an office action of the {office}. Record all of its objections, following every rule." },
                    }
                },
            ],
        };

        var json = new StringBuilder();
        await foreach (var e in CreateClient().Messages.CreateStreaming(parameters, ct))
        {
            if (e.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
                json.Append(text.Text);
        }

        if (json.Length == 0)
            throw new InvalidOperationException(/*no prompt: exception*/ "Claude returned an empty list of objections. Check that the PDF contains text and is smaller than 32 MB.");
        return JsonSerializer.Deserialize<ObjectionList>(json.ToString());
    }

    public async Task<string> CategoryAsync(string claim, string passage) =>
        await SendAsync(/*task*/ /*prompt: elsewhere, Anthropic*/ SharedPrompts.RelevanceCategory, $"{claim}\n\n{passage}", 5);

    public async Task<string> ReportAsync(ObjectionList list, string client) =>
        await SendAsync(/*prompt: elsewhere, Anthropic*/ _settings.LetterStyle,
            /*prompt: wrapper, Anthropic*/ $"Write the reporting letter to {client} about these objections:\n{JsonSerializer.Serialize(list)}");

    public Task<string> SignalStateOfTheArtAsync(string description) =>
        SendAsync(/*task*/ /*prompt: wrapper, Anthropic*/ "Relève dans la description tous les documents de l'état de la technique cités par le déposant. Une ligne par document : numéro de publication, puis un point-virgule, puis le numéro du paragraphe. Si aucun document n'est cité, réponds « néant ».",
            description, 600);

    public async Task<string> ArgueAsync(string objection, IEnumerable<string> paragraphs, string? strategy)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder, Anthropic*/ "Draft the arguments against the objection below. Write as the representative, in the first person plural.");
        if (!string.IsNullOrEmpty(strategy))
        {
            prompt.AppendLine();
            prompt.AppendLine("## Strategy agreed with the client");
            prompt.AppendLine(strategy);
        }
        prompt.AppendLine();
        prompt.AppendLine("## Paragraphs of our description that may be cited");
        foreach (var p in paragraphs.Take(80))
            prompt.AppendLine($"- {p}");
        prompt.AppendLine();
        prompt.AppendLine("## Objection");
        prompt.AppendLine(objection);

        Message response = await CreateClient().Messages.Create(new MessageCreateParams
        {
            Model = _settings.ClaudeModel,
            MaxTokens = _settings.MaxTokens,
            System = /*prompt: call, Anthropic*/ "You are a European patent attorney. You concede nothing that you need not concede, but you never " +
                     "misquote a document. Every technical statement needs a paragraph of our description behind it; " +
                     "if there is none, say so in square brackets.",
            Messages = [new UserMessageParam { Content = prompt.ToString() }],
        });
        logger.LogInformation("arguments: {In}/{Out} tokens", response.Usage.InputTokens, response.Usage.OutputTokens);
        return Text(response);
    }

    private async Task<string> SendAsync(string system, string user, int maxTokens = 1500)
    {
        var message = await CreateClient().Messages.Create(new MessageCreateParams
        {
            Model = _settings.ClaudeModel,
            MaxTokens = maxTokens,
            System = system,
            Messages = [new UserMessageParam { Content = user }]
        });
        return Text(message);
    }

    private static string Text(Message message) =>
        string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
}

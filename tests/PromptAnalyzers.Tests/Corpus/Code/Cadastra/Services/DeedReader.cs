using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using Cadastra.Claude;
using Microsoft.Extensions.Options;

namespace Cadastra.Services;

public sealed class DeedData
{
    public string? Notary { get; set; }
    public string? Date { get; set; }
    public List<string> Parcels { get; set; } = [];
    public List<string> Easements { get; set; } = [];
    public string? Remark { get; set; }
}

public class DeedReader
{
    private readonly AnthropicClient _client;
    private readonly ClaudeOptions _options;
    private readonly ParcelRegister _register = new();

    public DeedReader(AnthropicClient client, IOptions<ClaudeOptions> options)
    {
        _client = client;
        _options = options.Value;
    }

    public async Task<DeedData?> ReadAsync(string transcript, CancellationToken ct)
    {
        var sections = _register.Sections();

        var systemPrompt = /*typed task*//*prompt: local*/ $"""
            Tu extrais les données d'un acte notarié pour le registre d'un bureau de géomètres.

            Divisions et sections connues : {string.Join(", ", sections)}

            - notary : nom et résidence du notaire, sinon omis
            - date : date de l'acte, AAAA-MM-JJ
            - parcels : numéros de parcelle avec division et section. La section DOIT figurer dans la liste ci-dessus, sinon mets le numéro dans remark
            - easements : une phrase par servitude
            - remark : tout ce qui empêche une lecture sûre, une phrase

            Omets ce qui n'est pas dans le texte.
            """;

        var schema = new Dictionary<string, JsonElement>
        {
            ["type"] = JsonSerializer.SerializeToElement("object"),
            ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
            ["required"] = JsonSerializer.SerializeToElement(new[] { "parcels", "easements" }),
            ["properties"] = JsonSerializer.SerializeToElement(new Dictionary<string, object>
            {
                ["notary"] = new { type = "string" },
                ["date"] = new { type = "string", description = /*no prompt: schema description*/ "Date of the deed, not the date of the registration and not the date of a plan that is mentioned in it" },
                ["parcels"] = new { type = "array", items = new { type = "string" } },
                ["easements"] = new { type = "array", items = new { type = "string" } },
                ["remark"] = new { type = "string" },
            }),
        };

        var response = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _options.Model,
            MaxTokens = _options.MaxTokens,
            System = systemPrompt,
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = schema } },
            Messages = [new UserMessageParam { Content = transcript }]
        }, cancellationToken: ct);

        var json = string.Concat(response.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
        return JsonSerializer.Deserialize<DeedData>(json, JsonSerializerOptions.Web);
    }

    public async Task<string> TranscribeAsync(byte[] page, CancellationToken ct)
    {
        var response = await _client.Messages.Create(new MessageCreateParams
        {
            Model = _options.Model,
            MaxTokens = 6000,
            Messages =
            [
                new UserMessageParam
                {
                    Content = new List<ContentBlockParam>
                    {
                        new ImageBlockParam { Source = new Base64ImageSource { Data = Convert.ToBase64String(page), MediaType = MediaType.ImageJpeg } },
                        new TextBlockParam { Text = /*maybe task*//*prompt: call*/ "Transcris cette page d'un acte manuscrit, ligne par ligne, exactement comme elle est écrite. Abréviations non résolues. Mots illisibles : [..]. N'ajoute rien, pas de commentaire." }
                    }
                }
            ]
        }, cancellationToken: ct);
        return string.Concat(response.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text));
    }
}

public class ParcelRegister
{
    private const string Sql = /*no prompt: sql*/ "select distinct division || ' ' || section from parcel where active and commune = any(@communes) order by 1";
    public IReadOnlyList<string> Sections() => Sql.Length > 0 ? ["Gembloux A", "Gembloux B", "Sombreffe C"] : [];
}

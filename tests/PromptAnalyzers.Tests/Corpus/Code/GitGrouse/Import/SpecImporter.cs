using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using GitGrouse.Claude;

namespace GitGrouse.Import
{
    public record Ticket(string Key, string Title, string Kind, int Priority);

    // Čita tikete iz specifikacije kupca (PDF -> tekst) pomoću structured outputs
    public class SpecImporter
    {
        private readonly GrouseOptions _options;
        private readonly OllamaTextTools _local;
        public SpecImporter(GrouseOptions options) => (_options, _local) = (options, new OllamaTextTools(options.OllamaUrl));

        public async Task<List<Ticket>?> ImportAsync(string path, CancellationToken ct = default)
        {
            var text = await File.ReadAllTextAsync(path, ct);
            if (path.EndsWith(".ocr.txt")) text = await _local.RepairOcrAsync(text);

            var client = new AnthropicClient { ApiKey = _options.ApiKey };
            try
            {
                var response = await client.Messages.Create(new MessageCreateParams
                {
                    Model = _options.ReviewModel,
                    MaxTokens = 8000,
                    System = SystemPrompt,
                    OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = BuildSchema() } },
                    Messages = [new UserMessageParam(text)]
                }, cancellationToken: ct);

                var json = ClaudeService.TextOf(response);
                return JsonDocument.Parse(json).RootElement.GetProperty("tickets").Deserialize<List<Ticket>>(JsonSerializerOptions.Web);
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(/*no prompt: log*/ "Uvoz specifikacije nije uspio, dokument ostaje u mapi za ručni unos: " + ex.Message);
                return null;
            }
        }

        public async Task<string> DecisionRecordAsync(string discussion)
        {
            var client = new AnthropicClient { ApiKey = _options.ApiKey };
            var adr = /*prompt: file*/ File.ReadAllText("Prompts/adr.txt");
            var message = await client.Messages.Create(new MessageCreateParams
            {
                Model = _options.ReviewModel,
                MaxTokens = 2000,
                Messages = [new UserMessageParam(adr + "\n\n" + discussion)]
            });
            return ClaudeService.TextOf(message);
        }

        private const string SystemPrompt = /*typed task*/ /*prompt: member*/
            "Ti čitaš specifikacije koje kupci šalju za robote za mužnju. " +
            "Izdvoji svaki zahtjev kao zaseban tiket i vrati ih u zadanoj JSON shemi. " +
            "Kind je feature (nova funkcija), change (promjena postojeće) ili question (nejasno, treba pitati kupca). " +
            "Priority je 1 ako piše 'mora' ili 'obavezno', 2 ako piše 'treba', inače 3. " +
            "Uvodne rečenice, popis norma i podaci o tvrtki nisu zahtjevi.";

        private static Dictionary<string, JsonElement> BuildSchema()
        {
            var ticket = new
            {
                type = "object",
                additionalProperties = false,
                properties = new
                {
                    key = new { type = "string", description = /*no prompt: schema*/ "Broj odlomka u dokumentu." },
                    title = new { type = "string", description = /*no prompt: schema*/ "Short title of the ticket in English" },
                    kind = new { type = "string", @enum = new[] { "feature", "change", "question" } },
                    priority = new { type = "integer" }
                },
                required = new[] { "key", "title", "kind", "priority" }
            };
            return new Dictionary<string, JsonElement>
            {
                ["type"] = JsonSerializer.SerializeToElement("object"),
                ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
                ["properties"] = JsonSerializer.SerializeToElement(new { tickets = new { type = "array", items = ticket } }),
                ["required"] = JsonSerializer.SerializeToElement(new[] { "tickets" })
            };
        }
    }
}

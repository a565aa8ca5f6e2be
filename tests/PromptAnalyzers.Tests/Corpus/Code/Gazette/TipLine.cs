#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Responses;

namespace Gazette;

public record Tip(int Id, string Text, string From);

public class TipLine
{
    private readonly ResponsesClient _client;
    public event Action<Tip, string>? Urgent;

    private const string TriageInstructions = /*typed task*/ /*prompt: member*/ """
        You sort tips that readers send to a newspaper.

        For each tip decide:
        - urgency: "now" when something is happening at this moment (fire, accident, evacuation, demonstration, police operation) or when a deadline is less then 24 hours away; "today" when the story would be old tomorrow; "later" for all other.
        - desk: police, cityhall, schools, business, sports or none.
        - credible: false only if the tip is plainly a joke, spam, an advert, or contradicts itself. A rude tone is not a reason.
        - why: one sentence for the editor on duty, in English even if the tip is in another language.

        Never repeat phone numbers, licence plates or addresses of private people in "why". If the tipster asks to stay anonymous start "why" with [ANON].
        """;

    private static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json schema*/ """
        { "type": "object", "additionalProperties": false,
          "properties": {
            "urgency": { "type": "string", "enum": ["now", "today", "later"], "description": "How soon an editor must look at the tip" },
            "desk": { "type": "string" }, "credible": { "type": "boolean" }, "why": { "type": "string" } },
          "required": ["urgency", "desk", "credible", "why"] }
        """);

    public TipLine(ResponsesClient client) => _client = client;

    public async Task SortAsync(IEnumerable<Tip> tips)
    {
        foreach (var tip in tips)
        {
            if (await IsSpamAsync(tip)) continue;
            var options = new CreateResponseOptions(Desk.Model, new List<ResponseItem> { ResponseItem.CreateUserMessageItem(tip.Text) })
            {
                Instructions = TriageInstructions,
                TextOptions = new ResponseTextOptions { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("tip", Schema, jsonSchemaIsStrict: true) },
            };
            ResponseResult r = await _client.CreateResponseAsync(options);
            using var doc = JsonDocument.Parse(r.GetOutputText());
            if (doc.RootElement.GetProperty("urgency").GetString() == "now")
                Urgent?.Invoke(tip, doc.RootElement.GetProperty("why").GetString()!);
        }
    }

    private async Task<bool> IsSpamAsync(Tip tip)
    {
        ResponseItem[] shots =
        [
            ResponseItem.CreateDeveloperMessageItem(/*examples*/ /*prompt: call*/ "Decide if a reader mail is SPAM or TIP. Reply with exactly one of the two words."),
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ "Dear sir, we offer SEO backlinks for you're wonderful news portal, 200 links for 49 dollar only"),
            ResponseItem.CreateAssistantMessageItem(/*prompt: call*/ "SPAM"),
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ "they are cutting down the old chestnuts behind the Lincoln school, does anybody have a permit for that??"),
            ResponseItem.CreateAssistantMessageItem("TIP"),
            ResponseItem.CreateUserMessageItem(tip.Text),
        ];
        ResponseResult r = await _client.CreateResponseAsync(Desk.Model, shots);
        return r.GetOutputText().StartsWith("SPAM");
    }
}

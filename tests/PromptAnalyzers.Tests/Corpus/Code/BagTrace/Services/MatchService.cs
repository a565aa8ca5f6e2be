#pragma warning disable OPENAI001
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Services;

public class MatchService(ResponsesClient client, IOptions<DeskSettings> settings, IBagStore store, ILogger<MatchService> logger)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var found = await store.FoundAsync(DateTime.UtcNow.AddDays(-5));
        var hits = 0;
        foreach (var report in await store.OpenAsync())
        {
            foreach (var bag in found.Where(f => f.FoundAt >= report.ReportedAt.AddDays(-2)))
            {
                var percent = await CompareAsync(report, bag, ct);
                if (percent < 70) continue;
                await store.LinkAsync(report, bag, percent);
                hits++;
            }
        }
        logger.LogInformation("{Hits} matches", hits);
        return hits;
    }

    private async Task<int> CompareAsync(BagReport report, FoundBag bag, CancellationToken ct)
    {
        const string developer = /*reasoned task*//*prompt: local*/ """
            Decide how probable it is that the found bag is the lost bag.

            Think about: passengers describe the bag from memory, colours are often wrong (blue/black, grey/silver),
            brands are confused. Staff describe quickly and leave things out. A mark that is in both descriptions is
            strong, a mark missing in the staff's text means little. Contents that fit are stronger than the outside.
            Two different names on the tag = 0.

            Answer with an integer between 0 and 100 and nothing else.
            """;

        var options = new CreateResponseOptions("gpt-5-mini", new List<ResponseItem>
        {
            ResponseItem.CreateDeveloperMessageItem(developer),
            ResponseItem.CreateUserMessageItem(Describe(report, bag)),
        })
        {
            ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = ResponseReasoningEffortLevel.Low },
        };

        ResponseResult response = await client.CreateResponseAsync(options, ct);
        var m = Regex.Match(response.GetOutputText(), @"\d{1,3}");
        return m.Success ? int.Parse(m.Value) : 0;
    }

    private static string Describe(BagReport report, FoundBag bag)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "LOST BAG (words of the passenger)");
        sb.AppendLine(report.FreeText);
        if (report.Details is { } d)
        {
            sb.AppendLine($"form: {d.Type}, {d.Colour}, {d.Brand ?? "no brand"}");
            foreach (var m in d.Marks) sb.AppendLine("mark: " + m);
            sb.AppendLine("contents: " + string.Join(", ", d.Contents));
        }
        sb.AppendLine();
        sb.AppendLine("FOUND BAG (words of the staff)");
        sb.AppendLine(bag.Description);
        return sb.ToString();
    }

    // customs wants a list before we open anything
    public async Task<string> CustomsAsync(string itemsJson, CancellationToken ct)
    {
        ResponseResult response = await client.CreateResponseAsync(new CreateResponseOptions(settings.Value.Model, new List<ResponseItem>
        {
            ResponseItem.CreateDeveloperMessageItem(/*examples*//*prompt: elsewhere*/ PromptRequest.CreateCustomsRequest().Content),
            ResponseItem.CreateUserMessageItem(itemsJson),
        }), ct);
        return response.GetOutputText();
    }
}

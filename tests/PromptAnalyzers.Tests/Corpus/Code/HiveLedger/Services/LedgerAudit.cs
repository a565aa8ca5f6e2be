using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HiveLedger.Services;

/// <summary>Checks the money side of the hive book once a month and translates the labels for the honey jars.</summary>
public class LedgerAudit(IChatClient chatClient, HiveStore store)
{
    private readonly string _rules = /*examples*//*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "ledger_audit.md"));

    public async Task<string> RunAsync(int year, int month, CancellationToken ct)
    {
        var csv = string.Join("\n", store.Lines(year, month).Select(l => $"{l.Date:dd.MM.};{l.Text};{l.Amount:F2};{l.Account}"));
        var response = await chatClient.GetResponseAsync(
            [new(ChatRole.System, _rules), new(ChatRole.User, /*prompt: call*/ "Lines of the month, date;text;amount;account:\n" + csv)],
            new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json },
            ct);
        return response.Text;
    }

    public async Task<Dictionary<int, string>> TranslateLabelsAsync(IReadOnlyList<string> labels, string target, CancellationToken ct)
    {
        var prompt = BuildLabelPrompt(labels, target, null);
        var raw = (await chatClient.GetResponseAsync(prompt, cancellationToken: ct)).Text;
        var items = JsonSerializer.Deserialize<List<LabelItem>>(raw) ?? [];
        return items.ToDictionary(i => i.id, i => i.text);
    }

    internal static string BuildLabelPrompt(IReadOnlyList<string> labels, string target, IDictionary<string, string>? glossary)
    {
        var sb = new StringBuilder();
        sb.Append(/*maybe task*//*prompt: builder*/ "You translate the labels of honey jars. Translate every label into ").Append(target).AppendLine(". Keep the order and the number of labels.");
        if (glossary is { Count: > 0 })
        {
            sb.AppendLine("These terms are fixed:");
            foreach (var (k, v) in glossary)
                sb.AppendLine($"  {k} = {v}");
        }
        sb.AppendLine("Quantities, best before dates and addresses stay as they are.");
        sb.AppendLine("Output ONLY a JSON array, one object per label, with \"id\" (index from 0) and \"text\".");
        sb.Append(JsonSerializer.Serialize(labels.Select((l, i) => new { id = i, text = l })));
        return sb.ToString();
    }

    private record LabelItem(int id, string text);
}

using System.Text;

namespace IntakeMill.Cleaning;

public record ColumnSample(string Header, string[] Values);
public record ColumnProfile(string Type, string Format, string SuggestedName);

public class ColumnProfiler
{
    private readonly LlmGateway _llm;

    public ColumnProfiler(LlmGateway llm) => _llm = llm;

    public async Task<ColumnProfile> ProfileAsync(ColumnSample column, CancellationToken ct)
    {
        var prompt = BuildProfilePrompt(column);
        var request = /*prompt: local*/ "You know messy spreadsheets better than anybody else.";
        var answer = await _llm.CompleteAsync(request, prompt, ct: ct);

        var cells = answer.Split('|');
        return cells.Length == 3
            ? new ColumnProfile(cells[0].Trim(), cells[1].Trim(), cells[2].Trim())
            : new ColumnProfile("text", "", column.Header);
    }

    private static string BuildProfilePrompt(ColumnSample column)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "Determine what a column of an imported table contains.");
        sb.AppendLine();
        sb.AppendLine($"Header in the file: {column.Header}");
        sb.AppendLine("Sample values:");
        foreach (var v in column.Values.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct().Take(25))
            sb.AppendLine("- " + v);
        sb.AppendLine();
        sb.AppendLine("Types: ean, article_number, price_net, price_gross, quantity, date, company, person, address, phone, email, vat_id, text");
        sb.AppendLine("For dates and prices also give the format of the values (order of day and month, decimal sign), for all other types leave it empty.");
        sb.AppendLine("Suggest a column name in snake_case, english.");
        if (column.Values.Length < 5)
            sb.AppendLine("There are only few values, use text if you are not sure.");
        sb.AppendLine("Answer with one line: type|format|name");
        return sb.ToString();
    }

    public string ImportStatement(string table, IEnumerable<ColumnProfile> columns)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*no prompt: sql*/ $"CREATE TABLE IF NOT EXISTS staging.{table} (id bigserial primary key, imported_at timestamptz not null default now(), source_file text not null,");
        sb.AppendLine(string.Join(",\n", columns.Select(c => $"  {c.SuggestedName} text")));
        sb.AppendLine(");");
        return sb.ToString();
    }
}

using System.Data.Common;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PlotPal.Services;

public class WaitingListService
{
    private readonly Kernel _kernel;
    private readonly DbConnection _db;

    public WaitingListService(Kernel kernel, DbConnection db)
    {
        _kernel = kernel;
        _db = db;
    }

    public async Task<List<string>> LoadAsync()
    {
        using var cmd = _db.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ @"SELECT a.name, a.since, a.adults, a.children, a.notes
FROM applicant a LEFT JOIN offer o ON o.applicant_id = a.id
WHERE o.id IS NULL AND a.withdrawn = 0
ORDER BY a.since ASC LIMIT 50";
        var list = new List<string>();
        using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            list.Add($"{reader.GetString(0)} | since {reader.GetString(1)} | {reader.GetInt32(2)}+{reader.GetInt32(3)} | {reader.GetString(4)}");
        return list;
    }

    public async Task<string> MatchAsync(string plotDescription)
    {
        var applicants = await LoadAsync();
        var function = _kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "MatchPlot",
            Description = "Scores applicants for a free plot",
            Template = /*task*//*prompt: call*/ @"A plot became free: {{$plot}}

Applicants (one per line):
{{$applicants}}

Score every applicant between 0 and 100. Waiting time counts half, family size and the wishes in the notes share the rest.
Output CSV with the header name,score,reason - reason not longer than eight words, no commas in it. Highest score first.",
            InputVariables = [new() { Name = "plot" }, new() { Name = "applicants" }],
            ExecutionSettings = { ["default"] = new OpenAIPromptExecutionSettings { Temperature = 0 } }
        });

        var r = await _kernel.InvokeAsync(function, new KernelArguments
        {
            ["plot"] = plotDescription,
            ["applicants"] = string.Join("\n", applicants)
        });
        return r.ToString();
    }
}

#pragma warning disable SKEXP0010
using System.Text.Json;
using HoistLog.Ai;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HoistLog.Steps;

public class PartsExtractor(IKernelService ai)
{
    // used by the old ERP, which wants text
    public async Task<IReadOnlyList<string>> ExtractLinesAsync(string reportText, CancellationToken cancellationToken)
    {
        var prompt = /*task*/ /*prompt: local*/ $"""
            List all spare parts that the technician installed or wants to have ordered.

            Report:
            {reportText}

            Return only parts, one per line, as article;quantity;installed|order
            Rules:
            - article numbers in capital letters and without blanks
            - quantity is 1 if nothing is said
            - oil, grease, rags and screws are not parts
            - an empty answer is fine
            """;

        try
        {
            var result = await ai.Kernel.InvokePromptAsync(prompt, cancellationToken: cancellationToken);
            var text = result.GetValue<string>() ?? string.Empty;
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Trim().TrimStart('-', '*'))
                .Where(line => line.Count(c => c == ';') == 2)
                .ToArray();
            if (lines.Length > 0)
                return lines;
        }
        catch (KernelException)
        {
            // falls through, the store keeper looks at it
        }

        return [/*no prompt: erp line*/ "CHECK;1;Please look at the report and enter the parts by hand"];
    }

    public async Task<PartList?> ExtractAsync(string reportText, CancellationToken cancellationToken)
    {
        var extractPrompt = /*typed task*/ /*prompt: local*/ "Read the maintenance report and extract the spare parts with article, quantity and remark.\n\n" + reportText;
        var arguments = new KernelArguments(new OpenAIPromptExecutionSettings { ResponseFormat = typeof(PartList), Temperature = 0 });
        var result = await ai.Kernel.InvokePromptAsync(extractPrompt, arguments, cancellationToken: cancellationToken);
        return JsonSerializer.Deserialize<PartList>(result.ToString());
    }
}

using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace ExamDesk.Plugins;

public class RegulationsPlugin
{
    private static readonly Dictionary<string, DateOnly> Deadlines = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INF-217"] = new(2026, 2, 3),
        ["MAT-101"] = new(2026, 1, 27),
        ["PHY-110"] = new(2026, 2, 10),
    };

    [KernelFunction("get_withdrawal_deadline")]
    [Description(/*no prompt: tool description*/ "Returns the last day on which a student can withdraw from the exam of the given module without a reason. The module has to be given with its number, e.g. INF-217.")]
    public string GetDeadline([Description("module number")] string module) =>
        Deadlines.TryGetValue(module, out var d) ? d.ToString("yyyy-MM-dd") : "unknown module";

    [KernelFunction("get_attempt_rule")]
    [Description("Returns the rule about the number of attempts for a module")]
    public string GetAttempts(string module) =>
        module.StartsWith("MAT", StringComparison.OrdinalIgnoreCase)
            ? "3 attempts, the third one only on application within one month after the second"
            : "2 attempts, afterwards an oral exam";
}

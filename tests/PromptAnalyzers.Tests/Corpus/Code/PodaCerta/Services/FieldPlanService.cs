using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using PodaCerta.Infra;

namespace PodaCerta.Services;

public record FieldPlan(string Goal, List<string> Steps);

public class FieldPlanService
{
    private readonly IKernelFactory _kernelFactory;
    public FieldPlanService(IKernelFactory kernelFactory) => _kernelFactory = kernelFactory;

    public async Task<FieldPlan> CreatePlanAsync(string report, string intent, bool powerLineNearby, CancellationToken cancellationToken = default)
    {
        if (!_kernelFactory.IsConfigured) return RuleBased(intent);
        try
        {
            return await CreatePlanWithLlmAsync(report, intent, powerLineNearby, cancellationToken);
        }
        catch (HttpOperationException)
        {
            return RuleBased(intent);
        }
    }

    private async Task<FieldPlan> CreatePlanWithLlmAsync(string report, string intent, bool powerLineNearby, CancellationToken ct)
    {
        var kernel = _kernelFactory.CreateKernel();

        var lineBlock = powerLineNearby
            ? """

            Power lines:
            A line of the utility runs within four metres of the crown. The first step must be a call to the utility and no step may start before it has answered.
            """
            : "";

        const string planCore = """
            You are the dispatcher of a municipal tree crew.
            Draw up a short work plan (3-5 steps) for the report below. Write in English, whatever the language of the report is.
            Only plan a felling if the report says that the tree is dead or falling.

            Equipment that can be planned:
            - lift truck (14 m)
            - chipper
            - two climbers
            """;

        const string planFooter = """


            Format your answer EXACTLY like this:
            GOAL: <one sentence>
            1. <step>
            2. <step>
            ...

            Kind of report: {{$intent}}
            Report: {{$input}}
            """;

        var prompt = /*maybe task*/ /*prompt: local*/ planCore + lineBlock + planFooter;

        var result = await kernel.InvokePromptAsync(
            prompt,
            new KernelArguments { ["input"] = report, ["intent"] = intent },
            cancellationToken: ct);

        var lines = (result.GetValue<string>() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var goal = lines.FirstOrDefault(l => l.StartsWith("GOAL:"))?[5..].Trim() ?? "Inspect the tree and secure the pavement";
        var steps = lines.Where(l => Regex.IsMatch(l, @"^\d+\.")).Select(l => Regex.Replace(l, @"^\d+\.\s*", "")).ToList();
        return new FieldPlan(goal, steps);
    }

    /// <summary>Which truck goes out: one word, so we can use it as a key.</summary>
    public async Task<string> PickVehicleAsync(string report)
        => await _kernelFactory.CreateKernel().AskColdAsync(
            /*task*/ /*prompt: wrapper*/ "Decide which vehicle has to go out for the following report. Answer with exactly one of LIFT, CHIPPER, PICKUP or NONE.\n\nReport: {{$input}}", report);

    private static FieldPlan RuleBased(string intent) => intent switch
    {
        "dangerous_tree" => new FieldPlan("Make the dangerous tree safe before anybody walks under it",
            ["Close the pavement", "Check the roots and the trunk", "Decide on pruning or felling"]),
        _ => new FieldPlan("Inspect the tree and write a report", ["Visit the place", "Take photos"])
    };
}

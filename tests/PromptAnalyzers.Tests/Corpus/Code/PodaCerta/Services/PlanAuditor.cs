using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using PodaCerta.Infra;
namespace PodaCerta.Services;
public record AuditIssue(int StepIndex, string Reason, string Severity);
public record CostSheet(decimal Hours, decimal Fuel, string Remark);
/// <summary>
/// Looks at a finished plan with the reasoning model, after the hard checks have passed.
/// </summary>
public class PlanAuditor(KernelFactory kernelFactory, ILogger<PlanAuditor> log)
{
    private readonly Kernel _thinking = kernelFactory.CreateReasoningKernel();
    private readonly Kernel _fast = kernelFactory.CreateKernel();
    public async Task<List<AuditIssue>> AuditAsync(FieldPlan plan, CancellationToken ct = default)
    {
        if (plan.Steps.Count == 0)
            return [new AuditIssue(-1, /*no prompt: validation message*/ "The plan has no steps and cannot be sent to the crew", "error")];
        var steps = string.Join("\n", plan.Steps.Select((s, i) => $"  {i}. {s}"));
        var prompt = /*reasoned task*/ /*prompt: local*/ $$"""
            <Context>
            A work plan for a tree crew has passed all hard checks. Your role is the safety review only.

            Goal: {{plan.Goal}}
            Steps:
            {{steps}}
            </Context>

            <Goal>
            Find risks which rules in code cannot see:
            - steps in the wrong order (cutting before the pavement is closed)
            - missing protection of passers-by, cables or nests
            - steps that contradict each other
            </Goal>

            <Output>
            Output ONLY JSON, an object with a list "issues"; each issue has stepIndex, reason and severity (warning or error).
            An empty list if there is nothing to say.
            </Output>
            """;
        try
        {
            var raw = (await _thinking.InvokePromptAsync(prompt, cancellationToken: ct)).ToString();
            var start = raw.IndexOf('{');
            var end = raw.LastIndexOf('}');
            if (start < 0 || end < start) return [];
            using var doc = JsonDocument.Parse(raw.Substring(start, end - start + 1));
            return doc.RootElement.GetProperty("issues").Deserialize<List<AuditIssue>>(new JsonSerializerOptions(JsonSerializerDefaults.Web)) ?? [];
        }
        catch (Exception ex)
        {
            log.LogWarning(ex, /*no prompt: log*/ "Safety review of the plan failed, continuing without it for goal {Goal}", plan.Goal);
            return [];
        }
    }
    public async Task<CostSheet?> EstimateAsync(FieldPlan plan)
    {
#pragma warning disable SKEXP0010
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(CostSheet), Temperature = 0.1 };
#pragma warning restore SKEXP0010
        var fn = _fast.CreateFunctionFromPrompt(
            /*typed task*/ /*prompt: call*/ "Estimate working hours and litres of fuel for this tree work. Put anything unusual into the remark.\n\n{{$plan}}",
            settings,
            functionName: "EstimateCosts",
            description: /*no prompt: function description*/ "Estimates the hours and the fuel of a work plan");
        var json = (await _fast.InvokeAsync(fn, new() { ["plan"] = string.Join("\n", plan.Steps) })).ToString();
        return JsonSerializer.Deserialize<CostSheet>(json);
    }
}

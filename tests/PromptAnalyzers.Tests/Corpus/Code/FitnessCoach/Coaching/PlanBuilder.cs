using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace FitnessCoach.Coaching;

public enum Goal
{
    Muscle,
    Endurance,
    WeightLoss,
}

public partial class PlanBuilder
{
    private readonly Kernel _kernel;
    private readonly ILogger _logger;
    private readonly KernelFunction _weekPlan;

    public PlanBuilder(Kernel kernel, ILoggerFactory loggers)
    {
        _kernel = kernel;
        _logger = loggers.CreateLogger<PlanBuilder>();
        _weekPlan = kernel.CreateFunctionFromPrompt(
            /*prompt: call*/ """
            Create a training plan for one week.

            Goal: {{$goal}}
            Days per week: {{$days}}
            Equipment: {{$equipment}}
            Injuries: {{$injuries}}

            For each day list at most 6 exercises with sets x reps.
            Warm up and cool down don't count.
            Return markdown table.
            """,
            new OpenAIPromptExecutionSettings { MaxTokens = 1200 },
            functionName: "WeekPlan");
    }

    public async Task<string> WeekAsync(Goal goal, int days, string equipment = "none", string injuries = "none")
    {
        _logger.LogInformation(/*no prompt: log*/ "Create a plan for {Goal} with {Days} days", goal, days);
        var arguments = new KernelArguments { ["goal"] = Describe(goal), ["days"] = days, ["equipment"] = equipment, ["injuries"] = injuries };
        var plan = await _kernel.InvokeAsync<string>(_weekPlan, arguments);
        return await ReviewAsync(plan ?? "");
    }

    public async Task<string> MealsAsync(int kcal, bool vegetarian, string? dislikes)
    {
        var prompt = /*prompt: local*/ $"Suggest three meals for one day with {kcal} kcal in total. ";
        if (vegetarian)
            prompt += "No meat, no fish. ";
        if (!string.IsNullOrEmpty(dislikes))
            prompt += $"The client doesn't eat {dislikes}. ";
        prompt += "Add the protein in grams.";

        var result = await _kernel.InvokePromptAsync(prompt);
        return result.ToString();
    }

    public async Task<string> AlternativeAsync(string exercise, string reason)
    {
        var template = /*prompt: local*/ "Name one exercise that can replace {{$exercise}}. Reason for the change: {{$reason}}. Same muscles, no machine.";
        var function = KernelFunctionFactory.CreateFromPrompt(template);
        var result = await function.InvokeAsync(_kernel, new() { { "exercise", exercise }, { "reason", reason } });
        return result.GetValue<string>()!;
    }

    private static string Describe(Goal goal) => goal switch
    {
        Goal.Muscle => "build muscle",
        Goal.Endurance => "run longer",
        Goal.WeightLoss => "lose weight slowly",
        _ => throw new ArgumentOutOfRangeException(nameof(goal), /*no prompt: exception*/ "Choose one of the goals that the coach knows."),
    };
}

using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace QuayPilot.Planning;

/// <summary>Planner / executor pair. The planner runs on o4-mini, the executor on the normal chat model with tools.</summary>
public class VoyagePlanner
{
    public const string ReasoningService = "o4-mini";
    private const int MaxIterations = 8;

    private readonly Kernel _kernel;
    private readonly ILogger<VoyagePlanner> _logger;
    private readonly ChatHistory _plannerHistory = new();
    private readonly ChatHistory _executorHistory = new();

    public VoyagePlanner(Kernel kernel, ILogger<VoyagePlanner> logger)
    {
        _kernel = kernel;
        _logger = logger;
    }

    public async Task<string> RunAsync(string goal, CancellationToken ct)
    {
        var planner = _kernel.GetRequiredService<IChatCompletionService>(ReasoningService);
        var executor = _kernel.GetRequiredService<IChatCompletionService>("chat");
        var executorSettings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

        var plannerPrompt = /*reasoned task*//*prompt: local*/ """
            You plan the port call of a vessel. Break the goal of the user down into steps which can be carried out
            with these functions: GetBerthStatus, GetWeather, OrderTug, OrderPilot, NotifyTerminal.

            Output a JSON object with the field "steps", an array of objects with "no" (integer), "action" (one sentence),
            "function" (one of the names above or null) and "depends_on" (array of step numbers).
            Pilot and tug must never be ordered before the berth is confirmed. Use as few steps as posible.
            """;
        _plannerHistory.Clear();
        _plannerHistory.AddSystemMessage(plannerPrompt);
        _plannerHistory.AddUserMessage(goal);

        _executorHistory.Clear();
        _executorHistory.AddSystemMessage(GetExecutorPrompt(goal));

        var plan = (await planner.GetChatMessageContentAsync(_plannerHistory, cancellationToken: ct)).Content ?? "";
        _plannerHistory.AddAssistantMessage(plan);

        for (var i = 0; i < MaxIterations; i++)
        {
            var step = /*prompt: local*/ $"Carry out the following part of the plan now and report what happened:\n{plan}";
            _executorHistory.AddUserMessage(step);
            var outcome = await executor.GetChatMessageContentAsync(_executorHistory, executorSettings, _kernel, ct);
            _executorHistory.Add(outcome);
            _logger.LogInformation("Iteration {I}: {Outcome}", i, outcome.Content);

            var report = /*reasoned task*//*prompt: local*/ $"The executor reports:\n\n{outcome.Content}\n\nIs the goal reached? Answer with DONE, or with NEXT: and the next single step, or with STUCK: and the reason. Nothing else.";
            _plannerHistory.AddUserMessage(report);
            plan = (await planner.GetChatMessageContentAsync(_plannerHistory, cancellationToken: ct)).Content ?? "";
            _plannerHistory.AddAssistantMessage(plan);
            if (plan.StartsWith("DONE") || plan.StartsWith("STUCK"))
                return outcome.Content ?? plan;
        }

        return JsonSerializer.Serialize(new { status = "unfinished", lastStep = plan });
    }

    private static string GetExecutorPrompt(string goal)
    {
        return /*prompt: method*/ $@"You carry out single steps of a port call plan by calling functions.
Only do the step you were asked for, not the following ones. After the call tell in one or two sentences what the function returned,
with numbers and times. When a function fails, try it once more and then report the failure honestly.
Overall goal of the user, for your information only: {goal}";
    }
}

using Microsoft.SemanticKernel;

namespace Drongo.Flows;

/// <summary>Poor man's planner: every step gets the output of the one before as {{$input}}.</summary>
public sealed class StepChain
{
    private readonly Kernel _kernel;
    private readonly List<KernelFunction> _steps = new();

    private StepChain(Kernel kernel) => _kernel = kernel;
    public static StepChain On(Kernel kernel) => new(kernel);

    public StepChain Then(string name, string template, string? description = null)
    {
        _steps.Add(KernelFunctionFactory.CreateFromPrompt(template, functionName: name, description: description));
        return this;
    }

    public async Task<string> RunAsync(string input, Action<string>? progress = null)
    {
        foreach (var step in _steps)
        {
            progress?.Invoke(step.Name);
            var result = await _kernel.InvokeAsync(step, new KernelArguments { ["input"] = input });
            input = result.GetValue<string>() ?? input;
        }
        return input;
    }
}

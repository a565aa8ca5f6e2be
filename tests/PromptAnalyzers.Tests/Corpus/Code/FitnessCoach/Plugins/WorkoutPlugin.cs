using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace FitnessCoach.Plugins;

public class WorkoutPlugin
{
    private readonly List<(DateTime When, string Exercise, int Reps)> _log = new();

    [KernelFunction("log_set")]
    [Description(/*no prompt: tool*/ "Logs one set of an exercise. Call it whenever the user tells you what they did.")]
    public string LogSet([Description("name of the exercise, in English")] string exercise, int reps)
    {
        _log.Add((DateTime.Now, exercise, reps));
        return $"Logged {reps} x {exercise}";
    }

    [KernelFunction("week_report")]
    [Description(/*no prompt: tool*/ "Gets everything that was trained in the last seven days.")]
    public IEnumerable<string> WeekReport() => _log
        .Where(l => l.When > DateTime.Now.AddDays(-7))
        .Select(l => $"{l.When:ddd}: {l.Exercise} {l.Reps}");

    [KernelFunction, Description("Estimates how hard a workout was, from 1 to 10")]
    public async Task<int> RateEffortAsync(Kernel kernel, string workout)
    {
        var result = await kernel.InvokePromptAsync<string>(
            /*prompt: call*/ "On a scale from 1 to 10, how exhausting is this workout for an average adult? Only the number!\n\n{{$workout}}",
            new KernelArguments { ["workout"] = workout });
        return int.TryParse(result, out var effort) ? effort : 5;
    }
}

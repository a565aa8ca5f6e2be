using Microsoft.SemanticKernel;

namespace Foliant.Pipeline;

public sealed class ScanJob
{
    public required string ShelfMark { get; set; }
    public required string RawText { get; init; }
    public string Century { get; init; } = "19th";
    public string Text { get; set; } = "";
    public string RecordType { get; set; } = "other";
    public string? Date { get; set; }
    public string? Place { get; set; }
    public List<string> Persons { get; } = new();
    public string? Regest { get; set; }
    public int Seals { get; set; }
    public string[] Keywords { get; set; } = Array.Empty<string>();
    public string Access { get; set; } = "unknown";
    public byte[]? Preview { get; init; }
    public List<string> Trace { get; } = new();
}

/// <summary>A step of the pipeline; steps are run in the order in which they were registered.</summary>
public interface IPipelineStep
{
    string Name { get; }
    bool Applies(ScanJob job);
    Task RunAsync(ScanJob job, CancellationToken ct);
}

/// <summary>Step which consists of one prompt. Derived classes give template, arguments and what to do with the answer.</summary>
public abstract class PromptStep(Kernel kernel) : IPipelineStep
{
    private KernelFunction? _function;

    public virtual string Name => GetType().Name;

    protected abstract string Template { get; }

    protected virtual PromptExecutionSettings? Settings => null;

    public virtual bool Applies(ScanJob job) => true;

    protected abstract KernelArguments Arguments(ScanJob job);

    protected abstract void Accept(ScanJob job, string answer);

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        _function ??= kernel.CreateFunctionFromPrompt(Template, Settings, functionName: Name);
        var result = await kernel.InvokeAsync(_function, Arguments(job), ct);
        Accept(job, result.ToString().Trim());
    }
}

public sealed class DigitisationProcess(IEnumerable<IPipelineStep> steps, ILogger<DigitisationProcess> logger)
{
    public event EventHandler<ScanJob>? Finished;

    public async Task RunAsync(ScanJob job, CancellationToken ct)
    {
        foreach (var step in steps)
        {
            if (!step.Applies(job))
                continue;
            try
            {
                await step.RunAsync(job, ct);
                job.Trace.Add($"{step.Name}: ok");
            }
            catch (HttpOperationException ex)
            {
                logger.LogError(ex, /*no prompt: log*/ "Step {Step} of the digitisation of {ShelfMark} failed with {Status}. The job continues, the field stays empty and the record goes to the list for manual cataloguing.", step.Name, job.ShelfMark, ex.StatusCode);
                job.Trace.Add($"{step.Name}: failed");
            }
        }
        Finished?.Invoke(this, job);
    }
}

using PatchHarbor.Llm;

namespace PatchHarbor.Pipeline;

public record ChangedFile(string Path, string Status, int Added, int Removed, string? Patch);

public class PullRequest
{
    public int Number { get; set; }
    public string Title { get; set; } = "";
    public string? Body { get; set; }
    public string Author { get; set; } = "";
    public List<ChangedFile> Files { get; set; } = new();
    public List<string> Commits { get; set; } = new();
}

public class Finding
{
    public string File { get; set; } = "";
    public int Line { get; set; }
    public string Level { get; set; } = "note";
    public string Text { get; set; } = "";
    public string Step { get; set; } = "";
}

public class ReviewContext
{
    public required PullRequest Pr { get; init; }
    public Dictionary<string, string> Risk { get; } = new();
    public List<Finding> Findings { get; } = new();
    public List<string> Notes { get; } = new();
    public string? Summary { get; set; }
    public bool Stop { get; set; }
}

public interface IReviewStep
{
    string Name { get; }
    int Order { get; }
    Task RunAsync(ReviewContext ctx, CancellationToken ct);
}

/// <summary>Step that asks Claude once per file. Derived classes only give the prompt and read the answer.</summary>
public abstract class FileStep : IReviewStep
{
    protected readonly ClaudeGateway Gateway;
    protected FileStep(ClaudeGateway gateway) => Gateway = gateway;

    public abstract string Name { get; }
    public abstract int Order { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual bool Wants(ChangedFile f, ReviewContext ctx) => f.Patch is { Length: > 0 };

    protected virtual string BuildUser(ChangedFile f, ReviewContext ctx)
        => f.Path + "\n\n" + f.Patch;

    public virtual async Task RunAsync(ReviewContext ctx, CancellationToken ct)
    {
        foreach (var f in ctx.Pr.Files.Where(f => Wants(f, ctx)))
        {
            var found = await Gateway.AskJsonAsync<List<Finding>>(SystemPrompt, BuildUser(f, ctx), ct);
            foreach (var x in found ?? [])
            {
                x.File = f.Path;
                x.Step = Name;
                ctx.Findings.Add(x);
            }
        }
    }
}

public class ReviewPipeline
{
    private readonly IReadOnlyList<IReviewStep> _steps;
    private readonly ILogger<ReviewPipeline> _log;

    public ReviewPipeline(IEnumerable<IReviewStep> steps, ILogger<ReviewPipeline> log)
    {
        _steps = steps.OrderBy(s => s.Order).ToList();
        _log = log;
    }

    public async Task<ReviewContext> RunAsync(PullRequest pr, CancellationToken ct = default)
    {
        var ctx = new ReviewContext { Pr = pr };
        foreach (var step in _steps)
        {
            if (ctx.Stop) break;
            try
            {
                await step.RunAsync(ctx, ct);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _log.LogError(ex, /*no prompt: log*/ "Step {Step} failed for pull request {Number}, the other steps go on. Findings of this step are missing in the report, rerun with --only {Step2} to get them.", step.Name, pr.Number, step.Name);
                ctx.Notes.Add($"Step {step.Name} failed: {ex.Message}");
            }
        }
        return ctx;
    }
}

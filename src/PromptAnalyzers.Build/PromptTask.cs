using Microsoft.Build.Framework;

namespace PromptAnalyzers.Build;

/// <summary>A task of the package: it can be cancelled and finds the analyzer assembly.</summary>
public abstract class PromptTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Makes the analyzer assembly findable for what <see cref="Execute(CancellationToken)"/> calls.</summary>
    protected PromptTask() => AnalyzerAssembly.MakeFindable();

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            return Execute(_cancellation.Token) && !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Does the work of the task.</summary>
    /// <param name="cancellation">Set when the user stops the build.</param>
    /// <returns>Whether the build may go on.</returns>
    protected abstract bool Execute(CancellationToken cancellation);

    /// <summary>Frees what the task holds.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancellation.Dispose();
        }
    }
}

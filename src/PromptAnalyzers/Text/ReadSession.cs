using System.Threading;

namespace PromptAnalyzers.Text;

/// <summary>The work that may be spent on one call, and the token that ends it. Not shared between threads.</summary>
internal sealed class ReadSession(CodeModel code, CancellationToken cancellationToken)
{
    /// <summary>Expressions read for one call: far above what real prompts need (the largest seen needs about 900).</summary>
    private const int MaxSteps = 20_000;

    /// <summary>Expressions within expressions, over all methods entered; keeps the stack small.</summary>
    public const int MaxDepth = 60;

    private int _steps;
    private int _depth;

    public CodeModel Code { get; } = code;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether something was left unread because the budget was used up.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Methods entered one inside the other: a wrapper of a wrapper of a wrapper is seen, a framework is not.</summary>
    public static int MaxScopeDepth => 6;

    /// <summary>Takes one step down; false when the budget is used up. Every true is paired with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_steps >= MaxSteps || _depth >= MaxDepth)
        {
            IsExhausted = true;
            return false;
        }

        _steps++;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;
}

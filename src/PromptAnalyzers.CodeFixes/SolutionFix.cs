using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.CodeFixes;

/// <summary>
/// An answer to a finding that needs a new file. Only IDEs can take it: the workspaces of build tools add no files, and Fix All does not work with it.
/// </summary>
internal abstract class SolutionFix
{
    /// <summary>The name of the fix: the equivalence key is the rule id, a dot and this.</summary>
    public abstract string Name { get; }

    /// <summary>What can be done about a finding; null when nothing can be.</summary>
    public abstract SolutionOffer? Offer(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken);
}

/// <summary>One entry of the light bulb.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Change">Makes the changed solution.</param>
internal sealed record SolutionOffer(string Title, Func<Solution> Change);

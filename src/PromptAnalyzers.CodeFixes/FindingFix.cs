using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes;

/// <summary>
/// One way to answer a finding by an edit of the text around it. Fixes edit text, not syntax, so that comments, directives,
/// indentation and line endings stay as they are.
/// </summary>
internal abstract class FindingFix
{
    /// <summary>The name of the fix: the equivalence key is the rule id, a dot and this.</summary>
    public abstract string Name { get; }

    /// <summary>What can be done about a finding. Everything is checked here: what is offered works. Empty when nothing can be done.</summary>
    public abstract IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken);
}

/// <summary>One entry of the light bulb.</summary>
/// <param name="Name">The name of the fix, or one that starts with it where the fix offers several choices.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Changes">The edit of the document that has the finding; never empty.</param>
internal sealed record FixOffer(string Name, string Title, ImmutableArray<TextChange> Changes);

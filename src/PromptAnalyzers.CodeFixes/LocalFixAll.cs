using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptAnalyzers.CodeFixes;

/// <summary>
/// Fix All up to a project, never in a solution: a plain <c>dotnet format</c> applies whatever supports the solution scope,
/// and neither prompts nor suppressions may change unasked.
/// </summary>
internal static class LocalFixAll
{
    public static readonly FixAllProvider Provider = FixAllProvider.Create(
        static (context, document, diagnostics) => context.CodeFixProvider is RuleCodeFix fix
            ? fix.FixAllAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)
            : Task.FromResult<Document?>(null),
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.ContainingMember, FixAllScope.ContainingType));
}

using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes;

/// <summary>A document with what every fix reads of it.</summary>
internal sealed record FixTarget(Document Document, SyntaxNode Root, SemanticModel Model, SourceText Text, AnalyzerConfigOptions Options)
{
    /// <summary>Reads a document; null when it has no syntax or no semantics.</summary>
    public static async Task<FixTarget?> LoadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree);
        return new FixTarget(document, root, model, text, options);
    }
}

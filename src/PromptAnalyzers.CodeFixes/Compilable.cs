using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes;

/// <summary>Whether code still compiles after an edit: what a fix writes for one version of an SDK may not fit another.</summary>
internal static class Compilable
{
    /// <summary>Whether an edit adds no error to the member it is in.</summary>
    public static bool After(FixTarget target, TextChange change, CancellationToken cancellationToken)
    {
        var oldTree = target.Root.SyntaxTree;
        var newTree = oldTree.WithChangedText(target.Text.WithChanges(change));
        var newModel = target.Model.Compilation.ReplaceSyntaxTree(oldTree, newTree).GetSemanticModel(newTree);
        var newRoot = newTree.GetRoot(cancellationToken);
        return Errors(newModel, newRoot, new TextSpan(change.Span.Start, change.NewText!.Length), cancellationToken)
            <= Errors(target.Model, target.Root, change.Span, cancellationToken);
    }

    private static int Errors(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken)
    {
        var member = root.FindNode(span).AncestorsAndSelf()
            .FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? root;
        return model.GetDiagnostics(member.Span, cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}

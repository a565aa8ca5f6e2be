using System.Collections.Immutable;
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
    public static bool After(FixTarget target, TextChange change, CancellationToken cancellationToken) =>
        After(target, ImmutableArray.Create(change), cancellationToken);

    /// <summary>Whether the changes of an edit, in the order of the text and all in one member, add no error to it.</summary>
    public static bool After(FixTarget target, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var oldTree = target.Root.SyntaxTree;
        var newTree = oldTree.WithChangedText(target.Text.WithChanges(changes));
        var newModel = target.Model.Compilation.ReplaceSyntaxTree(oldTree, newTree).GetSemanticModel(newTree);
        var newRoot = newTree.GetRoot(cancellationToken);
        var oldSpan = TextSpan.FromBounds(changes[0].Span.Start, changes[changes.Length - 1].Span.End);
        var growth = changes.Sum(static change => change.NewText!.Length - change.Span.Length);
        return Errors(newModel, newRoot, new TextSpan(oldSpan.Start, oldSpan.Length + growth), cancellationToken)
            <= Errors(target.Model, target.Root, oldSpan, cancellationToken);
    }

    private static int Errors(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken)
    {
        var member = root.FindNode(span).AncestorsAndSelf()
            .FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? root;
        return model.GetDiagnostics(member.Span, cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>Where a comment about a finding stands: above the statement, switch arm or member that holds it.</summary>
internal static class CommentPlace
{
    /// <summary>
    /// The first token of the innermost statement, arm, accessor or member around a span that starts a line; of the innermost one
    /// where none does (a whole file on one line). Null when the span is in none.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="root">The root of the file.</param>
    /// <param name="span">The span of the finding.</param>
    public static SyntaxToken? Above(SourceText text, SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);

        // No line can be put between the lines of a string: what is written into its holes counts as part of the string.
        node = node.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().LastOrDefault() ?? node;
        var places = node.AncestorsAndSelf().Where(IsPlace).Select(static place => place.GetFirstToken()).ToList();
        return places.Count == 0 ? null : places.Cast<SyntaxToken?>().FirstOrDefault(token => OwnLine.IsFirstOnLine(text, token!.Value)) ?? places[0];
    }

    /// <summary>
    /// Whether a comment with a mark (an address, say, that no letter, digit or dash follows) stands already above a place or
    /// beside it, up to the end of the finding's line. Comments of other statements in between do not count.
    /// </summary>
    public static bool Holds(SourceText text, SyntaxNode root, SyntaxToken place, TextSpan finding, string mark)
    {
        var end = text.Lines.GetLineFromPosition(finding.End).End;
        return root.DescendantTrivia(TextSpan.FromBounds(place.FullSpan.Start, System.Math.Max(end, place.SpanStart)))
            .Where(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Any(trivia => HasWord(trivia.ToString(), mark) && Above(text, root, trivia.Token.Span) == place);
    }

    private static bool HasWord(string comment, string mark)
    {
        for (var at = comment.IndexOf(mark, System.StringComparison.Ordinal); at >= 0; at = comment.IndexOf(mark, at + 1, System.StringComparison.Ordinal))
        {
            var next = at + mark.Length;
            if (next == comment.Length || !(char.IsLetterOrDigit(comment[next]) || comment[next] is '-' or '_'))
            {
                return true;
            }
        }

        return false;
    }

    // A block starts no line of thought of its own: the comment belongs above its owner or to the statements inside.
    private static bool IsPlace(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is GlobalStatementSyntax or BlockSyntax,
        StatementSyntax or SwitchExpressionArmSyntax or AccessorDeclarationSyntax => true,
        BaseNamespaceDeclarationSyntax => false,
        MemberDeclarationSyntax => true,
        AttributeListSyntax => node.Parent is CompilationUnitSyntax,
        _ => false,
    };
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>What is around a job-creating call that can link it to a decision record: members, types, a comment.</summary>
internal static class JobContext
{
    /// <summary>The id in a <c>// finetune-decision: id</c> comment in or above the call's statement, or above its member; null when there is none.</summary>
    public static string? CommentId(SyntaxNode call)
    {
        for (SyntaxNode? node = call; node is not null; node = node.Parent)
        {
            if (node is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax)
            {
                if (IdIn(node.GetLeadingTrivia()) is { } above)
                {
                    return above;
                }

                if (node is StatementSyntax and not BlockSyntax and not LocalFunctionStatementSyntax && CommentsOf(node) is { } inside)
                {
                    return inside;
                }
            }
        }

        return IdIn(call.GetLeadingTrivia()) ?? CommentsOf(call);
    }

    private static string? CommentsOf(SyntaxNode node) =>
        node.DescendantTrivia().Where(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(static t => DecisionMatcher.IdInComment(t.ToString())).FirstOrDefault(static id => id is not null);

    private static string? IdIn(SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            if ((item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia))
                && DecisionMatcher.IdInComment(item.ToString()) is { } id)
            {
                return id;
            }
        }

        return null;
    }
}

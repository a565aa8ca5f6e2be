using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Baseline;

/// <summary>
/// What a finding says of itself beside its message, in SARIF too: enough to know it again after lines moved or were formatted.
/// The baseline is written from these and compared with these. No prompt text is in them.
/// </summary>
internal static class FindingProperties
{
    /// <summary>Documentation id of the member around a finding in code; absent in other files.</summary>
    public const string Member = "member";

    /// <summary>Hash of the text that the finding is about, without white space.</summary>
    public const string Hash = "textHash";

    /// <summary>The number that should stand where the finding is, for the fix that writes it; absent elsewhere.</summary>
    public const string Correct = "correct";

    /// <summary>For a finding in code.</summary>
    public static ImmutableDictionary<string, string?> Of(SemanticModel model, Location location, CancellationToken cancellation)
    {
        var token = model.SyntaxTree.GetRoot(cancellation).FindToken(location.SourceSpan.Start);
        return ImmutableDictionary<string, string?>.Empty
            .Add(Member, MemberAround(model, token, location.SourceSpan.Start, cancellation))
            .Add(Hash, HashOf(token));
    }

    /// <summary>For a finding in another file.</summary>
    public static ImmutableDictionary<string, string?> Of(SourceText text, TextSpan span)
    {
        var hash = TextHash.Start();
        hash.Add(text.ToString(span));
        return ImmutableDictionary<string, string?>.Empty.Add(Hash, hash.ToString());
    }

    /// <summary>The innermost member or type that has a documentation id of its own; an accessor counts as its property.</summary>
    private static string MemberAround(SemanticModel model, SyntaxToken token, int position, CancellationToken cancellation)
    {
        for (var symbol = DeclaredAround(model, token, cancellation) ?? model.GetEnclosingSymbol(position, cancellation); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            var member = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol;
            if (member is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && member.GetDocumentationCommentId() is { Length: > 0 } id)
            {
                return id;
            }
        }

        return "-";
    }

    // The member whose body or value the token stands in. The compiler's question for the symbol around a place takes it far longer: it goes through all blocks on the way.
    private static ISymbol? DeclaredAround(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        // The brace that closes a body is outside of it.
        for (var node = token.IsKind(SyntaxKind.CloseBraceToken) ? null : token.Parent; node?.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BaseMethodDeclarationSyntax method when node == method.Body || node == method.ExpressionBody:
                case AccessorDeclarationSyntax accessor when node == accessor.Body || node == accessor.ExpressionBody:
                case PropertyDeclarationSyntax property when node == property.ExpressionBody:
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field when node == field.Initializer:
                    return model.GetDeclaredSymbol(parent, cancellation);
                case MemberDeclarationSyntax or AttributeSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Findings are cut after their first line; what they are about is the largest expression that starts there. Comments do not count.</summary>
    private static string HashOf(SyntaxToken first)
    {
        var node = first.Parent;
        while (node is { Parent: ExpressionSyntax parent } && parent.SpanStart == first.SpanStart)
        {
            node = parent;
        }

        var hash = TextHash.Start();
        if (node is null)
        {
            hash.Add(first.Text);
            return hash.ToString();
        }

        foreach (var token in node.DescendantTokens())
        {
            hash.Add(token.Text);
        }

        return hash.ToString();
    }
}

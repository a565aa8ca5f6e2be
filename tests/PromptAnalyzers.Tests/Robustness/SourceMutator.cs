using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Tests.Robustness;

/// <summary>Damages code as people do while they type: the same seed gives the same damage.</summary>
internal sealed class SourceMutator(int seed)
{
    private static readonly string[] WrongTypes = ["int", "object?", "dynamic", "Missing.Type", "Func<string, Task>", "string[,]", "ReadOnlySpan<char>"];

    private readonly Random _random = new(seed);

    /// <summary>The code with a number of damages, each at a place of its own.</summary>
    /// <param name="tree">The code.</param>
    /// <param name="count">How many damages.</param>
    public SourceText Mutate(SyntaxTree tree, int count)
    {
        var root = tree.GetRoot();
        var tokens = root.DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        var changes = new SortedDictionary<int, TextChange>();
        for (var tried = 0; changes.Count < count && tried < 10 * count; tried++)
        {
            foreach (var change in Damage(root, tokens))
            {
                if (changes.Values.All(c => !c.Span.IntersectsWith(change.Span)))
                {
                    changes[change.Span.Start] = change;
                }
            }
        }

        return tree.GetText().WithChanges(changes.Values);
    }

    /// <summary>One of the given items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private IEnumerable<TextChange> Damage(SyntaxNode root, SyntaxToken[] tokens)
    {
        var token = Pick(tokens);
        switch (_random.Next(10))
        {
            case 0:
                // A token is gone.
                return [new(token.Span, string.Empty)];
            case 1:
                // Two tokens change places.
                var other = Pick(tokens);
                return token == other ? [] : [new(token.Span, other.Text), new(other.Span, token.Text)];
            case 2:
                // A token stands twice.
                return [new(token.Span, token.Text + " " + token.Text)];
            case 3:
                // A string that is not closed, or not opened.
                var text = Pick([.. tokens.Where(t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.InterpolatedStringEndToken)).DefaultIfEmpty(token)]);
                return [new(_random.Next(2) == 0 ? new TextSpan(text.Span.End - 1, 1) : new TextSpan(text.SpanStart, 1), string.Empty)];
            case 4:
                // A call that is being typed: all behind a point in it is missing.
                return NodeOf<InvocationExpressionSyntax>(root) is { } call
                    ? [new(TextSpan.FromBounds(call.SpanStart + _random.Next(1, call.Span.Length), call.Span.End), string.Empty)]
                    : [];
            case 5:
                // An argument of another type, a null, a lambda.
                return NodeOf<ArgumentSyntax>(root) is { } argument
                    ? [new(argument.Span, Pick(["1", "null", "() => throw null", "default", "this", "new()", "[]", "\"\"", "$\"{", "x => x", "await", "out var o", "missing"]))]
                    : [];
            case 6:
                // A type that is another, or unknown.
                return NodeOf<TypeSyntax>(root) is { } type ? [new(type.Span, Pick(WrongTypes))] : [];
            case 7:
                // A name that means something else.
                var names = tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).ToArray();
                return names.Length == 0 ? [] : [new(Pick(names).Span, Pick(names).Text)];
            case 8:
                // A brace or parenthesis too many.
                return [new(new TextSpan(token.Span.End, 0), Pick(["{", "}", "(", ")", "[", "]", "<", ";", "\"\"\"", "=>", ".", "?"]))];
            default:
                // A whole statement or member is gone, or stands twice.
                SyntaxNode? block = _random.Next(2) == 0 ? NodeOf<StatementSyntax>(root) : NodeOf<MemberDeclarationSyntax>(root);
                return block is null ? [] : [new(block.Span, _random.Next(2) == 0 ? string.Empty : block + "\n" + block)];
        }
    }

    private T? NodeOf<T>(SyntaxNode root)
        where T : SyntaxNode
    {
        var nodes = root.DescendantNodes().OfType<T>().ToArray();
        return nodes.Length == 0 ? null : Pick(nodes);
    }
}

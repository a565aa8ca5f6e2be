using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>The kinds of value in a request body.</summary>
internal enum BodyKind
{
    Object,
    List,
    Text,

    /// <summary>A number, true, false or null.</summary>
    Literal,

    /// <summary>A value that cannot be seen.</summary>
    Unknown,
}

/// <summary>One value of a request body, as it is read from anonymous types, own types, dictionaries, JSON nodes and JSON text alike. Immutable.</summary>
internal sealed class BodyValue
{
    private BodyValue(BodyKind kind, SyntaxNode syntax)
    {
        Kind = kind;
        Syntax = syntax;
    }

    public BodyKind Kind { get; }

    /// <summary>The expression that gives the value.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The members of an object; a key comes once.</summary>
    public ImmutableArray<(string Key, BodyValue Value)> Members { get; private init; } = ImmutableArray<(string, BodyValue)>.Empty;

    /// <summary>The items of a list.</summary>
    public ImmutableArray<BodyValue> Items { get; private init; } = ImmutableArray<BodyValue>.Empty;

    /// <summary>The possible texts; meaningful for <see cref="BodyKind.Text"/>.</summary>
    public TextValue Texts { get; private init; }

    /// <summary>A literal as JSON writes it; else what cannot be seen, in words.</summary>
    public string Word { get; private init; } = string.Empty;

    /// <summary>The declared keys of a value that cannot be seen, from its type.</summary>
    public ImmutableArray<string> DeclaredKeys { get; private init; } = ImmutableArray<string>.Empty;

    public bool IsNull => Kind == BodyKind.Literal && Word == "null";

    public static BodyValue Object(IReadOnlyList<(string Key, BodyValue Value)> members, SyntaxNode syntax) =>
        new(BodyKind.Object, syntax) { Members = members.ToImmutableArray() };

    public static BodyValue List(IEnumerable<BodyValue> items, SyntaxNode syntax) => new(BodyKind.List, syntax) { Items = items.ToImmutableArray() };

    public static BodyValue Text(TextValue texts, SyntaxNode syntax) => new(BodyKind.Text, syntax) { Texts = texts };

    public static BodyValue Literal(string word, SyntaxNode syntax) => new(BodyKind.Literal, syntax) { Word = word };

    public static BodyValue Unknown(string reason, SyntaxNode syntax, ImmutableArray<string> declaredKeys = default) =>
        new(BodyKind.Unknown, syntax) { Word = reason, DeclaredKeys = declaredKeys.IsDefault ? ImmutableArray<string>.Empty : declaredKeys };
}

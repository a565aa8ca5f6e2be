using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Text;

/// <summary>Why a part of a prompt is only known at run time.</summary>
internal enum HoleKind
{
    /// <summary>A value that varies: user input, a field of a record, the result of a call.</summary>
    Value,

    /// <summary>A value that stays the same while the process runs: a read-only or static member, a setting.</summary>
    Stable,

    /// <summary>A parameter of the member that builds the text: its callers decide.</summary>
    Parameter,

    /// <summary>A loop adds more of the text that stands before it.</summary>
    Loop,

    /// <summary>The reader gave up: too deep, too much, or a form it does not know.</summary>
    Unseen,
}

/// <summary>A piece of prompt text: constant, or a hole.</summary>
/// <param name="Constant">The text; null for a hole.</param>
/// <param name="HoleName">The name of what fills the hole, as it stands in the code; empty for constants.</param>
/// <param name="Kind">Why it is a hole; meaningless for constants.</param>
/// <param name="Syntax">Where the piece stands; null when it has no place in the code.</param>
internal readonly record struct PromptPiece(string? Constant, string HoleName, HoleKind Kind, SyntaxNode? Syntax)
{
    /// <summary>The additional file that holds the piece, when it is no C# text.</summary>
    public string? FilePath { get; init; }

    public bool IsHole => Constant is null;

    public static PromptPiece Text(string text, SyntaxNode? syntax) => new(text, string.Empty, HoleKind.Value, syntax);

    public static PromptPiece Hole(string name, HoleKind kind, SyntaxNode? syntax) => new(null, name, kind, syntax);
}

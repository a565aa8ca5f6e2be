namespace PromptAnalyzers.Decisions.Json;

/// <summary>A place in a text: offset in UTF-16 units, line and column, all counted from zero.</summary>
/// <remarks>Lines break where the compiler's texts break them: CR LF, LF, CR, U+0085, U+2028, U+2029.</remarks>
internal readonly record struct TextPoint(int Offset, int Line, int Column);

/// <summary>A stretch of text from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal readonly record struct TextRange(TextPoint Start, TextPoint End)
{
    /// <summary>UTF-16 units.</summary>
    public int Length => End.Offset - Start.Offset;
}

/// <summary>What is wrong, as a clause without a full stop, and where.</summary>
internal sealed record TextFinding(string Message, TextRange Range)
{
    /// <summary>Whether it stands on something too old to warn about: a hint, whatever the rule's own severity.</summary>
    public bool IsHint { get; init; }

    /// <summary>The number that should stand at the place, where one is known: what a fix writes there.</summary>
    public long? Correct { get; init; }
}

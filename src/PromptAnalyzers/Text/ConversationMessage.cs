using System.Collections.Immutable;

namespace PromptAnalyzers.Text;

/// <summary>
/// One message of a conversation as plain text, for the rooms that know nothing of Roslyn.
/// Each hole (a part only known at run time) stands in <see cref="Text"/> as <see cref="HoleMark"/>;
/// <see cref="Holes"/> has their names in the same order, empty where a hole has none.
/// </summary>
internal sealed record ConversationMessage(MessageRole Role, string Text, ImmutableArray<string> Holes)
{
    /// <summary>U+FFFC OBJECT REPLACEMENT CHARACTER: stands for something that is no text.</summary>
    public const char HoleMark = '\uFFFC';

    /// <summary>Whether the message has no constant text.</summary>
    public bool IsOnlyHoles => Text.Trim(HoleMark, ' ', '\t', '\r', '\n').Length == 0;
}

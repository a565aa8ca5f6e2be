using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>Short ways to write conversations in tests; <c>¤name¤</c> in a text is a hole.</summary>
internal static class Conversation
{
    public static ImmutableArray<ConversationMessage> Of(params (MessageRole Role, string Text)[] messages) =>
        [.. messages.Select(m => Message(m.Role, m.Text))];

    public static ImmutableArray<ConversationMessage> OfText(string text) => [Message(MessageRole.Unknown, text)];

    public static ConversationMessage Message(MessageRole role, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split('¤');
        var constant = string.Join(ConversationMessage.HoleMark, parts.Where((_, i) => i % 2 == 0));
        return new ConversationMessage(role, constant, [.. parts.Where((_, i) => i % 2 == 1)]);
    }
}

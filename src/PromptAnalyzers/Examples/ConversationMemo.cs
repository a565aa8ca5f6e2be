using System;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Examples;

/// <summary>What a pure function said of conversations that it was asked about before.</summary>
/// <typeparam name="T">What the function says.</typeparam>
/// <param name="read">The function.</param>
internal sealed class ConversationMemo<T>(Func<ImmutableArray<ConversationMessage>, T> read)
{
    /// <summary>Characters of a conversation that is remembered: with two bytes for each, four megabytes in all places together at the worst.</summary>
    private const int MostCharacters = 8_192;

    private readonly BoundedMemo<ImmutableArray<ConversationMessage>, T> _known = new(HaveSameText);

    public T Of(ImmutableArray<ConversationMessage> conversation)
    {
        var length = 0;
        var hash = conversation.Length;
        foreach (var message in conversation)
        {
            length += message.Text.Length;
            if (length > MostCharacters)
            {
                return read(conversation);
            }

            hash = unchecked((hash * 31) + SampledHash.Of(message.Text));
        }

        if (!_known.TryGet(hash, conversation, out var value))
        {
            value = read(conversation);

            // Copies: tables of what was found out of a message live as long as the message does.
            _known.Add(hash, conversation.Select(static message => message with { }).ToImmutableArray(), value);
        }

        return value;
    }

    /// <summary>Forgets all, as a new process does.</summary>
    public void Clear() => _known.Clear();

    private static bool HaveSameText(ImmutableArray<ConversationMessage> a, ImmutableArray<ConversationMessage> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Role != b[i].Role || a[i].Text != b[i].Text || !AreSame(a[i].Holes, b[i].Holes))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ImmutableArray<string> a, ImmutableArray<string> b) => a == b || (!a.IsDefault && !b.IsDefault && a.SequenceEqual(b));
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// What a pure function said of conversations that it was asked about before. An editor reads all prompts of a file again for each letter that is typed, and
/// nearly all of them say the same as before. It depends on the text alone, so it may outlive a compilation; a later conversation takes the place of an earlier
/// one, so that it does not grow.
/// </summary>
/// <typeparam name="T">What the function says.</typeparam>
/// <param name="read">The function.</param>
internal sealed class ConversationMemo<T>(Func<ImmutableArray<ConversationMessage>, T> read)
{
    private const int Places = 256;

    /// <summary>Characters of a conversation that is remembered: with two bytes for each, four megabytes in all places together at the worst.</summary>
    private const int MostCharacters = 8_192;

    private readonly Entry?[] _entries = new Entry?[Places];

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

            hash = unchecked((hash * 31) + message.Text.GetHashCode());
        }

        // Two places for each: of conversations that meet at one, the later is kept beside the earlier.
        var place = (hash & int.MaxValue) % Places;
        var first = Volatile.Read(ref _entries[place]);
        var known = first?.IsOf(hash, conversation) == true ? first : Volatile.Read(ref _entries[place ^ 1]);
        if (known?.IsOf(hash, conversation) == true)
        {
            return known.Value;
        }

        var value = read(conversation);
        Volatile.Write(ref _entries[place ^ 1], first);

        // Copies: tables of what was found out of a message live as long as the message does.
        Volatile.Write(ref _entries[place], new Entry(hash, conversation.Select(static message => message with { }).ToImmutableArray(), value));
        return value;
    }

    /// <summary>Forgets all, as a new process does.</summary>
    public void Clear() => Array.Clear(_entries, 0, Places);

    private sealed record Entry(int Hash, ImmutableArray<ConversationMessage> Conversation, T Value)
    {
        public bool IsOf(int hash, ImmutableArray<ConversationMessage> conversation)
        {
            if (Hash != hash || Conversation.Length != conversation.Length)
            {
                return false;
            }

            for (var i = 0; i < conversation.Length; i++)
            {
                var (own, other) = (Conversation[i], conversation[i]);
                if (own.Role != other.Role || own.Text != other.Text || !AreSame(own.Holes, other.Holes))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool AreSame(ImmutableArray<string> a, ImmutableArray<string> b) => a == b || (!a.IsDefault && !b.IsDefault && a.SequenceEqual(b));
    }
}

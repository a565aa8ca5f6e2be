using System;
using System.Threading;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// What a pure function said of texts that it was asked about before. An editor reads all prompts of a file again for each letter that is typed, and nearly all of them
/// say the same as before. An answer depends on the text alone, so it may outlive a compilation; a later one takes the place of an earlier one, so that it does not grow.
/// Several threads may ask and add at once: at worst an answer is lost.
/// </summary>
/// <param name="areSame">Tells keys of one hash apart.</param>
internal sealed class BoundedMemo<TKey, TValue>(Func<TKey, TKey, bool> areSame)
{
    /// <summary>Answers that are kept at most.</summary>
    public const int Capacity = Sets * Ways;

    // Keys share a set by chance: of 64 keys hardly ever more than eight do, of which one would push out the other at each keystroke.
    private const int Sets = 32;
    private const int Ways = 8;

    private readonly Entry?[] _entries = new Entry?[Capacity];
    private int _next;

    /// <summary>What was said of a key before.</summary>
    /// <param name="hash">The hash of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The answer, when there is one.</param>
    public bool TryGet(int hash, TKey key, out TValue value)
    {
        var first = (hash & (Sets - 1)) * Ways;
        for (var i = first; i < first + Ways; i++)
        {
            if (Volatile.Read(ref _entries[i]) is { } entry && entry.Hash == hash && areSame(entry.Key, key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Keeps an answer, in the place of another where its set is full.</summary>
    public void Add(int hash, TKey key, TValue value)
    {
        var first = (hash & (Sets - 1)) * Ways;
        var place = Array.IndexOf(_entries, null, first, Ways);
        Volatile.Write(ref _entries[place >= 0 ? place : first + (_next++ & (Ways - 1))], new Entry(hash, key, value));
    }

    /// <summary>Forgets all, as a new process does.</summary>
    public void Clear() => Array.Clear(_entries, 0, Capacity);

    private sealed class Entry(int hash, TKey key, TValue value)
    {
        public int Hash { get; } = hash;

        public TKey Key { get; } = key;

        public TValue Value { get; } = value;
    }
}

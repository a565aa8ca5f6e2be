using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Examples;

/// <summary>
/// One feature of a prompt that <see cref="TaskWeights"/> weighs: a word, two or three words in a row, the same at the start of a clause, what a phrase of
/// <see cref="PromptPhrases"/> stands for, in any language, or a form that is written without words.
/// </summary>
/// <param name="words">The words of the message; null for a form.</param>
/// <param name="first">The first word.</param>
/// <param name="count">How many words.</param>
/// <param name="opens">Whether it is the feature of a clause's start.</param>
/// <param name="mark">What stands before the name of a phrase.</param>
/// <param name="form">The name of the form or phrase; null for words.</param>
/// <param name="hash">The hash of the text.</param>
internal readonly struct PromptFeature(List<Word>? words, int first, int count, bool opens, string? mark, string? form, ulong hash)
{
    private const int MostInRow = 3;
    private const string Phrase = "%";
    private const string Hole = "¤";
    private const string Number = "#";

    /// <summary>What comes later in a longer message is mostly material.</summary>
    private const int MostWords = 4000;

    private const ulong HashStart = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;
    private static readonly ulong Opening = Add(HashStart, '^');

    /// <summary>Whether it is one word, wherever that stands.</summary>
    public bool IsWord => words is not null && count == 1 && !opens;

    /// <summary>A hash (FNV-1a, 64 bits) of <see cref="ToString"/>, made without that text.</summary>
    public ulong Hash { get; } = hash;

    public static ulong HashOf(string text) => HashOf(text, HashStart);

    /// <summary>Hands over the features of all messages that ask; some more than once. What the model said is none of them.</summary>
    public static void Collect(ImmutableArray<ConversationMessage> conversation, Action<PromptFeature> add)
    {
        foreach (var message in conversation)
        {
            if (message.Role is not (MessageRole.Assistant or MessageRole.Tool))
            {
                Collect(message, add);
            }
        }
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static void Collect(ConversationMessage message, Action<PromptFeature> add)
    {
        var phrases = PromptPhrases.Of(message);
        var words = phrases.Words;
        for (var i = 0; i < words.Count && i < MostWords; i++)
        {
            AddRow(words, i, MostInRow, opens: false, HashStart, add);
            if (Opens(words[i]))
            {
                AddRow(words, i, MostInRow - 1, opens: true, Opening, add);
            }
        }

        foreach (var match in phrases.Matches)
        {
            AddForm(Phrase, match.Kind, opens: false, add);
            if (Opens(words[match.First]))
            {
                AddForm(Phrase, match.Kind, opens: true, add);
            }
        }

        foreach (var form in PromptForms.Of(phrases))
        {
            AddForm(string.Empty, form, opens: false, add);
        }
    }

    private static bool Opens(Word word) => word.Break is WordBreak.Sentence or WordBreak.Colon;

    // One, two and three words from here on: the hash of each goes on where that of the shorter one ended.
    [MethodImpl(Jit.OptimizeAtOnce)]
    private static void AddRow(List<Word> words, int first, int most, bool opens, ulong hash, Action<PromptFeature> add)
    {
        for (var count = 1; count <= most && first + count <= words.Count; count++)
        {
            var word = words[first + count - 1];
            if (count > 1 && word.Break >= WordBreak.Colon)
            {
                break;
            }

            hash = HashOf(NameOf(word), count == 1 ? hash : Add(hash, ' '));
            add(new PromptFeature(words, first, count, opens, null, null, hash));
        }
    }

    private static void AddForm(string mark, string form, bool opens, Action<PromptFeature> add) =>
        add(new PromptFeature(null, 0, 0, opens, mark, form, HashOf(form, HashOf(mark, opens ? Opening : HashStart))));

    /// <summary>The feature as the data file writes it: <c>^return only the</c>, <c># words</c>, <c>%closed</c>, <c>$json</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(opens ? "^" : string.Empty).Append(mark).Append(form);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? string.Empty : " ").Append(NameOf(words![first + i]));
        }

        return text.ToString();
    }

    // All numbers are one feature, and so are all holes.
    private static string NameOf(Word word)
    {
        if (word.Text[0] == ConversationMessage.HoleMark)
        {
            return Hole;
        }

        foreach (var c in word.Text)
        {
            if (!char.IsDigit(c))
            {
                return word.Text;
            }
        }

        return Number;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static ulong HashOf(string text, ulong hash)
    {
        foreach (var c in text)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    private static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * HashPrime);
}

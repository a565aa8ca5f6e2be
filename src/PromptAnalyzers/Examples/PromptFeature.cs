using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// One feature of a prompt that <see cref="TaskWeights"/> weighs: a word, two or three words in a row, the same at the start of a clause, what a phrase of
/// <see cref="PromptPhrases"/> stands for, in any language, or a form that is written without words.
/// </summary>
/// <param name="words">The words of the message; null for a form.</param>
/// <param name="first">The first word.</param>
/// <param name="count">How many words.</param>
/// <param name="opens">Whether it is the feature of a clause's start.</param>
/// <param name="form">The name of the form or phrase; null for words.</param>
internal readonly struct PromptFeature(List<Word>? words, int first, int count, bool opens, string? form)
{
    private const int MostInRow = 3;
    private const string Phrase = "%";

    /// <summary>What comes later in a longer message is mostly material.</summary>
    private const int MostWords = 4000;

    private const ulong HashStart = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    /// <summary>Whether it is one word, wherever that stands.</summary>
    public bool IsWord => words is not null && count == 1 && !opens;

    /// <summary>A hash (FNV-1a, 64 bits) of <see cref="ToString"/>, made without that text.</summary>
    public ulong Hash
    {
        get
        {
            var hash = opens ? Add(HashStart, '^') : HashStart;
            for (var i = 0; i < count; i++)
            {
                hash = HashOf(NameOf(words![first + i]), i == 0 ? hash : Add(hash, ' '));
            }

            return form is null ? hash : HashOf(form, hash);
        }
    }

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

    public static void Collect(ConversationMessage message, Action<PromptFeature> add)
    {
        var words = Words.Of(message);
        for (var i = 0; i < words.Count && i < MostWords; i++)
        {
            var opens = words[i].Break is WordBreak.Sentence or WordBreak.Colon;
            for (var count = 1; count <= MostInRow && i + count <= words.Count && (count == 1 || words[i + count - 1].Break < WordBreak.Colon); count++)
            {
                add(new PromptFeature(words, i, count, opens: false, null));
                if (opens && count < MostInRow)
                {
                    add(new PromptFeature(words, i, count, opens: true, null));
                }
            }
        }

        foreach (var match in PromptPhrases.Of(message).Matches)
        {
            add(new PromptFeature(null, 0, 0, opens: false, Phrase + match.Kind));
            if (words[match.First].Break is WordBreak.Sentence or WordBreak.Colon)
            {
                add(new PromptFeature(null, 0, 0, opens: true, Phrase + match.Kind));
            }
        }

        foreach (var form in PromptForms.Of(message.Text))
        {
            add(new PromptFeature(null, 0, 0, opens: false, form));
        }
    }

    /// <summary>The feature as the data file writes it: <c>^return only the</c>, <c># words</c>, <c>%closed</c>, <c>$json</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(opens ? "^" : string.Empty).Append(form);
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
            return "¤";
        }

        foreach (var c in word.Text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.DecimalDigitNumber)
            {
                return word.Text;
            }
        }

        return "#";
    }

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

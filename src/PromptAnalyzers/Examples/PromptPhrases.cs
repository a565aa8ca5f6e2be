using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>The words of a message and the places of the phrases that tell tasks.</summary>
internal sealed class PromptPhrases
{
    private static readonly PhraseTable Table = PhraseTable.Load("tasks");
    private static readonly ConditionalWeakTable<ConversationMessage, PromptPhrases> Cache = new();

    // Phrases by the word they start at, and by the word behind them: a chain for each word, of numbers of matches plus one.
    private readonly int[] _firstAt;
    private readonly int[] _nextAt;
    private readonly int[] _firstBefore;
    private readonly int[] _nextBefore;

    private PromptPhrases(ConversationMessage message)
    {
        Text = message.Text;
        Words = Examples.Words.Of(message);
        Matches = Table.Find(Words);
        _firstAt = new int[Words.Count + 1];
        _nextAt = new int[Matches.Count + 1];
        _firstBefore = new int[Words.Count + 1];
        _nextBefore = new int[Matches.Count + 1];
        for (var i = 1; i <= Matches.Count; i++)
        {
            var match = Matches[i - 1];
            (_nextAt[i], _firstAt[match.First]) = (_firstAt[match.First], i);
            (_nextBefore[i], _firstBefore[match.End]) = (_firstBefore[match.End], i);
        }
    }

    /// <summary>Those of a message, looked up once for all that ask.</summary>
    public static PromptPhrases Of(ConversationMessage message) => Cache.GetValue(message, static m => new PromptPhrases(m));

    public string Text { get; }

    public List<Word> Words { get; }

    public List<PhraseMatch> Matches { get; }

    /// <summary>Whether a phrase of this kind starts with this word.</summary>
    public bool StartsAt(string kind, int word) => Has(kind, word, _firstAt, _nextAt);

    /// <summary>Whether a phrase of this kind ends right before this word.</summary>
    public bool EndsAt(string kind, int word) => Has(kind, word, _firstBefore, _nextBefore);

    /// <summary>Whether a phrase of a kind with this prefix starts with this word.</summary>
    public bool StartsWithKind(string prefix, int word)
    {
        for (var i = First(word, _firstAt); i > 0; i = _nextAt[i])
        {
            if (Matches[i - 1].Kind.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is written in capitals, with digits at most behind its first letter.</summary>
    public bool IsAllCapitals(Word word, int shortest = 2)
    {
        // "B2" is one as well.
        for (var i = word.Start; i < word.End; i++)
        {
            if (!char.IsUpper(Text[i]) && !(i > word.Start && char.IsDigit(Text[i])))
            {
                return false;
            }
        }

        return word.End - word.Start >= shortest;
    }

    private bool Has(string kind, int word, int[] first, int[] next)
    {
        for (var i = First(word, first); i > 0; i = next[i])
        {
            if (Matches[i - 1].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static int First(int word, int[] first) => word >= 0 && word < first.Length ? first[word] : 0;
}

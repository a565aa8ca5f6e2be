using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>The words of a message and the places of the phrases that tell tasks.</summary>
internal sealed class PromptPhrases
{
    private static readonly PhraseTable Table = PhraseTable.Load("tasks");

    private readonly Dictionary<string, HashSet<int>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _ends = new(StringComparer.Ordinal);

    public PromptPhrases(ConversationMessage message)
    {
        Text = message.Text;
        Words = Examples.Words.Of(Text);
        Matches = Table.Find(Words);
        foreach (var match in Matches)
        {
            Of(_starts, match.Kind).Add(match.First);
            Of(_ends, match.Kind).Add(match.End);
        }
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public List<PhraseMatch> Matches { get; }

    /// <summary>Whether a phrase of this kind starts with this word.</summary>
    public bool StartsAt(string kind, int word) => _starts.TryGetValue(kind, out var set) && set.Contains(word);

    /// <summary>Whether a phrase of this kind ends right before this word.</summary>
    public bool EndsAt(string kind, int word) => _ends.TryGetValue(kind, out var set) && set.Contains(word);

    /// <summary>Whether a phrase of a kind with this prefix starts with this word.</summary>
    public bool StartsWithKind(string prefix, int word)
    {
        foreach (var starts in _starts)
        {
            if (starts.Key.StartsWith(prefix, StringComparison.Ordinal) && starts.Value.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> Of(Dictionary<string, HashSet<int>> places, string kind)
    {
        if (!places.TryGetValue(kind, out var set))
        {
            places.Add(kind, set = []);
        }

        return set;
    }
}

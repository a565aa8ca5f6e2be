using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>One message with what the steps read in it, made once.</summary>
internal sealed class MessageText
{
    private static readonly PhraseTable ExampleWords = PhraseTable.Load("examples");
    private readonly List<int> _exampleEnds = [];
    private readonly List<int> _exampleStarts = [];
    private readonly List<int> _faqStarts = [];
    private readonly HashSet<int> _thusEnds = [];
    private readonly List<int> _announcements = [];
    private readonly List<int> _pluralEnds = [];
    private readonly List<(int Start, int End)> _yields = [];
    private readonly List<int> _announcing = [];
    private List<TextSpan>? _spans;
    private Dictionary<string, (int First, int Last)>? _places;

    public MessageText(ConversationMessage message, int index)
    {
        Text = message.Text;
        Role = message.Role;
        Holes = message.Holes.IsDefault ? ImmutableArray<string>.Empty : message.Holes;
        Index = index;
        Lines = TextLines.Of(Text);
        Words = Examples.Words.Of(message);
        Phrases = ExampleWords.Find(Words);
        var instanceEnd = 0;
        foreach (var phrase in Phrases)
        {
            if (phrase.Kind == "instance")
            {
                instanceEnd = Math.Max(instanceEnd, phrase.End);
                _announcements.Add(Words[phrase.End - 1].End);
            }
            else if (phrase.Kind == "example" && phrase.First >= instanceEnd)
            {
                _exampleStarts.Add(Words[phrase.First].Start);
                _exampleEnds.Add(Words[phrase.End - 1].End);
                _announcements.Add(Words[phrase.End - 1].End);
            }
            else if (phrase.Kind == "plural" && phrase.First >= instanceEnd)
            {
                _pluralEnds.Add(Words[phrase.End - 1].End);
            }
            else if (phrase.Kind == "announce")
            {
                _announcing.Add(Words[phrase.First].Start);
            }
            else if (phrase.Kind == "yields")
            {
                _yields.Add((Words[phrase.First].Start, Words[phrase.End - 1].End));
            }
            else if (phrase.Kind == "thus")
            {
                _thusEnds.Add(Words[phrase.End - 1].End);
            }
            else if (phrase.Kind == "faq")
            {
                _faqStarts.Add(Words[phrase.First].Start);
            }
        }

        Elements = TextElements.Of(Text);
        Labels = LabelReader.Read(this);
        foreach (var label in Labels)
        {
            if (!label.IsFilled)
            {
                OpenKeys.Add(label.Key);
            }

            if (label.Value.IndexOf(ConversationMessage.HoleMark) >= 0)
            {
                LastWithHole[label.Key] = label.Start;
            }

            if (label.Value.Trim('"', ' ', '\n', '«', '»') is "\uFFFC" or "")
            {
                AskedKeys[label.Key] = label.Start;
            }
        }
    }

    public string Text { get; }

    public MessageRole Role { get; }

    public ImmutableArray<string> Holes { get; }

    public int Index { get; }

    public List<TextLine> Lines { get; }

    public List<Word> Words { get; }

    public List<PhraseMatch> Phrases { get; }

    public List<TextElement> Elements { get; }

    public List<Label> Labels { get; }

    /// <summary>Quoted and braced pieces.</summary>
    public List<TextSpan> Spans => _spans ??= TextSpans.Of(Text);

    /// <summary>Ends of the words for "for example".</summary>
    public IReadOnlyList<int> Announcements => _announcements;

    /// <summary>Keys of the labels without a value: where the real question goes.</summary>
    public HashSet<string> OpenKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the labels with nothing but a hole, or nothing at all, each with the last place.</summary>
    public Dictionary<string, int> AskedKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the labels whose value has a hole, each with the last place.</summary>
    public Dictionary<string, int> LastWithHole { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts of the example words that do not belong to "for example".</summary>
    public IReadOnlyList<int> ExampleStarts => _exampleStarts;

    /// <summary>Whether an example word ends at most <paramref name="distance"/> characters before <paramref name="position"/>.</summary>
    public bool HasExampleWordBefore(int position, int distance) => LastExampleWordBefore(position) is { } end && end >= position - distance;

    /// <summary>Whether words for a collection of questions and answers stand in the characters before a place.</summary>
    public bool HasFaqWordBefore(int position, int distance) => LastBefore(_faqStarts, position) is { } start && start >= position - distance;

    /// <summary>Whether "so" or the like stands right before a place: 'So "beans that stand the cold" becomes …'.</summary>
    public bool HasThusRightBefore(int position) => _thusEnds.Contains(position - 1);

    /// <summary>The end of the last example word before a place.</summary>
    public int? LastExampleWordBefore(int position) => LastBefore(_exampleEnds, position);

    /// <summary>The end of the last example word or "for example" before a place.</summary>
    public int? LastAnnouncementBefore(int position) => LastBefore(_announcements, position);

    /// <summary>The end of the last word for several examples before a place.</summary>
    public int? LastPluralBefore(int position) => LastBefore(_pluralEnds, position);

    /// <summary>Whether a word that leads from an input to its output stands between two places.</summary>
    public bool HasYieldBetween(int start, int end)
    {
        var (low, high) = (0, _yields.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _yields[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < _yields.Count && _yields[low].End <= end;
    }

    /// <summary>Whether "here are", "below" or the like stands between two places.</summary>
    public bool HasAnnouncingWord(int start, int end) => LastBefore(_announcing, end) is { } place && place >= start;

    /// <summary>Whether each word of a value stands somewhere before a place.</summary>
    public bool IsNamedBefore(string value, int position) => IsNamedOutside(value, position, Text.Length);

    /// <summary>Whether each word of a value stands somewhere before a place or behind another.</summary>
    public bool IsNamedOutside(string value, int start, int end)
    {
        if (_places is null)
        {
            _places = new(StringComparer.Ordinal);
            foreach (var word in Words)
            {
                _places[word.Text] = (_places.TryGetValue(word.Text, out var known) ? known.First : word.Start, word.Start);
            }
        }

        return Examples.Words.Of(value) is { Count: > 0 } words && words.TrueForAll(word => _places.TryGetValue(word.Text, out var place) && (place.First < start || place.Last >= end));
    }

    /// <summary>Index of the first label at or behind a place.</summary>
    public int FirstLabelAt(int position)
    {
        var (low, high) = (0, Labels.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Labels[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public string Slice(int start, int end) => Text.Substring(start, end - start);

    /// <summary>Kinds of a short text such as a label, by its words.</summary>
    public static IEnumerable<PhraseMatch> KindsOf(IReadOnlyList<Word> words) => ExampleWords.Find(words);

    private static int? LastBefore(List<int> sorted, int position)
    {
        var found = sorted.BinarySearch(position);
        found = found < 0 ? ~found - 1 : found;
        return found >= 0 ? sorted[found] : null;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>A phrase found in a text.</summary>
/// <param name="Kind">What the phrase stands for, as the data file names it.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index behind its last word.</param>
internal readonly record struct PhraseMatch(string Kind, int First, int End);

/// <summary>
/// Phrases of many languages by kind, from an embedded data file. A line is <c>kind TAB language TAB phrase | phrase | …</c>; <c>#</c> starts a comment;
/// <c>…</c> inside a phrase stands for up to six words of the same sentence.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>In thirds of a word.</summary>
    private const int LongestGap = 18;
    private const string Gap = "…";

    private readonly Node _root = new();

    private PhraseTable()
    {
    }

    /// <summary>Languages and kinds of the table, for tests.</summary>
    public List<(string Kind, string Language, string Phrase)> Entries { get; } = [];

    /// <summary>Reads the resource <c>Words/name</c> of this assembly.</summary>
    public static PhraseTable Load(string name)
    {
        using var stream = typeof(PhraseTable).Assembly.GetManifestResourceStream("Words/" + name)
            ?? throw new InvalidOperationException("No embedded phrases: " + name);
        using var reader = new StreamReader(stream);
        var table = new PhraseTable();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length == 3 && fields[0].Length > 0 && fields[0][0] != '#')
            {
                foreach (var phrase in fields[2].Split('|'))
                {
                    table.Add(fields[0], fields[1], phrase.Trim());
                }
            }
        }

        return table;
    }

    /// <summary>All phrases of the text, in the order of their first word; of those that start at one word, the longest of each kind.</summary>
    public List<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        var matches = new List<PhraseMatch>((words.Count / 3) + 4);
        for (var i = 0; i < words.Count; i++)
        {
            if (_root.Next(words[i].Text) is { } node)
            {
                var before = matches.Count;
                Walk(words, i, i + 1, node, matches, before);
            }
        }

        return matches;
    }

    private void Add(string kind, string language, string phrase)
    {
        Entries.Add((kind, language, phrase));
        var node = _root;
        var parts = phrase.Split(new[] { Gap }, StringSplitOptions.None);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                node = node.Gap ??= new Node();
            }

            foreach (var word in Words.Of(parts[i]))
            {
                node = node.NextOrNew(word.Text);
            }
        }

        if (node != _root && Array.IndexOf(node.Kinds, kind) < 0)
        {
            node.Kinds = [.. node.Kinds, kind];
        }
    }

    private static void Walk(IReadOnlyList<Word> words, int first, int at, Node node, List<PhraseMatch> matches, int before)
    {
        foreach (var kind in node.Kinds)
        {
            Keep(matches, before, new PhraseMatch(kind, first, at));
        }

        if (at < words.Count && words[at].Break != WordBreak.Sentence && node.Next(words[at].Text) is { } next)
        {
            Walk(words, first, at + 1, next, matches, before);
        }

        if (node.Gap is { } gap)
        {
            var room = LongestGap;
            for (var i = at; i < words.Count && room >= 0 && words[i].Break != WordBreak.Sentence; i++)
            {
                // A character of a script without blanks is a third of a word.
                room -= words[i].End - words[i].Start == 1 && words[i].Text[0] >= Words.FirstWithoutBlanks && words[i].Text[0] != ConversationMessage.HoleMark ? 1 : 3;
                if (gap.Next(words[i].Text) is { } afterGap)
                {
                    Walk(words, first, i + 1, afterGap, matches, before);
                }
            }
        }
    }

    private static void Keep(List<PhraseMatch> matches, int before, PhraseMatch match)
    {
        for (var i = before; i < matches.Count; i++)
        {
            if (matches[i].Kind == match.Kind)
            {
                if (match.End > matches[i].End)
                {
                    matches[i] = match;
                }

                return;
            }
        }

        matches.Add(match);
    }

    /// <summary>A place in the phrases. There are thousands, and nearly all go on with one word or none, so that only the others have a dictionary.</summary>
    private sealed class Node
    {
        private string? _word;
        private Node? _next;
        private Dictionary<string, Node>? _others;

        public string[] Kinds { get; set; } = [];

        public Node? Gap { get; set; }

        public Node? Next(string word) => word == _word ? _next : _others is not null && _others.TryGetValue(word, out var next) ? next : null;

        public Node NextOrNew(string word)
        {
            if (Next(word) is { } known)
            {
                return known;
            }

            var next = new Node();
            if (_next is null)
            {
                (_word, _next) = (word, next);
            }
            else
            {
                (_others ??= new(StringComparer.Ordinal)).Add(word, next);
            }

            return next;
        }
    }
}

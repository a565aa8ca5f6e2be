using System.Collections.Generic;
using System.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Where a label stands and what its words say; <see cref="ValueLimit"/> is 0 when the value ends with its paragraph.</summary>
internal readonly record struct LabelMark(string Key, LabelKind Kind, bool HasExampleWord, int Start, int ValueStart, int ValueLimit)
{
    /// <summary>Characters of the longest label that is read as one.</summary>
    public const int LongestKey = 30;

    private const int MostWords = 4;

    /// <summary>The mark for the label between two places; null when it is no label. Its key is empty when it is an example word alone.</summary>
    public static LabelMark? Of(string text, int start, int end, int valueStart)
    {
        var words = Words.Of(text.Substring(start, end - start));
        var key = new StringBuilder();
        var hasExampleWord = false;
        var kind = LabelKind.Other;
        var taken = new HashSet<int>();
        foreach (var match in MessageText.KindsOf(words))
        {
            if (match.Kind is "example" or "instance")
            {
                hasExampleWord = true;
                for (var i = match.First; i < match.End; i++)
                {
                    taken.Add(i);
                }
            }
            else
            {
                kind = match.Kind switch
                {
                    "input" => LabelKind.Input,
                    "output" => LabelKind.Output,
                    "record" => LabelKind.Record,
                    "aside" => LabelKind.Aside,
                    _ => kind,
                };
            }
        }

        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!taken.Contains(i) && !char.IsDigit(words[i].Text[0]) && !(words[i].Text.Length == 1 && hasExampleWord && words[i].Text[0] is >= 'a' and <= 'e' && words.Count > 1 && i == words.Count - 1))
            {
                key.Append(key.Length > 0 ? " " : "").Append(WithoutNumber(words[i].Text));
                count += words[i].Text[0] < Words.FirstWithoutBlanks ? 4 : 1;
            }
        }

        return key.Length <= LongestKey && count <= MostWords * 4 && (key.Length > 0 || hasExampleWord)
            ? new LabelMark(key.ToString(), kind, hasExampleWord, start, valueStart, 0)
            : null;
    }

    /// <summary>"q1" is "q".</summary>
    private static string WithoutNumber(string word)
    {
        var end = word.Length;
        while (end > 1 && char.IsDigit(word[end - 1]))
        {
            end--;
        }

        return word.Substring(0, end);
    }
}

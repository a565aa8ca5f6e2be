using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Step 5: headings "Example 1", "Example 2" with something under each.</summary>
internal static class NumberedExamples
{
    private const string Numerals = "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨";

    private static readonly List<string> Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "erstes", "zweites", "drittes", "premier", "deuxième", "troisième", "primer", "segundo", "tercer", "primeiro", "terceiro", "primo", "secondo", "terzo",
        "pierwszy", "drugi", "trzeci", "первый", "второй", "третий", "one", "two", "three", "four", "five", "eins", "zwei", "drei",
    ];

    public static StepFinding? Find(MessageText message)
    {
        var headings = new List<(int Start, int ContentStart, string Number)>();
        var exampleIndex = 0;
        foreach (var line in message.Lines)
        {
            while (exampleIndex < message.ExampleStarts.Count && message.ExampleStarts[exampleIndex] < line.ContentStart)
            {
                exampleIndex++;
            }

            if (exampleIndex < message.ExampleStarts.Count && message.ExampleStarts[exampleIndex] < line.End && Heading(message, line) is { } heading)
            {
                headings.Add(heading);
            }
        }

        var numbers = new HashSet<string>();
        foreach (var heading in headings)
        {
            numbers.Add(heading.Number);
        }

        if (numbers.Count < 2)
        {
            return null;
        }

        var demonstrations = new DemonstrationList(message.Index);
        numbers.Clear();
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Start : message.Text.Length;
            var content = message.Slice(headings[i].ContentStart, end);
            if (!PlaceholderText.IsEmpty(content) && numbers.Add(headings[i].Number))
            {
                demonstrations.Add(LastHasOwnEnd(content, i + 1 == headings.Count), headings[i].Start, end - headings[i].Start);
            }
        }

        return StepFinding.Of(demonstrations);
    }

    /// <summary>The last example ends at most where a paragraph of instructions begins: only its first paragraphs tell a placeholder.</summary>
    private static string LastHasOwnEnd(string content, bool isLast) => isLast && content.Length > 600 ? content.Substring(0, 600) : content;

    /// <summary>"Example 2:", "### Example #2", "**Beispiel (2)**", "示例二：", "Second example:".</summary>
    private static (int Start, int ContentStart, string Number)? Heading(MessageText message, TextLine line)
    {
        var text = message.Text;
        var end = System.Math.Min(line.End, line.ContentStart + 60);
        var position = line.ContentStart;
        while (position < end && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        var words = Words.Of(text.Substring(position, end - position));
        var number = "";
        var behind = 0;
        var hasExample = false;
        for (var i = 0; i < words.Count && i < 5; i++)
        {
            var word = words[i].Text;
            if (i > 0 && words[i].Break >= WordBreak.Colon && !(hasExample && number.Length == 0 && words[i].Break == WordBreak.Sentence && char.IsDigit(word[0])))
            {
                break;
            }

            if (IsExample(words, i, out var length))
            {
                hasExample = true;
                behind = words[i + length - 1].End;
                i += length - 1;
            }
            else if (number.Length == 0 && IsNumber(word, hasExample))
            {
                number = word;
                behind = words[i].End;
            }
            else if (hasExample && number.Length > 0)
            {
                break;
            }
        }

        return hasExample && number.Length > 0 ? (position, position + behind, number) : null;
    }

    private static bool IsExample(List<Word> words, int index, out int length)
    {
        length = 0;
        foreach (var match in MessageText.KindsOf(words))
        {
            if (match.First == index && match.Kind == "example")
            {
                length = match.End - match.First;
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(string word, bool isBehind) =>
        char.IsDigit(word[0])
        || (word.Length == 1 && (Numerals.IndexOf(word[0]) >= 0 || (isBehind && word[0] is >= 'a' and <= 'e')))
        || Ordinals.Contains(word);
}

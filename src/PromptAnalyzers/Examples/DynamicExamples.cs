using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 7: a hole or template placeholder whose name says that examples fill it.</summary>
internal static class DynamicExamples
{
    private const int LongestPlaceholder = 80;
    private const int HeadingReach = 100;
    private const string Loop = "each ";

    private static readonly HashSet<string> ExampleNames = new(StringComparer.Ordinal)
    {
        "example", "examples", "exemplar", "exemplars", "shot", "shots", "fewshot", "fewshots", "demo", "demos", "demonstration", "demonstrations",
        "beispiel", "beispiele", "ejemplos", "exemples", "exemplos", "esempi", "voorbeelden", "przyklady", "примеры",
    };

    /// <summary>Words that before "shot" or after "example" make the name mean something else.</summary>
    private static readonly HashSet<string> OtherBefore = new(StringComparer.Ordinal) { "screen", "snap", "head", "photo", "mug", "zero", "output", "no", "slide", "is", "has" };

    private static readonly HashSet<string> OtherBehind = new(StringComparer.Ordinal) { "mode", "user", "url", "uri", "com", "count", "account", "app", "key", "id", "path", "enabled", "org", "names", "name", "date", "time", "photo", "image" };

    public static StepFinding? Find(MessageText message)
    {
        foreach (var hole in message.Holes)
        {
            if (NamesExamples(hole))
            {
                return StepFinding.Dynamic;
            }
        }

        var text = message.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] == '{' && PlaceholderAt(text, i) is { } name && (NamesExamples(name) || IsLoopOfSamples(name) || IsBelowHeading(message, i)))
                || (text[i] == ConversationMessage.HoleMark && IsBelowHeading(message, i)))
            {
                return StepFinding.Dynamic;
            }
        }

        return null;
    }

    // {{#each samples}}, where "{{samples}}" may be what the task is about.
    private static bool IsLoopOfSamples(string placeholder) => placeholder.StartsWith(Loop, StringComparison.Ordinal) && placeholder.EndsWith("samples", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a hole stands right behind "Examples:".</summary>
    private static bool IsBelowHeading(MessageText message, int position)
    {
        if (message.LastPluralBefore(position) is not { } end || position - end > HeadingReach)
        {
            return false;
        }

        var between = message.Slice(end, position);
        var trimmed = between.TrimEnd(' ', '\n', '\r', '\t', '-', '*', '"');
        return trimmed.IndexOf(". ", StringComparison.Ordinal) < 0 && trimmed.IndexOf('\n') < 0 && (trimmed.EndsWith(":", StringComparison.Ordinal) || trimmed.EndsWith("：", StringComparison.Ordinal) || (trimmed.Length == 0 && between.IndexOf('\n') >= 0));
    }

    /// <summary>Whether a text is holes and template placeholders alone.</summary>
    public static bool IsOnlyHoles(string text) =>
        text.Trim(ConversationMessage.HoleMark, ' ', '\t', '\r', '\n').Length == 0 ? text.IndexOf(ConversationMessage.HoleMark) >= 0
        : text.Length > 2 && text[0] == '{' && text[text.Length - 1] == '}' && text.Length <= LongestPlaceholder && text.IndexOfAny(['"', ':', ',']) < 0;

    /// <summary>Whether an identifier of the expression says examples; what stands in string literals does not count.</summary>
    public static bool NamesExamples(string expression)
    {
        var previous = "";
        var pending = false;
        foreach (var word in Identifiers(expression))
        {
            if (pending && OtherBehind.Contains(word))
            {
                pending = false;
            }
            else if (pending)
            {
                return true;
            }

            pending |= ExampleNames.Contains(word) && !OtherBefore.Contains(previous);
            previous = word;
        }

        return pending;
    }

    /// <summary>The inside of <c>{x}</c>, <c>{{$x}}</c>, <c>{{#each x}}</c>, <c>{% for e in x %}</c>; null for JSON and text.</summary>
    private static string? PlaceholderAt(string text, int start)
    {
        var end = text.IndexOf('}', start, Math.Min(LongestPlaceholder, text.Length - start));
        if (end < 0 || text.IndexOf('\n', start, end - start) >= 0)
        {
            return null;
        }

        var inner = text.Substring(start + 1, end - start - 1).Trim('{', ' ', '%', '#', '$', '-', '~', '}');
        return inner.Length == 0 || inner.IndexOfAny(['"', ':', '<', ';', '{']) >= 0 ? null : inner;
    }

    /// <summary>Words of the identifiers: "fewShotPairs" is few, shot, pairs.</summary>
    private static IEnumerable<string> Identifiers(string expression)
    {
        var quote = '\0';
        var start = -1;
        for (var i = 0; i <= expression.Length; i++)
        {
            var c = i < expression.Length ? expression[i] : ' ';
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                continue;
            }

            var isLetter = char.IsLetter(c);
            if (start >= 0 && (!isLetter || (char.IsUpper(c) && !char.IsUpper(expression[i - 1])) || (char.IsUpper(c) && i + 1 < expression.Length && char.IsLower(expression[i + 1]))))
            {
                yield return expression.Substring(start, i - start).ToLowerInvariant();
                start = -1;
            }

            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (c is '"')
            {
                quote = c;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 8: JSON objects that hold an input and its output, and chat lines <c>{"role":"user",…},{"role":"assistant",…}</c>.</summary>
internal static class JsonPairs
{
    private const int ExampleWordDistance = 200;

    public static StepFinding? Find(MessageText message)
    {
        var text = message.Text;
        if (text.IndexOf('{') < 0)
        {
            return null;
        }

        var demonstrations = new DemonstrationList(message.Index);
        var frames = new Stack<Frame>();
        Frame? user = null;
        var first = -1;
        var i = 0;
        while (i < text.Length)
        {
            switch (text[i])
            {
                case '{':
                    frames.Push(new Frame(i));
                    i++;
                    break;
                case '}' when frames.Count > 0:
                    var frame = frames.Pop();
                    i++;
                    if (frame.Input is not null && frame.Output is not null)
                    {
                        demonstrations.Add(frame.Input + "\n" + frame.Output, frame.Start, i - frame.Start);
                        first = first < 0 ? frame.Start : Math.Min(first, frame.Start);
                    }
                    else if (frame.Role is "assistant" or "model" && user is not null && frame.Content is not null)
                    {
                        demonstrations.Add(user.Content + "\n" + frame.Content, user.Start, i - user.Start);
                        first = first < 0 ? user.Start : first;
                    }

                    user = frame.Role == "user" && frame.Content is not null ? frame : frame.Role is null ? user : null;
                    break;
                case '"' or '\'' when frames.Count > 0 && EndOfString(text, i) is var end && end > 0:
                    i = ReadMember(text, i + 1, end - 1, end, frames.Peek());
                    break;
                case var c when frames.Count > 0 && char.IsLetter(c):
                    var wordEnd = i;
                    while (wordEnd < text.Length && (char.IsLetterOrDigit(text[wordEnd]) || text[wordEnd] == '_'))
                    {
                        wordEnd++;
                    }

                    i = ReadMember(text, i, wordEnd, wordEnd, frames.Peek());
                    break;
                default:
                    i++;
                    break;
            }
        }

        return Judge(message, demonstrations, first) ?? StepFinding.Of(InArray(message));
    }

    // "examples": [ {…}, {…} ] inside a prompt that is JSON itself.
    private static DemonstrationList InArray(MessageText message)
    {
        var text = message.Text;
        var demonstrations = new DemonstrationList(message.Index);
        foreach (var word in message.ExampleStarts)
        {
            var at = word > 0 && text[word - 1] == '"' ? EndOfString(text, word - 1) : 0;
            if (at == 0 || Skip(text, at, ' ') is var colon && (colon == text.Length || text[colon] != ':') || Skip(text, colon + 1, ' ') is var open && (open == text.Length || text[open] != '['))
            {
                continue;
            }

            for (var start = Skip(text, open + 1, ' '); start < text.Length && text[start] == '{';)
            {
                var end = text.IndexOf('}', start);
                if (end < 0)
                {
                    break;
                }

                var shown = message.Slice(start, end + 1);
                if (shown.IndexOf("...", StringComparison.Ordinal) < 0 && shown.IndexOf(ConversationMessage.HoleMark) < 0 && shown.IndexOf(':') != shown.LastIndexOf(':'))
                {
                    demonstrations.Add(shown, start, shown.Length);
                }

                start = Skip(text, end + 1, ',');
            }
        }

        return demonstrations;
    }

    /// <summary>The first place that holds neither white space nor a separator.</summary>
    private static int Skip(string text, int at, char separator)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == separator))
        {
            at++;
        }

        return at;
    }

    private static StepFinding? Judge(MessageText message, DemonstrationList demonstrations, int first)
    {
        var total = demonstrations.Count + demonstrations.Placeholders.Count;
        if (total == 0)
        {
            return null;
        }

        var isAnnounced = message.HasExampleWordBefore(first, ExampleWordDistance);
        if (total == 1)
        {
            return isAnnounced && !IsOutput(message, first) ? StepFinding.Of(demonstrations) : StepFinding.Weak;
        }

        return isAnnounced || !IsOutput(message, first) ? StepFinding.Of(demonstrations) : StepFinding.Weak;
    }

    /// <summary>Whether the words before the JSON ask for it instead of showing it.</summary>
    private static bool IsOutput(MessageText message, int first)
    {
        var start = Math.Max(0, first - 120);
        foreach (var word in Words.Of(message.Slice(start, first)))
        {
            if (word.Text is "return" or "respond" or "output" or "reply" or "format" or "schema" or "generate" or "response" or "form" or "structure")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a key and what follows it; returns where to go on.</summary>
    private static int ReadMember(string text, int keyStart, int keyEnd, int next, Frame frame)
    {
        var colon = next;
        while (colon < text.Length && text[colon] == ' ')
        {
            colon++;
        }

        if (colon >= text.Length || text[colon] != ':')
        {
            return next;
        }

        var key = text.Substring(keyStart, keyEnd - keyStart);
        var value = colon + 1;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        if (value >= text.Length)
        {
            return value;
        }

        var end = value;
        string shown;
        if (text[value] is '"' or '\'' && EndOfString(text, value) is var stringEnd and > 0)
        {
            shown = text.Substring(value + 1, stringEnd - value - 2);
            end = stringEnd;
        }
        else if (text[value] is '{' or '[')
        {
            shown = "nested " + frame.Start;
        }
        else
        {
            while (end < text.Length && text[end] is not (',' or '}' or ']' or '\n'))
            {
                end++;
            }

            shown = text.Substring(value, end - value);
        }

        var isShown = !PlaceholderText.IsEmpty(shown) && !PlaceholderText.IsType(shown) && shown.IndexOf('|') < 0 && shown.IndexOf('\uFFFC') < 0;
        if (key == "role")
        {
            frame.Role = shown;
        }
        else if (isShown && key is "content" or "text" or "parts")
        {
            frame.Content ??= shown;
        }

        if (isShown && KindOf(key) is { } isInput)
        {
            if (isInput)
            {
                frame.Input ??= shown;
            }
            else
            {
                frame.Output ??= shown;
            }
        }

        return Math.Max(end, colon + 1);
    }

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length && i <= start + 4000 && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>True: input; false: output; null: neither. Keys are judged by their last word that is known.</summary>
    private static bool? KindOf(string key)
    {
        bool? kind = null;
        if (key.Length <= 30)
        {
            foreach (var match in MessageText.KindsOf(Words.Of(key)))
            {
                kind = match.Kind switch { "input" => true, "output" => false, _ => kind };
            }
        }

        return kind;
    }

    private sealed class Frame(int start)
    {
        public int Start { get; } = start;

        public string? Input { get; set; }

        public string? Output { get; set; }

        public string? Role { get; set; }

        public string? Content { get; set; }
    }
}

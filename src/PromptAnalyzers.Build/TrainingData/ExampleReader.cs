using System.Text;
using System.Text.Json;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>Reads the lines of data files: their JSON, their form, and hashes by which examples are compared.</summary>
internal sealed class ExampleReader
{
    /// <summary>An answer of at most this many bytes on one line may be a label.</summary>
    public const int LongestLabel = 64;

    // Forms of other methods and providers: preference pairs, Vertex AI and Gemini, continued pre-training, pre-tokenized data.
    private static readonly byte[][] OtherForms =
        [.. new[] { "preferred_output", "chosen", "contents", "text_input", "text", "tokens" }.Select(Encoding.UTF8.GetBytes)];

    private readonly JsonStringReader _strings = new();
    private readonly ChatReader _chat;

    public ExampleReader() => _chat = new ChatReader(_strings);

    /// <summary>The texts of the last example that was read, in its order, when <see cref="KeepTexts"/> is set.</summary>
    public IReadOnlyList<string> Texts => _strings.Texts;

    /// <summary>Whether texts are kept, to count their tokens.</summary>
    public bool KeepTexts
    {
        set => _strings.KeepTexts = value;
    }

    /// <summary>Reads one line, which is well-formed UTF-8.</summary>
    public Example Read(ReadOnlySpan<byte> line)
    {
        var start = 0;
        while (start < line.Length && line[start] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            start++;
        }

        if (start == line.Length)
        {
            return Example.Malformed("the line is empty", 0, 0);
        }

        // Said without an attempt to parse: a file of another kind has this problem on each of its lines.
        if (line[start] != '{')
        {
            return Example.Malformed("a line must be one JSON object", start, line.Length - start);
        }

        _strings.Clear();
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            var example = ReadObject(ref reader, line);
            while (reader.Read())
            {
            }

            return example;
        }
        catch (JsonException fault)
        {
            return NoJson(line, (int)(fault.BytePositionInLine ?? 0));
        }
    }

    private Example ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        var prompt = default(JsonText);
        var completion = default(JsonText);
        ulong context = 0;
        Example? chat = null;
        bool isOther = false, hasPrompt = false, hasCompletion = false, hasMore = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("messages"u8))
            {
                reader.Read();
                chat = _chat.Read(ref reader, line);
            }
            else if (reader.ValueTextEquals("prompt"u8))
            {
                (hasPrompt, prompt) = (true, _strings.ReadValue(ref reader, line));
            }
            else if (reader.ValueTextEquals("completion"u8))
            {
                (hasCompletion, completion) = (true, _strings.ReadValue(ref reader, line));
            }
            else
            {
                isOther |= IsOtherForm(ref reader);
                hasMore |= !(reader.ValueTextEquals("tools"u8) || reader.ValueTextEquals("functions"u8) || reader.ValueTextEquals("parallel_tool_calls"u8));
                var name = XxHash64.Hash(reader.ValueSpan);
                // The order of properties says nothing.
                context += XxHash64.Combine(name, _strings.HashValue(ref reader, line));
            }
        }

        if (isOther || _chat.IsOtherForm || (chat is { Problem: not null } && _chat.LastIsNoAnswer && hasMore))
        {
            // With more beside the messages, and no answer at their end, a grader gives the reward.
            return Example.Of(ExampleForm.Other, XxHash64.Hash(line), 0, false);
        }

        if (chat is { } found)
        {
            return found.Problem is not null ? found : Example.Of(ExampleForm.Chat, XxHash64.Combine(found.Input, context), found.Output, found.HasShortAnswer);
        }

        return hasPrompt || hasCompletion
            ? OfPair(hasPrompt, prompt, hasCompletion, completion, line)
            : Example.Malformed("neither 'messages' nor 'prompt' and 'completion'", 0, line.Length);
    }

    private static Example OfPair(bool hasPrompt, JsonText prompt, bool hasCompletion, JsonText completion, ReadOnlySpan<byte> line)
    {
        if (!hasPrompt || !hasCompletion)
        {
            return Example.Malformed(hasPrompt ? "'prompt' without 'completion'" : "'completion' without 'prompt'", 0, line.Length);
        }

        if (!prompt.IsText || !completion.IsText)
        {
            // Lists of messages or tokens.
            return prompt.IsScalar || completion.IsScalar
                ? Example.Malformed($"'{(prompt.IsScalar ? "prompt" : "completion")}' must be text", prompt.IsScalar ? prompt.Start : completion.Start, prompt.IsScalar ? prompt.Length : completion.Length)
                : Example.Of(ExampleForm.Other, XxHash64.Hash(line), 0, false);
        }

        if (completion.IsBlank)
        {
            return Example.Malformed("'completion' is empty", completion.Start, completion.Length);
        }

        // Without a prompt the whole line is all there is to compare.
        return prompt.IsBlank
            ? Example.Of(ExampleForm.PromptCompletion, XxHash64.Hash(line), 0, false)
            : Example.Of(ExampleForm.PromptCompletion, prompt.Hash, completion.Hash, completion.IsShort);
    }

    private static bool IsOtherForm(ref Utf8JsonReader reader)
    {
        foreach (var name in OtherForms)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says why a line is no JSON. The reader of the runtime says it in words of its version and culture; the one for records always in the same.</summary>
    private static Example NoJson(ReadOnlySpan<byte> line, int at)
    {
        var text = Encoding.UTF8.GetString(line.ToArray());
        var document = JsonReader.Read(text);
        if (document.Root is not null || document.Problems.IsEmpty)
        {
            return Example.Malformed("no JSON from here on; comments and trailing commas are not allowed in data", Math.Min(at, line.Length), 0);
        }

        var range = document.Problems[0].Range;
        var start = Encoding.UTF8.GetByteCount(text.Substring(0, range.Start.Offset));
        var length = Encoding.UTF8.GetByteCount(text.Substring(range.Start.Offset, range.Length));
        return Example.Malformed("no JSON: " + document.Problems[0].Message.Replace("the file ends", "the line ends"), start, length);
    }
}

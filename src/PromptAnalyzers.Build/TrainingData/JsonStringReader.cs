using System.Text;
using System.Text.Json;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>A JSON value of which the text matters.</summary>
internal readonly struct JsonText(JsonTokenType type, int start, int length, ulong hash, bool isBlank, bool isShort)
{
    /// <summary>The byte in the line at which it begins.</summary>
    public int Start { get; } = start;

    /// <summary>In bytes of the line.</summary>
    public int Length { get; } = length;

    public bool IsText => type == JsonTokenType.String;

    /// <summary>Whether it is neither text nor a list or object.</summary>
    public bool IsScalar => type is JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Number;

    public bool IsNull => type is JsonTokenType.Null;

    public bool IsList => type is JsonTokenType.StartArray;

    public bool IsObject => type is JsonTokenType.StartObject;

    /// <summary>Of the text without escapes, or of the bytes of any other value.</summary>
    public ulong Hash { get; } = hash;

    /// <summary>Whether the text is empty or white space; whether the list or object is empty.</summary>
    public bool IsBlank { get; } = isBlank;

    /// <summary>Whether the text is short enough for a label.</summary>
    public bool IsShort { get; } = isShort;
}

/// <summary>Reads JSON values in place, without a string for each.</summary>
internal sealed class JsonStringReader
{
    private readonly List<string> _texts = [];
    private byte[] _buffer = new byte[4096];

    public IReadOnlyList<string> Texts => _texts;

    public bool KeepTexts { get; set; }

    public void Clear() => _texts.Clear();

    /// <summary>Reads the value of the property that the reader is at, or the value that it is at, and goes to its end.</summary>
    public JsonText ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = Text(ref reader);
            if (KeepTexts)
            {
                _texts.Add(Encoding.UTF8.GetString(text.ToArray()));
            }

            return new JsonText(
                JsonTokenType.String,
                start,
                (int)reader.BytesConsumed - start,
                XxHash64.Hash(text),
                Utf8Text.IsBlank(text),
                text.Length <= ExampleReader.LongestLabel && text.IndexOf((byte)'\n') < 0);
        }

        var type = reader.TokenType;
        reader.Skip();
        var bytes = line.Slice(start, (int)reader.BytesConsumed - start);
        return new JsonText(type, start, bytes.Length, XxHash64.Hash(bytes), bytes.Length <= 2 || IsEmptyList(bytes), false);
    }

    /// <summary>The hash of the value of the property that the reader is at, as written.</summary>
    public ulong HashValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return XxHash64.Hash(line.Slice(start, (int)reader.BytesConsumed - start));
    }

    private static bool IsEmptyList(ReadOnlySpan<byte> bytes) => bytes[0] is (byte)'[' or (byte)'{' && Utf8Text.IsBlank(bytes.Slice(1, bytes.Length - 2));

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        var escaped = reader.ValueSpan;
        if (escaped.IndexOf((byte)'\\') < 0)
        {
            return escaped;
        }

        if (_buffer.Length < escaped.Length)
        {
            _buffer = new byte[Math.Max(escaped.Length, _buffer.Length * 2)];
        }

        return _buffer.AsSpan(0, Utf8Text.Unescape(escaped, _buffer));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace PromptAnalyzers.Decisions.Json;

/// <summary>
/// Reads JSON (RFC 8259, with comments and trailing commas) and keeps the place of every key and value. Never throws.
/// Stops at the first error of syntax: what follows one is guesswork. Depth, size and numbers are limited, so that recursion is bounded.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deepest nesting of objects and arrays; the same as in System.Text.Json.</summary>
    public const int MaxDepth = 64;

    /// <summary>Most UTF-16 units in a text. Records have a few thousand.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Most characters in a number.</summary>
    public const int MaxNumberLength = 100;

    private const int MaxProblems = 50;

    private readonly JsonScanner _scanner;
    private readonly ImmutableArray<TextFinding>.Builder _problems = ImmutableArray.CreateBuilder<TextFinding>();

    private JsonReader(string text) => _scanner = new JsonScanner(text);

    /// <summary>Reads one document.</summary>
    public static JsonDocument Read(string text)
    {
        if (text.Length > MaxLength)
        {
            var message = string.Format(CultureInfo.InvariantCulture, "file has more than {0:N0} characters", MaxLength);
            return new JsonDocument(null, ImmutableArray.Create(new TextFinding(message, default)));
        }

        var reader = new JsonReader(text);
        var root = reader.ReadDocument();
        return reader._scanner.Error is { } error
            ? new JsonDocument(null, ImmutableArray.Create(error))
            : new JsonDocument(root, reader._problems.ToImmutable());
    }

    private JsonValue? ReadDocument()
    {
        _scanner.SkipByteOrderMark();
        if (!_scanner.SkipBlank())
        {
            return null;
        }

        var root = ReadValue(0);
        if (root is not null && _scanner.SkipBlank() && !_scanner.AtEnd)
        {
            _scanner.Fail("nothing may follow the end of the JSON value");
        }

        return root;
    }

    private JsonValue? ReadValue(int depth)
    {
        var start = _scanner.Point;
        switch (_scanner.Current)
        {
            case '{' or '[' when depth >= MaxDepth:
                return Fail($"nested more than {MaxDepth.ToString(CultureInfo.InvariantCulture)} levels deep");
            case '{':
                return ReadObject(start, depth + 1);
            case '[':
                return ReadArray(start, depth + 1);
            case '"':
                return _scanner.ReadText() is { } text ? Leaf(JsonKind.Text, start, text) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber(start);
            case 't' when _scanner.TryTake("true"):
                return Leaf(JsonKind.True, start, "");
            case 'f' when _scanner.TryTake("false"):
                return Leaf(JsonKind.False, start, "");
            case 'n' when _scanner.TryTake("null"):
                return Leaf(JsonKind.Null, start, "");
            default:
                return Fail("a value is expected here");
        }
    }

    private JsonValue? ReadObject(TextPoint start, int depth)
    {
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        _scanner.Take();
        while (_scanner.SkipBlank())
        {
            if (_scanner.Current == '}')
            {
                _scanner.Take();
                return new JsonValue(
                    JsonKind.Object, _scanner.RangeFrom(start), "", 0, properties.ToImmutable(), ImmutableArray<JsonValue>.Empty);
            }

            var nameStart = _scanner.Point;
            if (_scanner.Current != '"')
            {
                return Fail("a property name in double quotes or '}' is expected here");
            }

            if (_scanner.ReadText() is not { } name)
            {
                return null;
            }

            var nameRange = _scanner.RangeFrom(nameStart);
            if (!names.Add(name))
            {
                Report($"duplicate key '{JsonScanner.Shorten(name)}'", nameRange);
            }

            if (!_scanner.SkipBlank() || !_scanner.TakeOrFail(':', "':' is expected after the property name") || !_scanner.SkipBlank())
            {
                return null;
            }

            if (ReadValue(depth) is not { } value)
            {
                return null;
            }

            properties.Add(new JsonProperty(name, nameRange, value));
            if (!_scanner.SkipBlank() || (_scanner.Current != '}' && !_scanner.TakeOrFail(',', "',' or '}' is expected here")))
            {
                return null;
            }
        }

        return null;
    }

    private JsonValue? ReadArray(TextPoint start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        _scanner.Take();
        while (_scanner.SkipBlank())
        {
            if (_scanner.Current == ']')
            {
                _scanner.Take();
                return new JsonValue(
                    JsonKind.Array, _scanner.RangeFrom(start), "", 0, ImmutableArray<JsonProperty>.Empty, items.ToImmutable());
            }

            if (ReadValue(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!_scanner.SkipBlank() || (_scanner.Current != ']' && !_scanner.TakeOrFail(',', "',' or ']' is expected here")))
            {
                return null;
            }
        }

        return null;
    }

    private JsonValue? ReadNumber(TextPoint start)
    {
        if (_scanner.ReadNumber() is not { } text)
        {
            return null;
        }

        var number = 0.0;
        if (text.Length > MaxNumberLength
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            || double.IsInfinity(number))
        {
            Report("number is too large", _scanner.RangeFrom(start));
            number = double.NaN;
        }

        return Leaf(JsonKind.Number, start, text, number);
    }

    private JsonValue Leaf(JsonKind kind, TextPoint start, string text, double number = 0) =>
        new(kind, _scanner.RangeFrom(start), text, number, ImmutableArray<JsonProperty>.Empty, ImmutableArray<JsonValue>.Empty);

    private JsonValue? Fail(string message)
    {
        _scanner.Fail(message);
        return null;
    }

    private void Report(string message, TextRange range)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new TextFinding(message, range));
        }
    }
}

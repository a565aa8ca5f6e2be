using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <summary>
/// Reads JSON out of a text with holes. Tolerant: it takes what it can and never fails, since a half-understood body is still worth more than none.
/// A hole stands for a value, for a part of a string, or for members and items that cannot be seen.
/// </summary>
internal sealed partial class JsonTextReader
{
    private const int MaxDepth = 64;

    private readonly PromptText _text;
    private readonly Func<PromptPiece, bool, BodyValue?> _valueOfHole;
    private int _piece;
    private int _offset;
    private int _strings;

    private JsonTextReader(PromptText text, Func<PromptPiece, bool, BodyValue?> valueOfHole)
    {
        _text = text;
        _valueOfHole = valueOfHole;
    }

    /// <summary>The value that the text holds; null when it does not start like a JSON object or list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOfHole">What fills a hole; the flag says that it stands inside a string. Null when that cannot be seen.</param>
    public static BodyValue? Read(PromptText text, Func<PromptPiece, bool, BodyValue?> valueOfHole)
    {
        var reader = new JsonTextReader(text, valueOfHole);
        reader.SkipBlank();
        return reader.Current is '{' or '[' ? reader.ReadValue(0) : null;
    }

    /// <summary>The character here; <c>\0</c> at a hole and at the end.</summary>
    private char Current
    {
        get
        {
            while (_piece < _text.Pieces.Length && _text.Pieces[_piece].Constant is { } text && _offset >= text.Length)
            {
                _piece++;
                _offset = 0;
            }

            return _piece < _text.Pieces.Length && _text.Pieces[_piece].Constant is { } here ? here[_offset] : '\0';
        }
    }

    private bool AtHole => Current == '\0' && _piece < _text.Pieces.Length && _text.Pieces[_piece].IsHole;

    private bool AtEnd => Current == '\0' && _piece >= _text.Pieces.Length;

    private SyntaxNode Place => _piece < _text.Pieces.Length && _text.Pieces[_piece].Syntax is { } syntax ? syntax : _text.Syntax;

    private PromptPiece TakeHole()
    {
        var hole = _text.Pieces[_piece++];
        _offset = 0;
        return hole;
    }

    private void SkipBlank()
    {
        while (Current is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            _offset++;
        }
    }

    private BodyValue ReadValue(int depth)
    {
        SkipBlank();
        var place = Place;
        if (AtHole)
        {
            var hole = TakeHole();
            return _valueOfHole(hole, false) ?? BodyValue.Unknown($"'{hole.HoleName}'", hole.Syntax ?? place);
        }

        switch (Current)
        {
            case '{' when depth < MaxDepth:
                return ReadObject(depth + 1);
            case '[' when depth < MaxDepth:
                return ReadList(depth + 1);
            case '"':
                return ReadText();
            default:
                var word = ReadWord();
                return word.Length > 0 ? BodyValue.Literal(word, place) : BodyValue.Unknown("a part of the JSON text", place);
        }
    }

    private BodyValue ReadObject(int depth)
    {
        var place = Place;
        var members = new List<(string, BodyValue)>();
        _offset++;
        while (true)
        {
            SkipBlank();
            if (AtEnd)
            {
                break;
            }

            if (AtHole)
            {
                // Members that cannot be seen, or a key: the value behind it is read and dropped.
                var hole = TakeHole();
                SkipBlank();
                if (Current == ':')
                {
                    _offset++;
                    ReadValue(depth);
                }
                else
                {
                    members.Add((string.Empty, BodyValue.Unknown($"'{hole.HoleName}'", hole.Syntax ?? place)));
                }

                continue;
            }

            if (Current == '}')
            {
                _offset++;
                break;
            }

            if (Current != '"')
            {
                _offset++;
                continue;
            }

            var key = ReadText().Texts.Longest;
            SkipBlank();
            if (Current == ':')
            {
                _offset++;
                members.Add((key.HasHoles ? string.Empty : key.ConstantText, ReadValue(depth)));
            }
        }

        return BodyValue.Object(members, place);
    }

    private BodyValue ReadList(int depth)
    {
        var place = Place;
        var items = new List<BodyValue>();
        _offset++;
        while (true)
        {
            SkipBlank();
            if (AtEnd)
            {
                break;
            }

            if (Current == ']')
            {
                _offset++;
                break;
            }

            if (Current is ',' or '}' or ':')
            {
                _offset++;
                continue;
            }

            items.Add(ReadValue(depth));
        }

        return BodyValue.List(items, place);
    }

    private string ReadWord()
    {
        var word = new StringBuilder();
        while (Current is not ('\0' or ',' or '}' or ']' or '{' or '[' or '"' or ':' or ' ' or '\t' or '\r' or '\n'))
        {
            word.Append(Current);
            _offset++;
        }

        // Something that is no JSON: go on behind it.
        if (word.Length == 0 && !AtEnd && !AtHole)
        {
            _offset++;
        }

        return word.ToString();
    }
}

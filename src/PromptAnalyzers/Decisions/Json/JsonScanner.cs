using System;
using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Decisions.Json;

/// <summary>Walks a JSON text character by character and knows line and column. Keeps the first error and does not go on behind it.</summary>
internal sealed class JsonScanner(string text)
{
    /// <summary>What <see cref="Current"/> is at the end; JSON allows it nowhere outside of comments.</summary>
    private const char End = '\0';

    private int _offset;
    private int _line;
    private int _lineStart;

    /// <summary>The error that ended the reading, if any.</summary>
    public TextFinding? Error { get; private set; }

    public bool AtEnd => _offset >= text.Length;

    public char Current => _offset < text.Length ? text[_offset] : End;

    public TextPoint Point => new(_offset, _line, _offset - _lineStart);

    public TextRange RangeFrom(TextPoint start) => new(start, Point);

    /// <summary>Cuts text of a user for a message; control characters and quotes become dots.</summary>
    public static string Shorten(string value)
    {
        const int Max = 30;
        var result = new StringBuilder();
        foreach (var c in value.Length > Max ? value.Substring(0, Max) : value)
        {
            result.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '.' : c);
        }

        return value.Length > Max ? result.Append('…').ToString() : result.ToString();
    }

    /// <summary>Ends the reading with an error at the current character.</summary>
    public void Fail(string message)
    {
        if (Error is not null)
        {
            return;
        }

        var start = Point;
        if (AtEnd)
        {
            message += ", but the file ends";
        }
        else
        {
            Take();
        }

        Error = new TextFinding(message, RangeFrom(start));
    }

    public void Take()
    {
        var c = Current;
        _offset++;
        if (c is '\n' or '\u0085' or '\u2028' or '\u2029' || (c == '\r' && Current != '\n'))
        {
            _line++;
            _lineStart = _offset;
        }
    }

    public bool TakeOrFail(char expected, string message)
    {
        if (AtEnd || Current != expected)
        {
            Fail(message);
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Takes a word of plain letters when it stands here.</summary>
    public bool TryTake(string word)
    {
        if (string.CompareOrdinal(text, _offset, word, 0, word.Length) != 0)
        {
            return false;
        }

        _offset += word.Length;
        return true;
    }

    /// <summary>A byte order mark that came through decoding counts as a character of the first line.</summary>
    public void SkipByteOrderMark()
    {
        if (Current == '\uFEFF')
        {
            _offset++;
        }
    }

    /// <summary>Skips white space and comments; false when a comment is broken.</summary>
    public bool SkipBlank()
    {
        while (!AtEnd)
        {
            switch (Current)
            {
                case ' ' or '\t' or '\r' or '\n':
                    Take();
                    break;
                case '/' when Peek(1) == '/':
                    while (!AtEnd && Current is not ('\n' or '\r'))
                    {
                        Take();
                    }

                    break;
                case '/' when Peek(1) == '*':
                    if (!SkipBlockComment())
                    {
                        return false;
                    }

                    break;
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>Reads a string whose opening quote stands here; null after an error.</summary>
    public string? ReadText()
    {
        var start = Point;
        var result = new StringBuilder();
        Take();
        while (!AtEnd && Current != '"')
        {
            if (Current < ' ')
            {
                Fail(Current is '\n' or '\r' ? "a string must end on its line" : "a control character in a string must be escaped");
                return null;
            }

            if (Current != '\\')
            {
                result.Append(Current);
                Take();
            }
            else if (!ReadEscape(result))
            {
                return null;
            }
        }

        if (AtEnd)
        {
            Error = new TextFinding("the string has no closing quote", RangeFrom(start));
            return null;
        }

        Take();
        return result.ToString();
    }

    /// <summary>Reads a number that starts here with a digit or a minus; null after an error.</summary>
    public string? ReadNumber()
    {
        var start = _offset;
        if (Current == '-')
        {
            Take();
        }

        if (Current == '0')
        {
            Take();
        }
        else if (!TakeDigits())
        {
            return null;
        }

        if (Current == '.')
        {
            Take();
            if (!TakeDigits())
            {
                return null;
            }
        }

        if (Current is 'e' or 'E')
        {
            Take();
            if (Current is '+' or '-')
            {
                Take();
            }

            if (!TakeDigits())
            {
                return null;
            }
        }

        // What follows a number is checked by the caller, except that a digit here means a leading zero.
        if (IsDigit(Current))
        {
            Fail("a number must not start with 0");
            return null;
        }

        return text.Substring(start, _offset - start);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private char Peek(int distance) => _offset + distance < text.Length ? text[_offset + distance] : End;

    private bool SkipBlockComment()
    {
        var start = Point;
        Take();
        Take();
        while (!AtEnd)
        {
            if (Current == '*' && Peek(1) == '/')
            {
                Take();
                Take();
                return true;
            }

            Take();
        }

        Error = new TextFinding("the comment is not closed", RangeFrom(start));
        return false;
    }

    private bool TakeDigits()
    {
        if (!IsDigit(Current))
        {
            Fail("a digit is expected here");
            return false;
        }

        while (IsDigit(Current))
        {
            Take();
        }

        return true;
    }

    private bool ReadEscape(StringBuilder result)
    {
        Take();
        var plain = "\"\\/bfnrt".IndexOf(Current);
        if (!AtEnd && plain >= 0)
        {
            result.Append("\"\\/\b\f\n\r\t"[plain]);
            Take();
            return true;
        }

        if (Current != 'u')
        {
            Fail("an escape must be one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
            return false;
        }

        Take();
        var code = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!Uri.IsHexDigit(Current))
            {
                Fail("\\u needs four hexadecimal digits");
                return false;
            }

            code = (code * 16) + int.Parse(Current.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            Take();
        }

        result.Append((char)code);
        return true;
    }
}

using System;
using System.Collections.Generic;
using System.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>One <c>key: value</c> of a YAML text.</summary>
/// <param name="Indent">How far the key is indented; the dash of a list item counts.</param>
/// <param name="IsItem">Whether a list item begins here.</param>
/// <param name="Key">The key; empty for a list item without one.</param>
/// <param name="Value">The value where it is a scalar, else empty.</param>
/// <param name="Start">Where the first visible character of the value stands, in characters from the start of the text.</param>
internal readonly record struct YamlEntry(int Indent, bool IsItem, string Key, string Value, int Start);

/// <summary>
/// Reads the part of YAML that prompt files use: nested keys, lists, plain, quoted and block scalars. Anything else is skipped. Never throws; time
/// grows with the length of the text.
/// </summary>
internal sealed class YamlReader
{
    private readonly string _text;
    private readonly int _end;
    private readonly List<YamlEntry> _entries = [];
    private int _position;

    private YamlReader(string text, int start, int end)
    {
        _text = text;
        _position = start;
        _end = end;
    }

    /// <summary>The entries of a part of a text, in order.</summary>
    public static IReadOnlyList<YamlEntry> Read(string text, int start, int end)
    {
        var reader = new YamlReader(text, start, end);
        while (reader._position < reader._end)
        {
            reader.ReadLine();
        }

        return reader._entries;
    }

    private int LineEnd(int position)
    {
        var end = _text.IndexOf('\n', position, _end - position);
        return end < 0 ? _end : end;
    }

    private void ReadLine()
    {
        var lineStart = _position;
        var lineEnd = LineEnd(lineStart);
        _position = Math.Min(lineEnd + 1, _end);
        if (lineEnd == _end)
        {
            _position = _end;
        }

        var at = SkipBlanks(lineStart, lineEnd);
        var isItem = false;
        while (at < lineEnd && _text[at] == '-' && (at + 1 == lineEnd || _text[at + 1] is ' ' or '\t' or '\r'))
        {
            isItem = true;
            at = SkipBlanks(at + 1, lineEnd);
        }

        if (at >= lineEnd || _text[at] is '#' or '\r' || (at == lineStart && StartsWith(at, "---")) || (at == lineStart && StartsWith(at, "...")))
        {
            if (isItem)
            {
                _entries.Add(new YamlEntry(at - lineStart, true, string.Empty, string.Empty, at));
            }

            return;
        }

        var indent = at - lineStart;
        var (key, valueAt) = ReadKey(at, lineEnd);
        valueAt = SkipBlanks(valueAt, lineEnd);
        if (valueAt >= lineEnd || _text[valueAt] is '\r' or '#')
        {
            _entries.Add(new YamlEntry(indent, isItem, key, string.Empty, valueAt));
        }
        else if (_text[valueAt] is '|' or '>')
        {
            ReadBlock(indent, isItem, key, isFolded: _text[valueAt] == '>');
        }
        else if (_text[valueAt] is '"' or '\'')
        {
            ReadQuoted(indent, isItem, key, valueAt);
        }
        else
        {
            ReadPlain(indent, isItem, key, valueAt, lineEnd);
        }
    }

    private bool StartsWith(int at, string word) => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;

    private int SkipBlanks(int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>A key and where its value begins; no key when the line holds a value only.</summary>
    private (string Key, int ValueAt) ReadKey(int at, int lineEnd)
    {
        var quote = _text[at] is '"' or '\'' ? _text[at] : '\0';
        var end = at;
        if (quote != '\0')
        {
            end = _text.IndexOf(quote, at + 1, lineEnd - at - 1);
            if (end < 0 || end + 1 >= lineEnd || _text[end + 1] != ':')
            {
                return (string.Empty, at);
            }

            return (_text.Substring(at + 1, end - at - 1), end + 2);
        }

        while (end < lineEnd && !(_text[end] == ':' && (end + 1 >= lineEnd || _text[end + 1] is ' ' or '\t' or '\r')))
        {
            end++;
        }

        return end < lineEnd ? (_text.Substring(at, end - at).Trim(), end + 1) : (string.Empty, at);
    }

    // "key: |" and the lines below that are indented more than the key.
    private void ReadBlock(int indent, bool isItem, string key, bool isFolded)
    {
        var value = new StringBuilder();
        var start = -1;
        var own = -1;
        while (_position < _end)
        {
            var lineEnd = LineEnd(_position);
            var at = SkipBlanks(_position, lineEnd);
            var isBlank = at >= lineEnd || _text[at] == '\r';
            if (!isBlank)
            {
                var depth = at - _position;
                if (own < 0 ? depth <= (isItem ? Math.Max(0, indent - 2) : indent) && !(indent == 0 && depth > 0) : depth < own)
                {
                    break;
                }

                own = own < 0 ? depth : own;
                start = start < 0 ? at : start;
                value.Append(_text, _position + own, TrimEnd(lineEnd) - _position - own);
            }

            if (start >= 0)
            {
                value.Append(isFolded && !isBlank ? ' ' : '\n');
            }

            _position = lineEnd >= _end ? _end : lineEnd + 1;
        }

        _entries.Add(new YamlEntry(indent, isItem, key, value.ToString().TrimEnd(), start < 0 ? _position : start));
    }

    private int TrimEnd(int lineEnd) => lineEnd > 0 && _text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;

    private void ReadQuoted(int indent, bool isItem, string key, int at)
    {
        var quote = _text[at];
        var value = new StringBuilder();
        var i = at + 1;
        for (; i < _end; i++)
        {
            var c = _text[i];
            if (c == quote)
            {
                if (quote == '\'' && i + 1 < _end && _text[i + 1] == '\'')
                {
                    value.Append('\'');
                    i++;
                    continue;
                }

                break;
            }

            if (quote == '"' && c == '\\' && i + 1 < _end)
            {
                i++;
                value.Append(_text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else if (c == '\n')
            {
                value.Append(' ');
            }
            else if (c != '\r')
            {
                value.Append(c);
            }
        }

        var lineEnd = i < _end ? LineEnd(i) : _end;
        _position = lineEnd >= _end ? _end : lineEnd + 1;
        _entries.Add(new YamlEntry(indent, isItem, key, value.ToString(), at + 1));
    }

    // A plain value goes on in the lines below that are indented more and are no keys.
    private void ReadPlain(int indent, bool isItem, string key, int at, int lineEnd)
    {
        var value = new StringBuilder(WithoutComment(at, lineEnd));
        while (_position < _end)
        {
            var nextEnd = LineEnd(_position);
            var next = SkipBlanks(_position, nextEnd);
            if (next >= nextEnd || _text[next] is '\r' or '#' or '-' || next - _position <= indent || ReadKey(next, nextEnd).Key.Length > 0)
            {
                break;
            }

            value.Append(' ').Append(WithoutComment(next, nextEnd));
            _position = nextEnd >= _end ? _end : nextEnd + 1;
        }

        _entries.Add(new YamlEntry(indent, isItem, key, value.ToString(), at));
    }

    private string WithoutComment(int start, int end)
    {
        var comment = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        return _text.Substring(start, (comment < 0 ? end : comment) - start).Trim();
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.PromptFiles;

/// <summary>One string of a <c>.resx</c> file.</summary>
/// <param name="Text">The string; empty for a reference to a file.</param>
/// <param name="FileReference">The file that holds the string, relative to the <c>.resx</c>; null when it stands here.</param>
internal readonly record struct ResxValue(string Text, string? FileReference);

/// <summary>
/// The strings of a <c>.resx</c> file, found by a small scan for <c>&lt;data name="…"&gt;&lt;value&gt;</c>: half-written XML gives what can be seen of it, never an exception.
/// </summary>
internal sealed class ResxText
{
    // What a text says depends on the text alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, ResxText> Parsed = new();

    private readonly Dictionary<string, ResxValue> _values = new(StringComparer.Ordinal);

    private ResxText()
    {
    }

    public static ResxText Read(SourceText text) => Parsed.GetValue(text, static t => Parse(t.ToString()));

    public ResxValue? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;

    internal static ResxText Parse(string xml)
    {
        var result = new ResxText();
        xml = WithoutComments(xml);
        var position = 0;
        while (xml.IndexOf("<data", position, StringComparison.Ordinal) is var open and >= 0)
        {
            var head = xml.IndexOf('>', open);
            if (head < 0)
            {
                break;
            }

            position = head + 1;
            var attributes = xml.Substring(open + 5, head - open - 5);
            if (attributes.EndsWith("/", StringComparison.Ordinal) || attributes.Length == 0 || !char.IsWhiteSpace(attributes[0]))
            {
                continue;
            }

            var end = xml.IndexOf("</data>", head, StringComparison.Ordinal);
            end = end < 0 ? xml.Length : end;
            position = end;
            if (Attribute(attributes, "name") is not { } name || Attribute(attributes, "mimetype") is not null || ValueIn(xml, head + 1, end) is not { } value)
            {
                continue;
            }

            var type = Attribute(attributes, "type");
            if (type is null || type.StartsWith("System.String", StringComparison.Ordinal))
            {
                result._values[name] = new ResxValue(value, null);
            }
            else if (type.IndexOf("ResXFileRef", StringComparison.Ordinal) >= 0 && value.Split(';') is { Length: > 1 } parts && parts[1].Trim().StartsWith("System.String", StringComparison.Ordinal))
            {
                result._values[name] = new ResxValue(string.Empty, parts[0].Trim());
            }
        }

        return result;
    }

    private static string WithoutComments(string xml)
    {
        if (xml.IndexOf("<!--", StringComparison.Ordinal) < 0)
        {
            return xml;
        }

        var kept = new StringBuilder(xml.Length);
        var position = 0;
        while (xml.IndexOf("<!--", position, StringComparison.Ordinal) is var open and >= 0)
        {
            // In CDATA there are no comments.
            var cdata = xml.IndexOf("<![CDATA[", position, StringComparison.Ordinal);
            if (cdata >= 0 && cdata < open && xml.IndexOf("]]>", cdata, StringComparison.Ordinal) is var close and >= 0)
            {
                kept.Append(xml, position, close + 3 - position);
                position = close + 3;
                continue;
            }

            kept.Append(xml, position, open - position);
            var end = xml.IndexOf("-->", open, StringComparison.Ordinal);
            position = end < 0 ? xml.Length : end + 3;
        }

        return kept.Append(xml, position, xml.Length - position).ToString();
    }

    private static string? Attribute(string attributes, string name)
    {
        for (var at = attributes.IndexOf(name, StringComparison.Ordinal); at >= 0; at = attributes.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var i = at + name.Length;
            while (i < attributes.Length && char.IsWhiteSpace(attributes[i]))
            {
                i++;
            }

            if ((at > 0 && !char.IsWhiteSpace(attributes[at - 1])) || i >= attributes.Length || attributes[i] != '=')
            {
                continue;
            }

            var open = attributes.IndexOfAny(['"', '\''], i);
            var close = open < 0 ? -1 : attributes.IndexOf(attributes[open], open + 1);
            return close < 0 ? null : Decode(attributes.Substring(open + 1, close - open - 1));
        }

        return null;
    }

    private static string? ValueIn(string xml, int start, int end)
    {
        var open = xml.IndexOf("<value", start, end - start, StringComparison.Ordinal);
        var head = open < 0 ? -1 : xml.IndexOf('>', open, end - open);
        if (head < 0 || xml[head - 1] == '/')
        {
            return null;
        }

        var close = xml.IndexOf("</value>", head, end - head, StringComparison.Ordinal);
        return Decode(xml.Substring(head + 1, (close < 0 ? end : close) - head - 1));
    }

    /// <summary>Character data: the five named entities, numeric ones, CDATA.</summary>
    private static string Decode(string text)
    {
        if (text.IndexOf('&') < 0 && text.IndexOf("<![CDATA[", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && string.CompareOrdinal(text, i, "<![CDATA[", 0, 9) == 0)
            {
                var end = text.IndexOf("]]>", i, StringComparison.Ordinal);
                result.Append(text, i + 9, (end < 0 ? text.Length : end) - i - 9);
                i = end < 0 ? text.Length : end + 2;
                continue;
            }

            // The longest entity is a code point in decimal.
            var semicolon = text[i] == '&' ? text.IndexOf(';', i, Math.Min(12, text.Length - i)) : -1;
            if (semicolon > 0 && Entity(text.Substring(i + 1, semicolon - i - 1)) is { } decoded)
            {
                result.Append(decoded);
                i = semicolon;
                continue;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    private static string? Entity(string name)
    {
        switch (name)
        {
            case "lt": return "<";
            case "gt": return ">";
            case "amp": return "&";
            case "quot": return "\"";
            case "apos": return "'";
        }

        var isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        return name.Length > 1 && name[0] == '#'
            && int.TryParse(name.Substring(isHex ? 2 : 1), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }
}

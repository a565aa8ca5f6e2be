using System;
using System.Collections.Generic;
using System.Globalization;

namespace PromptAnalyzers.Text;

/// <summary>Splits a composite format string as <c>string.Format</c> does. Malformed items stay text.</summary>
internal static class FormatString
{
    /// <summary>Literal text, or null and the number of the argument.</summary>
    public static IEnumerable<(string? Literal, int Number)> Split(string format)
    {
        var literal = new System.Text.StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            if (c == '{' && format.IndexOf('}', i) is var close and > 0 && TryNumber(format.Substring(i + 1, Math.Min(close - i - 1, 200)), out var number))
            {
                if (literal.Length > 0)
                {
                    yield return (literal.ToString(), 0);
                    literal.Clear();
                }

                yield return (null, number);
                i = close;
                continue;
            }

            literal.Append(c);
        }

        if (literal.Length > 0)
        {
            yield return (literal.ToString(), 0);
        }
    }

    private static bool TryNumber(string item, out int number)
    {
        var end = item.IndexOfAny([',', ':']);
        return int.TryParse((end < 0 ? item : item.Substring(0, end)).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

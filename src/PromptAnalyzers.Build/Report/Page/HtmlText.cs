using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Build.Report.Page;

/// <summary>Encodes any text for HTML and SVG, as content and in quoted attributes.</summary>
internal static class HtmlText
{
    public static void Append(StringBuilder output, string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    output.Append("&amp;");
                    break;
                case '<':
                    output.Append("&lt;");
                    break;
                case '>':
                    output.Append("&gt;");
                    break;
                case '"':
                    output.Append("&quot;");
                    break;
                case '\'':
                    output.Append("&#39;");
                    break;
                case '\n' or '\t':
                    output.Append(c);
                    break;
                case < ' ' or (>= '\x7f' and <= '\x9f'):
                    output.Append('\ufffd');
                    break;
                case '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'):
                    // Marks that turn the direction of writing would make a path look like another.
                    output.Append("[U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append(']');
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }
    }
}

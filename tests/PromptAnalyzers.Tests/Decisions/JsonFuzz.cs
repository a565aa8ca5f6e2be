using System.Globalization;
using System.Text;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>Makes JSON documents, half of them damaged. The same seed gives the same documents.</summary>
internal sealed class JsonFuzz(int seed)
{
    private const string Damage = "{}[]\":,/*\\ \n\r\t0123456789.-+eEtfnulrsa'#\0\u0001\u00e9\u4f60\u2028\u0085x";

    private static readonly string[] Strings =
        ["", "a", "key", "two words", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\uD83D\\uDE00", "é", "你好", "😀", "\u2028", "//", "/* */", "{", "\\t\\b\\f\\r", "\u007f"];

    private static readonly string[] Blanks = ["", "", "", " ", "\n", "\r\n", "\t", "  ", "/* c */", "// c\n", "/***/", "/* a\r\nb */", "//\r"];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-1", "42", "3.14", "1e5", "1E+5", "2.5e-3", "1234567890123", "0.1", "-12.5", "1e308", "4.9e-324", "100000000000000000000"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        Blank(text);
        Value(text, 0);
        Blank(text);
        if (_random.Next(2) == 0)
        {
            for (var edits = 1 + _random.Next(3); edits > 0; edits--)
            {
                Edit(text);
            }
        }

        return text.ToString();
    }

    private void Value(StringBuilder text, int depth)
    {
        var nested = _random.Next(100) == 0 ? 60 + _random.Next(8) : 0;
        text.Append('[', nested);
        switch (_random.Next(depth > 4 ? 4 : 8))
        {
            case 0:
                text.Append(Pick(["true", "false", "null"]));
                break;
            case 1:
                text.Append(Pick(Numbers));
                break;
            case 2:
                text.Append(_random.Next(-100000, 100000).ToString(CultureInfo.InvariantCulture));
                break;
            case 3:
                Text(text);
                break;
            case 4 or 5:
                List(text, '[', ']', () => Value(text, depth + 1));
                break;
            default:
                List(text, '{', '}', () =>
                {
                    Text(text);
                    // System.Text.Json refuses a comment here; we do not.
                    text.Append(Pick(["", " ", "\n"])).Append(':');
                    Blank(text);
                    Value(text, depth + 1);
                });
                break;
        }

        text.Append(']', nested);
    }

    private void List(StringBuilder text, char open, char close, Action item)
    {
        text.Append(open);
        Blank(text);
        for (var count = _random.Next(5); count > 0; count--)
        {
            item();
            Blank(text);
            if (count > 1 || _random.Next(6) == 0)
            {
                text.Append(',');
                Blank(text);
            }
        }

        text.Append(close);
    }

    private void Text(StringBuilder text)
    {
        text.Append('"');
        for (var parts = _random.Next(3); parts >= 0; parts--)
        {
            text.Append(Pick(Strings));
        }

        text.Append('"');
    }

    private void Edit(StringBuilder text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var at = _random.Next(text.Length);
        switch (_random.Next(4))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Insert(at, Damage[_random.Next(Damage.Length)]);
                break;
            case 2:
                text[at] = Damage[_random.Next(Damage.Length)];
                break;
            default:
                text.Length = at;
                break;
        }
    }

    private void Blank(StringBuilder text) => text.Append(Pick(Blanks));

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}

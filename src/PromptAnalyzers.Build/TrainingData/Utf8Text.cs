using System.Runtime.InteropServices;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>What the data files need of UTF-8, over bytes in place: a string per line would cost more than all the checks.</summary>
internal static class Utf8Text
{
    /// <summary>The first byte that is not part of well-formed UTF-8 (RFC 3629); -1 when all are.</summary>
    public static int IndexOfFault(ReadOnlySpan<byte> text)
    {
        for (var i = AsciiPrefix(text); i < text.Length; i += AsciiPrefix(text.Slice(i)))
        {
            var length = SequenceLength(text.Slice(i));
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>The content of a JSON string in UTF-8, without its escapes. The target must be as long as the source.</summary>
    /// <returns>The bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> target)
    {
        var written = 0;
        while (escaped.Length > 0)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                escaped.CopyTo(target.Slice(written));
                return written + escaped.Length;
            }

            escaped.Slice(0, plain).CopyTo(target.Slice(written));
            written += plain;
            var escape = escaped[plain + 1];
            escaped = escaped.Slice(plain + 2);
            if (escape == 'u')
            {
                written += WriteCodePoint(TakeCodePoint(ref escaped), target.Slice(written));
            }
            else
            {
                target[written++] = escape switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'t' => (byte)'\t',
                    (byte)'r' => (byte)'\r',
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    _ => escape,
                };
            }
        }

        return written;
    }

    /// <summary>Whether a text is empty or white space of ASCII.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }

    private static int AsciiPrefix(ReadOnlySpan<byte> text)
    {
        const ulong HighBits = 0x8080808080808080;
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        var i = 0;
        while (i < words.Length && (words[i] & HighBits) == 0)
        {
            i++;
        }

        i *= sizeof(ulong);
        while (i < text.Length && text[i] < 0x80)
        {
            i++;
        }

        return i;
    }

    /// <summary>The length of the well-formed sequence at the start, which is not ASCII; 0 when there is none.</summary>
    private static int SequenceLength(ReadOnlySpan<byte> text)
    {
        var first = text[0];
        var (length, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            _ => (0, 0, 0),
        };
        if (length == 0 || text.Length < length || text[1] < low || text[1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }

    /// <summary>The code point of an escape behind its <c>\u</c>; of a pair of surrogates both are taken, and one alone is U+FFFD.</summary>
    private static int TakeCodePoint(ref ReadOnlySpan<byte> escaped)
    {
        const int Replacement = 0xFFFD;
        var code = TakeHex(ref escaped);
        if (code is < 0xD800 or > 0xDFFF)
        {
            return code;
        }

        if (code < 0xDC00 && escaped.Length >= 6 && escaped[0] == '\\' && escaped[1] == 'u')
        {
            var rest = escaped.Slice(2);
            var low = TakeHex(ref rest);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                escaped = rest;
                return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }

        return Replacement;
    }

    private static int TakeHex(ref ReadOnlySpan<byte> escaped)
    {
        var code = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = escaped[i];
            code = (code << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        escaped = escaped.Slice(4);
        return code;
    }

    private static int WriteCodePoint(int code, Span<byte> target)
    {
        switch (code)
        {
            case < 0x80:
                target[0] = (byte)code;
                return 1;
            case < 0x800:
                target[0] = (byte)(0xC0 | (code >> 6));
                target[1] = (byte)(0x80 | (code & 0x3F));
                return 2;
            case < 0x10000:
                target[0] = (byte)(0xE0 | (code >> 12));
                target[1] = (byte)(0x80 | ((code >> 6) & 0x3F));
                target[2] = (byte)(0x80 | (code & 0x3F));
                return 3;
            default:
                target[0] = (byte)(0xF0 | (code >> 18));
                target[1] = (byte)(0x80 | ((code >> 12) & 0x3F));
                target[2] = (byte)(0x80 | ((code >> 6) & 0x3F));
                target[3] = (byte)(0x80 | (code & 0x3F));
                return 4;
        }
    }
}

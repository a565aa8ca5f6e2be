using System.Globalization;

namespace PromptAnalyzers.Baseline;

/// <summary>A hash of text in which white space does not count, so that formatting does not change it. 64-bit FNV-1a: it tells texts of one member apart, it protects nothing.</summary>
internal struct TextHash
{
    /// <summary>Characters of a written hash.</summary>
    public const int Length = 16;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong PrimeTwice = unchecked(Prime * Prime);

    private ulong _value;

    public static TextHash Start() => new() { _value = Offset };

    /// <summary>Adds a piece of text; where pieces end counts, too.</summary>
    public void Add(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                Add(c);
            }
        }

        Add('\0');
    }

    /// <summary>The hash as hexadecimal digits.</summary>
    public override readonly string ToString() => _value.ToString("x16", CultureInfo.InvariantCulture);

    // Two bytes for each character. That of the upper half, nearly always zero, only multiplies.
    private void Add(char c) =>
        _value = unchecked(c <= byte.MaxValue ? (_value ^ c) * PrimeTwice : (((_value ^ (byte)c) * Prime) ^ (byte)(c >> 8)) * Prime);
}

using System.Globalization;

namespace PromptAnalyzers.Baseline;

/// <summary>A hash of text in which white space does not count, so that formatting does not change it. 64-bit FNV-1a: it tells texts of one member apart, it protects nothing.</summary>
internal struct TextHash
{
    /// <summary>Characters of a written hash.</summary>
    public const int Length = 16;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

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

    private void Add(char c)
    {
        unchecked
        {
            _value = (_value ^ (byte)c) * Prime;
            _value = (_value ^ (byte)(c >> 8)) * Prime;
        }
    }
}

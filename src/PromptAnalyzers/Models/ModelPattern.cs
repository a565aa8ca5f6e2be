namespace PromptAnalyzers.Models;

/// <summary>Patterns for model names: <c>*</c> is any text, <c>#</c> one digit, everything else itself. Both sides are in lower case.</summary>
internal static class ModelPattern
{
    public static bool HasWildcard(string pattern) => pattern.IndexOfAny(['*', '#']) >= 0;

    /// <summary>How much a pattern says: the more characters that are not <c>*</c>, the more.</summary>
    public static int SpecificityOf(string pattern)
    {
        var count = 0;
        foreach (var c in pattern)
        {
            count += c == '*' ? 0 : 1;
        }

        return count;
    }

    public static bool Matches(string pattern, string name)
    {
        // The usual two-pointer match: on a mismatch the last * takes one character more.
        var (p, n, star, resume) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == name[n] || (pattern[p] == '#' && name[n] is >= '0' and <= '9')))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}

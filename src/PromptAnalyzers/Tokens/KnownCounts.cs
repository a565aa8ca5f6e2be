using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Tokens;

/// <summary>Counts of <see cref="TokenCounter"/> that are remembered by the text: several rules ask for those of the same prompts, and ask again after each letter that is typed.</summary>
internal static class KnownCounts
{
    /// <summary>Characters of a text that is remembered: with two bytes for each, two megabytes in all places together at the worst.</summary>
    private const int MostCharacters = 4_096;

    /// <summary>A shorter text is counted as fast as it is found.</summary>
    private const int LeastCharacters = 32;

    private static readonly BoundedMemo<string, int>[] Known = [new(string.Equals), new(string.Equals)];

    /// <summary>The number of tokens of a text.</summary>
    public static int Count(TokenEncoding encoding, string text)
    {
        if (text.Length is < LeastCharacters or > MostCharacters)
        {
            return TokenCounter.Count(encoding, text);
        }

        var known = Known[(int)encoding];
        var hash = SampledHash.Of(text);
        if (!known.TryGet(hash, text, out var count))
        {
            count = TokenCounter.Count(encoding, text);
            known.Add(hash, text, count);
        }

        return count;
    }

    /// <summary>Whether texts, counted one by one, add up to more than a limit; as <see cref="TokenCounter.Exceeds"/>.</summary>
    public static bool Exceeds(TokenEncoding encoding, IReadOnlyList<string> texts, int limit, out int count)
    {
        foreach (var text in texts)
        {
            // Counting stops where a text has too few characters left to exceed the limit.
            if (text.Length > MostCharacters)
            {
                return TokenCounter.Exceeds(encoding, texts, limit, out count);
            }
        }

        count = TokenCounter.MostTokens(texts);
        if (count <= limit)
        {
            return false;
        }

        count = 0;
        foreach (var text in texts)
        {
            count += Count(encoding, text);
        }

        return count > limit;
    }

    /// <summary>Forgets all counts, to measure how long they take.</summary>
    public static void Forget() => Array.ForEach(Known, static known => known.Clear());
}

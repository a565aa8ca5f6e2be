using System;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// A hash for a <see cref="BoundedMemo{TKey, TValue}"/> of prompts: of the length of a text and some of its characters. To read all of them takes longer than what is
/// remembered saves. Texts of one length that differ by a few characters may share it; the memo compares them.
/// </summary>
internal static class SampledHash
{
    /// <summary>Characters that are read of a long text, spread over it.</summary>
    private const int Samples = 64;

    private const int Prime = 16777619;

    public static int Of(string text)
    {
        var hash = text.Length;
        var step = Math.Max(1, text.Length / Samples);
        for (var i = text.Length - 1; i >= 0; i -= step)
        {
            hash = unchecked((hash ^ text[i]) * Prime);
        }

        // The last bits choose the set: they would be those of the last character alone.
        return hash ^ (hash >> 15);
    }
}

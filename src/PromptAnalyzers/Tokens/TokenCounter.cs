using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// Exact token counts, without the tokens themselves. Special tokens such as <c>&lt;|endofprompt|&gt;</c> are plain text, as in a message's content.
/// </summary>
internal static class TokenCounter
{
    /// <summary>A UTF-16 unit takes at most this many bytes in UTF-8, and a token is at least one byte.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>The number of tokens of a text. Any text will do: what is no valid UTF-16 counts as U+FFFD.</summary>
    public static int Count(TokenEncoding encoding, string text) => Count(encoding, text, out _);

    /// <summary>As <see cref="Count(TokenEncoding, string)"/>, with the work done: look-ups and comparisons.</summary>
    public static int Count(TokenEncoding encoding, string text, out long steps)
    {
        var encoder = new PieceEncoder(VocabularyTable.Of(encoding));
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = PieceScanner.EndOfPiece(encoding, text, start);
            count += encoder.Count(text, start, end);
            start = end;
        }

        steps = encoder.Steps;
        return count;
    }

    /// <summary>
    /// Whether texts, counted one by one, add up to more than <paramref name="limit"/> tokens. Cheap bounds come first, so that short texts cost nothing.
    /// </summary>
    /// <param name="encoding">The encoding to count in.</param>
    /// <param name="pieces">The constant texts between holes.</param>
    /// <param name="limit">The most tokens allowed.</param>
    /// <param name="count">When true, the exact sum; else an upper bound of it that is not above <paramref name="limit"/>.</param>
    public static bool Exceeds(TokenEncoding encoding, IReadOnlyList<string> pieces, int limit, out int count)
    {
        long units = 0;
        foreach (var piece in pieces)
        {
            units += piece.Length;
        }

        if (units * MaxBytesPerUnit <= limit)
        {
            count = (int)(units * MaxBytesPerUnit);
            return false;
        }

        // Tokens counted so far and the bytes of what is left: an upper bound that falls towards the sum.
        var bound = BytesOf(pieces);
        var encoder = bound <= limit ? null : new PieceEncoder(VocabularyTable.Of(encoding));
        foreach (var piece in pieces)
        {
            for (var start = 0; start < piece.Length && bound > limit;)
            {
                var end = PieceScanner.EndOfPiece(encoding, piece, start);
                bound += encoder!.Count(piece, start, end) - Utf8Length(piece, start, end);
                start = end;
            }
        }

        count = (int)Math.Min(bound, int.MaxValue);
        return bound > limit;
    }

    /// <summary>An upper bound of the tokens that texts have together, found without counting any.</summary>
    public static int MostTokens(IReadOnlyList<string> pieces) => (int)Math.Min(BytesOf(pieces), int.MaxValue);

    private static long BytesOf(IReadOnlyList<string> pieces)
    {
        long bytes = 0;
        foreach (var piece in pieces)
        {
            bytes += Utf8Length(piece, 0, piece.Length);
        }

        return bytes;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int Utf8Length(string text, int start, int end)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                length += 4;
            }
            else
            {
                length += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }

        return length;
    }
}

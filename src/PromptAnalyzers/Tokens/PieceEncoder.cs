using System;
using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// Counts the tokens of single pieces by byte-pair merging: again and again the adjacent pair with the lowest rank becomes one token, the leftmost first.
/// Holds the scratch memory of one count; not for use by several threads.
/// </summary>
internal sealed unsafe class PieceEncoder(VocabularyTable table)
{
    /// <summary>Up to this many bytes the plain search for the lowest pair is faster than a heap; beyond it would be quadratic.</summary>
    private const int MaxBytesWithoutHeap = 192;

    private readonly PairHeap _heap = new();
    private byte[] _bytes = new byte[256];
    private int[] _ranks = [];
    private int[] _starts = [];
    private int[] _previous = [];
    private long _lookUps;
    private long _comparisons;

    /// <summary>Look-ups and comparisons done so far: what grows with the text, independent of the machine.</summary>
    public long Steps => _lookUps + _comparisons + _heap.Steps;

    /// <summary>The tokens of <c>text[start..end]</c>, taken as one piece. A lone surrogate counts as U+FFFD.</summary>
    public int Count(string text, int start, int end)
    {
        var length = EncodeUtf8(text, start, end);
        if (length == 1)
        {
            return 1;
        }

        fixed (byte* bytes = _bytes)
        {
            return Rank(bytes, 0, length) != VocabularyTable.NoRank ? 1
                : length <= MaxBytesWithoutHeap ? MergeBySearch(bytes, length)
                : MergeByHeap(bytes, length);
        }
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private int MergeBySearch(byte* bytes, int length)
    {
        Reserve(ref _starts, MaxBytesWithoutHeap + 1);
        Reserve(ref _ranks, MaxBytesWithoutHeap + 1);

        // Part i is bytes _starts[i].._starts[i + 1]; _ranks[i] is the rank of parts i and i + 1 together.
        var parts = length;
        for (var i = 0; i <= length; i++)
        {
            _starts[i] = i;
            _ranks[i] = i + 1 < length ? Rank(bytes, i, i + 2) : VocabularyTable.NoRank;
        }

        while (true)
        {
            var lowest = 0;
            for (var i = 1; i < parts; i++)
            {
                if (_ranks[i] < _ranks[lowest])
                {
                    lowest = i;
                }
            }

            _comparisons += parts;
            if (_ranks[lowest] == VocabularyTable.NoRank)
            {
                return parts;
            }

            Array.Copy(_starts, lowest + 2, _starts, lowest + 1, parts - lowest - 1);
            Array.Copy(_ranks, lowest + 2, _ranks, lowest + 1, parts - lowest - 1);
            parts--;
            _ranks[lowest] = lowest + 2 <= parts ? Rank(bytes, _starts[lowest], _starts[lowest + 2]) : VocabularyTable.NoRank;
            if (lowest > 0)
            {
                _ranks[lowest - 1] = Rank(bytes, _starts[lowest - 1], _starts[lowest + 1]);
            }
        }
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private int MergeByHeap(byte* bytes, int length)
    {
        // A part is named by its first byte: _starts holds the start of the part after it, _previous that of the part before it, _ranks the rank of
        // the pair it begins. A merged part's own rank is -1, so that its entries in the heap are known to be out of date.
        Reserve(ref _starts, length + 1);
        Reserve(ref _ranks, length + 1);
        Reserve(ref _previous, length + 1);
        _heap.Clear();
        for (var i = 0; i < length; i++)
        {
            _starts[i] = i + 1;
            _previous[i] = i - 1;
            SetPair(bytes, i, i + 2 <= length ? i + 2 : -1);
        }

        var parts = length;
        while (_heap.TryPop(out var rank, out var left))
        {
            if (_ranks[left] != rank)
            {
                continue;
            }

            var right = _starts[left];
            var next = _starts[right];
            _ranks[right] = -1;
            _starts[left] = next;
            if (next < length)
            {
                _previous[next] = left;
            }

            parts--;
            SetPair(bytes, left, next < length ? _starts[next] : -1);
            if (_previous[left] >= 0)
            {
                SetPair(bytes, _previous[left], next);
            }
        }

        return parts;
    }

    private void SetPair(byte* bytes, int left, int end)
    {
        _ranks[left] = end < 0 ? VocabularyTable.NoRank : Rank(bytes, left, end);
        if (_ranks[left] != VocabularyTable.NoRank)
        {
            _heap.Push(_ranks[left], left);
        }
    }

    private int Rank(byte* bytes, int start, int end)
    {
        _lookUps++;
        return table.RankOf(bytes + start, end - start);
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private int EncodeUtf8(string text, int start, int end)
    {
        if (_bytes.Length < (end - start) * 3L)
        {
            _bytes = new byte[(end - start) * 3];
        }

        var bytes = _bytes;
        var length = 0;
        for (var i = start; i < end; i++)
        {
            int c = text[i];
            if (c < 0x80)
            {
                bytes[length++] = (byte)c;
                continue;
            }

            if (c < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | (c >> 6));
                bytes[length++] = (byte)(0x80 | (c & 0x3F));
                continue;
            }

            if (char.IsSurrogate((char)c))
            {
                if (char.IsHighSurrogate((char)c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                {
                    c = char.ConvertToUtf32((char)c, text[++i]);
                    bytes[length++] = (byte)(0xF0 | (c >> 18));
                    bytes[length++] = (byte)(0x80 | ((c >> 12) & 0x3F));
                    bytes[length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                    bytes[length++] = (byte)(0x80 | (c & 0x3F));
                    continue;
                }

                c = 0xFFFD;
            }

            bytes[length++] = (byte)(0xE0 | (c >> 12));
            bytes[length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte)(0x80 | (c & 0x3F));
        }

        return length;
    }

    private static void Reserve(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[length];
        }
    }
}

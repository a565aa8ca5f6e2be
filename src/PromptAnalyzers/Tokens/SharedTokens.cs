using System.Runtime.CompilerServices;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// Which tokens of one length a table has of those of another table, and their ranks: a bit for each token of the other, then for each whose bit is set how far
/// its rank is from <see cref="ExpectedRank"/>, modulo 2²⁴.
/// </summary>
internal readonly unsafe struct SharedTokens
{
    /// <summary>Bytes of bits for which one count is kept: few enough to count the rest at each look-up, many enough to keep the counts small.</summary>
    private const int BlockSize = 8;

    private static readonly byte[] BitsOf = CountBits();

    private readonly byte* _bits;
    private readonly byte* _ranks;

    // How many bits are set before each block.
    private readonly int[] _before;

    /// <summary>Reads the bits; the ranks are left where they are.</summary>
    /// <param name="bits">Where they begin; the ranks stand behind them.</param>
    /// <param name="tokens">How many tokens of this length the other table has.</param>
    public SharedTokens(byte* bits, int tokens)
    {
        var bytes = BytesOf(tokens);
        _bits = bits;
        _ranks = bits + bytes;
        _before = new int[(bytes / BlockSize) + 1];
        for (var i = 0; i < bytes; i++)
        {
            if (i % BlockSize == 0)
            {
                _before[i / BlockSize] = Count;
            }

            Count += BitsOf[bits[i]];
        }
    }

    /// <summary>How many tokens both tables have.</summary>
    public int Count { get; }

    /// <summary>The bytes that hold a bit for each token.</summary>
    public static int BytesOf(int tokens) => (tokens + 7) / 8;

    /// <summary>About the rank of a token that has a known rank in the other table: both rank by how common a token is, so that the distances from it pack better than ranks do.</summary>
    public static int ExpectedRank(int rankOfOther) => (3 * rankOfOther) >> 3;

    /// <summary>The rank of the other table's token at a place; -1 when it is no token of this one.</summary>
    /// <param name="place">The token's place in the other table.</param>
    /// <param name="rankOfOther">Its rank there.</param>
    [MethodImpl(Jit.OptimizeAtOnce)]
    public int RankOf(int place, int rankOfOther)
    {
        var last = place >> 3;
        var bit = 1 << (place & 7);
        if ((_bits[last] & bit) == 0)
        {
            return -1;
        }

        var index = _before[last / BlockSize] + BitsOf[_bits[last] & (bit - 1)];
        for (var i = last / BlockSize * BlockSize; i < last; i++)
        {
            index += BitsOf[_bits[i]];
        }

        return (VocabularyTable.RankAt(_ranks + index, Count) + ExpectedRank(rankOfOther)) & 0xFFFFFF;
    }

    private static byte[] CountBits()
    {
        var counts = new byte[256];
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] = (byte)(counts[i >> 1] + (i & 1));
        }

        return counts;
    }
}

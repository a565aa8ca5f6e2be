using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PromptAnalyzers.Tokens;

/// <summary>
/// A vocabulary of byte sequences with their ranks, read in place from an embedded resource: no managed copy, nothing to build at the first use.
/// </summary>
/// <remarks>
/// Layout, integers little-endian: <c>int magic, int maxLength, int count[1..maxLength]</c>; then for each length the tokens in byte order, their first bytes column by
/// column (the first byte of every token, then the second byte of every token, up to <see cref="Columns"/>) and the rest of each by rows, followed by their ranks in the
/// same order, three columns, lowest byte first. A look-up is a binary search among the tokens of one length. So the tokens of o200k_base take 457 KB of the package, by rows alone
/// 641 and by columns alone 490: neighbours begin alike, but what words end in, as <c>ation</c>, packs better in one piece.
/// A table may share the tokens of another one, which makes the package an eighth smaller again: five of six tokens of cl100k_base are tokens of
/// o200k_base. It holds only the tokens that are its own, and behind them, for each length, one bit for each of the other's tokens of that length, in
/// the other's order, lowest bit first, which tells whether it has the token too, and three columns with its ranks of those it has, as distances from
/// what the other's rank lets expect (<see cref="SharedTokens.ExpectedRank"/>).
/// </remarks>
internal sealed unsafe class VocabularyTable
{
    /// <summary>"BPE3".</summary>
    public const int Magic = 0x33455042;

    /// <summary>"BPET": a table that shares the tokens of another one.</summary>
    public const int SharingMagic = 0x54455042;

    /// <summary>How many bytes of a token stand in columns; of two to six, four packs best.</summary>
    public const int Columns = 4;

    /// <summary>The rank of what is no token; higher than every rank.</summary>
    public const int NoRank = int.MaxValue;

    private static readonly Lazy<VocabularyTable> O200kBase = new(static () => Open(TokenEncoding.O200kBase, null));
    private static readonly Lazy<VocabularyTable> Cl100kBase = new(static () => Open(TokenEncoding.Cl100kBase, Of(TokenEncoding.O200kBase)));

    private readonly byte* _start;
    private readonly int[] _offsets;
    private readonly int[] _counts;
    private readonly VocabularyTable? _shared;
    private readonly SharedTokens[] _sharedOf = [];

    /// <summary>Keeps the memory behind <see cref="_start"/> alive: the resource stream, or the handle of a pinned array.</summary>
    private readonly object _owner;

    /// <summary>Reads the header of a table; any stream other than one over memory is copied to a pinned array, for good.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="shared">The table whose tokens it shares; null for one that holds all of its own.</param>
    /// <exception cref="InvalidDataException">The bytes are no vocabulary table, or none of that kind.</exception>
    public VocabularyTable(Stream stream, VocabularyTable? shared = null)
    {
        _shared = shared;
        long length;
        if (stream is UnmanagedMemoryStream memory)
        {
            _owner = stream;
            _start = memory.PositionPointer;
            length = memory.Length - memory.Position;
        }
        else
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.ToArray();
            var handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);
            _owner = handle;
            _start = (byte*)handle.AddrOfPinnedObject();
            length = bytes.Length;
        }

        MaxLength = length >= 8 && ReadInt(0) == (shared is null ? Magic : SharingMagic) ? ReadInt(4) : 0;
        if (MaxLength is < 1 or > 1024 || length < 8 + (4 * MaxLength))
        {
            throw new InvalidDataException("The vocabulary table has no valid header.");
        }

        _offsets = new int[MaxLength + 1];
        _counts = new int[MaxLength + 1];
        long offset = 8 + (4 * MaxLength);
        for (var tokenLength = 1; tokenLength <= MaxLength; tokenLength++)
        {
            var count = ReadInt(4 + (4 * tokenLength));
            _offsets[tokenLength] = (int)offset;
            _counts[tokenLength] = count;
            offset += (long)count * (tokenLength + 3);
            if (count < 0 || offset > length)
            {
                throw new InvalidDataException("The vocabulary table is shorter than its header says.");
            }
        }

        if (shared is not null)
        {
            _sharedOf = new SharedTokens[shared.MaxLength + 1];
            for (var tokenLength = 1; tokenLength <= shared.MaxLength; tokenLength++)
            {
                var ranks = offset + SharedTokens.BytesOf(shared._counts[tokenLength]);
                if (ranks <= length)
                {
                    _sharedOf[tokenLength] = new SharedTokens(_start + offset, shared._counts[tokenLength]);
                    ranks += 3L * _sharedOf[tokenLength].Count;
                }

                if (ranks > length)
                {
                    throw new InvalidDataException("The vocabulary table is shorter than the one that it shares.");
                }

                offset = ranks;
            }
        }
    }

    /// <summary>The length of the longest token that is the table's own, in bytes.</summary>
    public int MaxLength { get; }

    /// <summary>Whether the table is read from the memory of the loaded assembly.</summary>
    public bool IsReadInPlace => _owner is UnmanagedMemoryStream;

    /// <summary>The table of an encoding, opened at the first use and kept for the life of the process: it depends on nothing but the assembly.</summary>
    public static VocabularyTable Of(TokenEncoding encoding) => (encoding == TokenEncoding.Cl100kBase ? Cl100kBase : O200kBase).Value;

    /// <summary>The rank of a byte sequence, or <see cref="NoRank"/> when it is no token.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    public int RankOf(byte* bytes, int length)
    {
        if (_shared is { } shared && shared.IndexOf(bytes, length) is >= 0 and var place && _sharedOf[length].RankOf(place, shared.RankAtPlace(place, length)) is >= 0 and var rank)
        {
            return rank;
        }

        var index = IndexOf(bytes, length);
        return index < 0 ? NoRank : RankAtPlace(index, length);
    }

    /// <summary>The rank of the table's own token at a place among those of its length.</summary>
    private int RankAtPlace(int place, int length) => RankAt(_start + _offsets[length] + (length * _counts[length]) + place, _counts[length]);

    /// <summary>The place of a byte sequence among the table's own tokens of its length; -1 when it is none.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    private int IndexOf(byte* bytes, int length)
    {
        if (length > MaxLength)
        {
            return -1;
        }

        var tokens = _start + _offsets[length];
        var count = _counts[length];
        var columns = Math.Min(length, Columns);
        var rows = tokens + (columns * count);
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = tokens + middle;
            var i = 0;
            while (i < columns && *at == bytes[i])
            {
                at += count;
                i++;
            }

            if (i == columns)
            {
                at = rows + (middle * (length - columns));
                while (i < length && *at == bytes[i])
                {
                    at++;
                    i++;
                }
            }

            if (i == length)
            {
                return middle;
            }

            if (*at < bytes[i])
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    /// <summary>The rank at a place of three columns.</summary>
    /// <param name="lowest">Where its lowest byte stands.</param>
    /// <param name="count">The length of a column.</param>
    internal static int RankAt(byte* lowest, int count) => lowest[0] | (lowest[count] << 8) | (lowest[2 * count] << 16);

    private static VocabularyTable Open(TokenEncoding encoding, VocabularyTable? shared) => new(
        typeof(VocabularyTable).Assembly.GetManifestResourceStream("Tokens/" + TokenEncodings.NameOf(encoding))
            ?? throw new InvalidDataException($"The assembly holds no vocabulary table for {TokenEncodings.NameOf(encoding)}."),
        shared);

    private int ReadInt(int offset) => _start[offset] | (_start[offset + 1] << 8) | (_start[offset + 2] << 16) | (_start[offset + 3] << 24);
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

/// <summary>
/// Builds a vocabulary table (layout: <see cref="VocabularyTable"/>) from the data that the Microsoft.ML.Tokenizers.Data packages carry. Used by the test that
/// keeps the checked-in tables honest and by the command of the benchmark project that writes them.
/// </summary>
internal static class VocabularyTableBuilder
{
    public const string WriteCommand = "dotnet run -c Release --project tests/PromptAnalyzers.Benchmarks -- write-vocabulary-tables";

    public static string RelativePathOf(TokenEncoding encoding) => $"src/PromptAnalyzers/Tokens/Tables/{TokenEncodings.NameOf(encoding)}.bpe";

    /// <summary>The table as it is checked in: that of cl100k_base shares the tokens of o200k_base.</summary>
    public static byte[] Build(TokenEncoding encoding) =>
        encoding == TokenEncoding.Cl100kBase ? Build(ReadTokens(encoding), ReadTokens(TokenEncoding.O200kBase)) : Build(ReadTokens(encoding), null);

    /// <summary>The tokens of the data package; a token's rank is its index.</summary>
    public static IReadOnlyList<byte[]> ReadTokens(TokenEncoding encoding)
    {
        var assembly = Assembly.Load(encoding == TokenEncoding.Cl100kBase ? "Microsoft.ML.Tokenizers.Data.Cl100kBase" : "Microsoft.ML.Tokenizers.Data.O200kBase");
        var resource = TokenEncodings.NameOf(encoding) + ".tiktoken.deflate";
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{assembly.GetName().Name} has no resource {resource}.");
        using var reader = new StreamReader(new DeflateStream(stream, CompressionMode.Decompress));
        if (reader.ReadLine() is not { } header || !header.StartsWith("Capacity: ", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{resource} does not start with its capacity: the data package has another format.");
        }

        var tokens = new List<byte[]>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            tokens.Add(Convert.FromBase64String(line));
        }

        return tokens;
    }

    private static byte[] Build(IReadOnlyList<byte[]> tokens, IReadOnlyList<byte[]>? shared)
    {
        var all = tokens.Select(static (token, rank) => (Token: token, Rank: rank));
        var ofShared = (shared ?? []).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var own = all.Where(entry => !ofShared.Contains(Convert.ToHexString(entry.Token))).ToList();
        var maxLength = own.Max(static entry => entry.Token.Length);
        using var table = new MemoryStream();
        WriteInt(table, shared is null ? VocabularyTable.Magic : VocabularyTable.SharingMagic);
        WriteInt(table, maxLength);
        for (var length = 1; length <= maxLength; length++)
        {
            WriteInt(table, own.Count(entry => entry.Token.Length == length));
        }

        foreach (var entries in ByLength(own))
        {
            for (var column = 0; column < Math.Min(entries[0].Token.Length, VocabularyTable.Columns); column++)
            {
                table.Write([.. entries.Select(entry => entry.Token[column])]);
            }

            foreach (var (token, _) in entries.Where(static entry => entry.Token.Length > VocabularyTable.Columns))
            {
                table.Write(token.AsSpan(VocabularyTable.Columns));
            }

            WriteRanks(table, entries.Select(static entry => entry.Rank));
        }

        var ranks = all.ToDictionary(static entry => Convert.ToHexString(entry.Token), static entry => entry.Rank, StringComparer.Ordinal);
        foreach (var entries in ByLength((shared ?? []).Select(static (token, rank) => (token, rank))))
        {
            var ranksOf = entries.Select(entry => ranks.TryGetValue(Convert.ToHexString(entry.Token), out var rank) ? (rank - SharedTokens.ExpectedRank(entry.Rank)) & 0xFFFFFF : (int?)null).ToList();
            table.Write([.. ranksOf.Chunk(8).Select(static eight => (byte)eight.Select(static (rank, bit) => rank is null ? 0 : 1 << bit).Sum())]);
            WriteRanks(table, ranksOf.OfType<int>());
        }

        return table.ToArray();
    }

    /// <summary>The tokens of each length that there is, shortest first, each in byte order.</summary>
    private static IEnumerable<(byte[] Token, int Rank)[]> ByLength(IEnumerable<(byte[] Token, int Rank)> entries) =>
        entries.GroupBy(static entry => entry.Token.Length).OrderBy(static group => group.Key).Select(static group =>
        {
            var sorted = group.ToArray();
            Array.Sort(sorted, static (a, b) => a.Token.AsSpan().SequenceCompareTo(b.Token));
            return sorted;
        });

    private static void WriteRanks(Stream table, IEnumerable<int> ranks)
    {
        for (var shift = 0; shift <= 16; shift += 8)
        {
            table.Write([.. ranks.Select(rank => (byte)(rank >> shift))]);
        }
    }

    private static void WriteInt(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}

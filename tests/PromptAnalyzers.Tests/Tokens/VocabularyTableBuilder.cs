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

    public static byte[] Build(TokenEncoding encoding) => Build(ReadTokens(encoding));

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

    private static byte[] Build(IReadOnlyList<byte[]> tokens)
    {
        var maxLength = tokens.Max(static token => token.Length);
        using var table = new MemoryStream();
        WriteInt(table, VocabularyTable.Magic);
        WriteInt(table, maxLength);
        var byLength = tokens.Select(static (token, rank) => (Token: token, Rank: rank)).ToLookup(static entry => entry.Token.Length);
        for (var length = 1; length <= maxLength; length++)
        {
            WriteInt(table, byLength[length].Count());
        }

        for (var length = 1; length <= maxLength; length++)
        {
            var entries = byLength[length].ToArray();
            Array.Sort(entries, static (a, b) => a.Token.AsSpan().SequenceCompareTo(b.Token));
            for (var column = 0; column < length; column++)
            {
                table.Write([.. entries.Select(entry => entry.Token[column])]);
            }

            for (var shift = 0; shift <= 16; shift += 8)
            {
                table.Write([.. entries.Select(entry => (byte)(entry.Rank >> shift))]);
            }
        }

        return table.ToArray();
    }

    private static void WriteInt(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}

using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

public sealed unsafe class VocabularyTableTests
{
    public static TheoryData<string> Encodings => [TokenEncodings.O200kBaseName, TokenEncodings.Cl100kBaseName];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void CheckedInTableIsWhatTheDataPackageGives(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var path = VocabularyTableBuilder.RelativePathOf(encoding);
        var rebuilt = VocabularyTableBuilder.Build(encoding);
        Assert.True(
            rebuilt.AsSpan().SequenceEqual(File.ReadAllBytes(RepositoryFiles.PathOf(path))),
            $"{path} is not the table that the data of Microsoft.ML.Tokenizers.Data gives. Write it again with: {VocabularyTableBuilder.WriteCommand}");
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void EmbeddedTableIsReadInPlaceAndHoldsEveryTokenWithItsRank(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var table = VocabularyTable.Of(encoding);
        Assert.True(table.IsReadInPlace);
        AssertHoldsAllTokens(table, encoding);
    }

    [Fact]
    public void StreamThatIsNotOverMemoryIsCopied()
    {
        var table = new VocabularyTable(new MemoryStream(VocabularyTableBuilder.Build(TokenEncoding.O200kBase)));
        Assert.False(table.IsReadInPlace);
        AssertHoldsAllTokens(table, TokenEncoding.O200kBase);

        var sharing = new VocabularyTable(new MemoryStream(VocabularyTableBuilder.Build(TokenEncoding.Cl100kBase)), table);
        Assert.False(sharing.IsReadInPlace);
        AssertHoldsAllTokens(sharing, TokenEncoding.Cl100kBase);
    }

    /// <summary>A token of the other table that this one does not have must not be taken for one.</summary>
    [Fact]
    public void TokensOfTheSharedTableAloneHaveNoRank()
    {
        var own = VocabularyTableBuilder.ReadTokens(TokenEncoding.Cl100kBase).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var others = VocabularyTableBuilder.ReadTokens(TokenEncoding.O200kBase).Where(token => !own.Contains(Convert.ToHexString(token))).ToList();
        Assert.True(others.Count > 100_000);
        Assert.All(others, token => Assert.Equal(VocabularyTable.NoRank, RankOf(VocabularyTable.Of(TokenEncoding.Cl100kBase), token)));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void BytesThatAreNoTokenHaveNoRank(string name)
    {
        var table = VocabularyTable.Of(TokenEncodings.Find(name)!.Value);
        Assert.Equal(VocabularyTable.NoRank, RankOf(table, "zqxjkvbp"u8));
        Assert.Equal(VocabularyTable.NoRank, RankOf(table, new byte[table.MaxLength + 1]));
        Assert.Equal(VocabularyTable.NoRank, RankOf(table, [0xFF, 0xFF]));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(new byte[] { 0x42, 0x50, 0x45, 0x31, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x42, 0x50, 0x45, 0x31, 2, 0, 0, 0, 9, 0, 0, 0 })]
    [InlineData(new byte[] { 0x42, 0x50, 0x45, 0x31, 1, 0, 0, 0, 9, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 0x42, 0x50, 0x45, 0x31, 1, 0, 0, 0, 255, 255, 255, 255, 1 })]
    public void BytesThatAreNoTableAreRefused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => new VocabularyTable(new MemoryStream(bytes)));

    [Fact]
    public void ATableIsRefusedWithoutTheOneItShares_AndWhenItIsCutOff()
    {
        var shared = VocabularyTable.Of(TokenEncoding.O200kBase);
        var sharing = VocabularyTableBuilder.Build(TokenEncoding.Cl100kBase);
        Assert.Throws<InvalidDataException>(() => new VocabularyTable(new MemoryStream(sharing)));
        Assert.Throws<InvalidDataException>(() => new VocabularyTable(new MemoryStream(VocabularyTableBuilder.Build(TokenEncoding.O200kBase)), shared));
        Assert.All([1, 1_000, 200_000, 300_000, sharing.Length - 200_000], missing => Assert.Throws<InvalidDataException>(() => new VocabularyTable(new MemoryStream(sharing[..^missing]), shared)));
    }

    private static void AssertHoldsAllTokens(VocabularyTable table, TokenEncoding encoding)
    {
        var tokens = VocabularyTableBuilder.ReadTokens(encoding);
        Assert.True(tokens.Count > 100_000);
        var wrong = Enumerable.Range(0, tokens.Count).Where(rank => RankOf(table, tokens[rank]) != rank).Take(3).ToList();
        Assert.Empty(wrong);
    }

    private static int RankOf(VocabularyTable table, ReadOnlySpan<byte> token)
    {
        fixed (byte* bytes = token)
        {
            return table.RankOf(bytes, token.Length);
        }
    }
}

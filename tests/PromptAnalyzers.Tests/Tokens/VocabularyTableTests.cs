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
        using var stream = new MemoryStream(VocabularyTableBuilder.Build(TokenEncoding.Cl100kBase));
        var table = new VocabularyTable(stream);
        Assert.False(table.IsReadInPlace);
        AssertHoldsAllTokens(table, TokenEncoding.Cl100kBase);
    }

    [Fact]
    public void BytesThatAreNoTokenHaveNoRank()
    {
        var table = VocabularyTable.Of(TokenEncoding.O200kBase);
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

using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

public sealed class PieceScannerTests
{
    [Theory]
    [InlineData("Hello, world's end!", "Hello|,| world's| end|!")]
    [InlineData("DON'T I'LL we've it'ſ x", "DON'T| I'LL| we've| it'ſ| x")]
    [InlineData("HTTPClient camelCase ABC", "HTTPClient| camel|Case| ABC")]
    [InlineData("12345 67", "123|45| |67")]
    [InlineData("a  b", "a| | b")]
    [InlineData("a \n\n  b\n", "a| \n\n| | b|\n")]
    [InlineData("a\n  ", "a|\n|  ")]
    [InlineData("https://x.org//\n/ y", "https|://|x|.org|//\n/| y")]
    [InlineData("中文ABC中d", "中文ABC中d")]
    [InlineData("中文ABC.", "中文|ABC|.")]
    [InlineData("\u0301AB", "\u0301|AB")]
    [InlineData("😀a 😀 𝒜𝐬𠀀𝟗", "😀a| 😀| 𝒜𝐬𠀀|𝟗")]
    [InlineData("\t\tif (x)", "\t|\tif| (|x|)")]
    public void O200kBaseSplitsAsItsPattern(string text, string pieces) => Assert.Equal(pieces.Split('|'), Split(TokenEncoding.O200kBase, text));

    [Theory]
    [InlineData("Hello, world's end!", "Hello|,| world|'s| end|!")]
    [InlineData("'sure 'll 'RE", "'s|ure| '|ll| '|RE")]
    [InlineData("camelCase ABC", "camelCase| ABC")]
    [InlineData("a\n  ", "a|\n  ")]
    [InlineData("a\n  b", "a|\n| | b")]
    [InlineData("x//\n/ y", "x|//\n|/| y")]
    [InlineData("😀a", "😀a")]
    public void Cl100kBaseSplitsAsItsPattern(string text, string pieces) => Assert.Equal(pieces.Split('|'), Split(TokenEncoding.Cl100kBase, text));

    [Theory]
    [MemberData(nameof(VocabularyTableTests.Encodings), MemberType = typeof(VocabularyTableTests))]
    public void PiecesAreThoseOfTheRegularExpressionOverCodePoints(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var reference = ReferenceTokenizer.Of(encoding);
        var texts = SampleTexts.Composed().Concat(SampleTexts.Random(20_000, seed: 7, basicPlaneOnly: false).Where(static text => !text.Contains('ſ', StringComparison.Ordinal)));
        foreach (var text in texts)
        {
            // Lone surrogates come back from the reference as U+FFFD.
            var expected = string.Join('|', reference.Pieces(text));
            Assert.Equal(expected, string.Join('|', Split(encoding, text).Select(static piece => string.Concat(piece.EnumerateRunes()))));
        }
    }

    private static List<string> Split(TokenEncoding encoding, string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = PieceScanner.EndOfPiece(encoding, text, start);
            Assert.InRange(end, start + 1, text.Length);
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }
}

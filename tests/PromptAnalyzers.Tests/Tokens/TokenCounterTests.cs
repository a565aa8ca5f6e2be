using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

public sealed class TokenCounterTests
{
    public static TheoryData<string> Encodings => VocabularyTableTests.Encodings;

    // Counts printed in the OpenAI Cookbook, "How to count tokens with tiktoken".
    [Theory]
    [InlineData("cl100k_base", "antidisestablishmentarianism", 6)]
    [InlineData("cl100k_base", "2 + 2 = 4", 7)]
    [InlineData("cl100k_base", "お誕生日おめでとう", 9)]
    [InlineData("cl100k_base", "tiktoken is great!", 6)]
    [InlineData("o200k_base", "antidisestablishmentarianism", 6)]
    [InlineData("o200k_base", "2 + 2 = 4", 7)]
    [InlineData("o200k_base", "お誕生日おめでとう", 8)]
    public void PublishedCountsAreMet(string name, string text, int tokens) => Assert.Equal(tokens, TokenCounter.Count(TokenEncodings.Find(name)!.Value, text));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void CountsOfTextsInManyLanguagesAreThoseOfTheLibrary(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var texts = SampleTexts.Composed();
        Assert.True(texts.Distinct().Count() >= 2_000);
        Assert.True(SampleTexts.Languages.Count >= 15);
        AssertCounts(encoding, texts.Where(static text => !text.Any(char.IsSurrogate)), text => ReferenceTokenizer.Of(encoding).Library.CountTokens(text), atLeast: 2_000);
        AssertCounts(encoding, texts, ReferenceTokenizer.Of(encoding).Count, atLeast: 2_000);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void CountsOfRandomStringsAreThoseOfTheLibrary(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        AssertCounts(encoding, SampleTexts.Random(50_000, seed: 1, basicPlaneOnly: true), text => ReferenceTokenizer.Of(encoding).Library.CountTokens(text), atLeast: 50_000);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void CountsBeyondTheBasicPlaneAreThoseOfThePatternOverCodePoints(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var texts = SampleTexts.Random(10_000, seed: 2, basicPlaneOnly: false).Where(static text => !text.Contains('ſ', StringComparison.Ordinal));
        AssertCounts(encoding, texts, ReferenceTokenizer.Of(encoding).Count, atLeast: 7_000);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void LongPiecesAreMergedByTheHeapAsByTheLibrary(string name)
    {
        var encoding = TokenEncodings.Find(name)!.Value;
        var random = new Random(5);
        var texts = Enumerable.Range(0, 200).Select(i =>
        {
            var alphabet = (i % 4) switch { 0 => "ab", 1 => "abcdefghijklmnopqrstuvwxyz", 2 => "中文字符測試日本語", _ => "!?=-" };
            return string.Concat(Enumerable.Range(0, 60 + (i * 10)).Select(_ => alphabet[random.Next(alphabet.Length)]));
        });
        AssertCounts(encoding, texts, text => ReferenceTokenizer.Of(encoding).Library.CountTokens(text), atLeast: 200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800x\uDBFF")]
    [InlineData("\0\0\u001F\uFFFF\uFFFE")]
    public void BrokenTextIsCountedAsReplacementCharacters(string text)
    {
        var repaired = string.Concat(text.EnumerateRunes());
        Assert.Equal(TokenCounter.Count(TokenEncoding.O200kBase, repaired), TokenCounter.Count(TokenEncoding.O200kBase, text));
        Assert.Equal(TokenCounter.Count(TokenEncoding.Cl100kBase, repaired), TokenCounter.Count(TokenEncoding.Cl100kBase, text));
    }

    [Fact]
    public void SpecialTokensAreCountedAsPlainText()
    {
        Assert.True(TokenCounter.Count(TokenEncoding.O200kBase, "<|endoftext|>") > 1);
        Assert.True(TokenCounter.Count(TokenEncoding.Cl100kBase, "<|endofprompt|>") > 1);
    }

    [Theory]
    [InlineData('a', 1 << 20)]
    [InlineData('中', 1 << 18)]
    [InlineData('-', 1 << 18)]
    [InlineData(' ', 1 << 18)]
    public void WorkGrowsLinearlyWithOneRepeatedCharacter(char c, int length)
    {
        foreach (var encoding in Enum.GetValues<TokenEncoding>())
        {
            var half = TokenCounter.Count(encoding, new string(c, length / 2), out var halfSteps);
            var whole = TokenCounter.Count(encoding, new string(c, length), out var wholeSteps);
            Assert.InRange(whole, half * 1.9, half * 2.1);
            Assert.InRange(wholeSteps, halfSteps, halfSteps * 2.2);
            Assert.InRange(wholeSteps, length, length * 200L);
        }
    }

    [Fact]
    public void ShortTextsAreDecidedByTheirLengthAlone()
    {
        Assert.False(TokenCounter.Exceeds(TokenEncoding.O200kBase, ["abc", "de"], 15, out var count));
        Assert.Equal(15, count);
    }

    [Fact]
    public void TextsWithFewBytesAreDecidedByTheirBytes()
    {
        Assert.False(TokenCounter.Exceeds(TokenEncoding.O200kBase, ["abcé", "de"], 7, out var count));
        Assert.Equal(7, count);
    }

    [Fact]
    public void CountingStopsOnceTheRestCannotExceed()
    {
        string[] pieces = ["Classify the ticket into one of these queues.", "Answer with the name of the queue."];
        var sum = pieces.Sum(static piece => TokenCounter.Count(TokenEncoding.O200kBase, piece));
        Assert.False(TokenCounter.Exceeds(TokenEncoding.O200kBase, pieces, 40, out var count));
        Assert.InRange(count, sum + 1, 40);
    }

    [Fact]
    public void VerdictIsThatOfTheExactSumAtEveryLimit()
    {
        var random = new Random(3);
        var texts = SampleTexts.Composed();
        for (var i = 0; i < 500; i++)
        {
            var pieces = Enumerable.Range(0, random.Next(0, 4)).Select(_ => texts[random.Next(texts.Count)]).ToArray();
            var encoding = (TokenEncoding)(i % 2);
            var sum = pieces.Sum(piece => TokenCounter.Count(encoding, piece));
            foreach (var limit in new[] { 0, 1, sum - 1, sum, sum + 1, sum * 2, sum * 5, int.MaxValue })
            {
                Assert.Equal(sum > limit, TokenCounter.Exceeds(encoding, pieces, limit, out var count));
                if (sum > limit)
                {
                    Assert.Equal(sum, count);
                }
                else
                {
                    Assert.InRange(count, sum, limit);
                }
            }
        }
    }

    private static void AssertCounts(TokenEncoding encoding, IEnumerable<string> texts, Func<string, int> expected, int atLeast)
    {
        var compared = 0;
        foreach (var text in texts)
        {
            compared++;
            var tokens = TokenCounter.Count(encoding, text);
            if (tokens != expected(text))
            {
                Assert.Fail($"{tokens} {TokenEncodings.NameOf(encoding)} tokens instead of {expected(text)} in: {System.Text.Json.JsonSerializer.Serialize(text)}");
            }
        }

        Assert.True(compared >= atLeast, $"only {compared} texts were compared");
    }
}

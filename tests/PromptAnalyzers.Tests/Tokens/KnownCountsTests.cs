using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Tokens;

/// <summary>A count that is remembered is the count that counting again would give.</summary>
public sealed class KnownCountsTests
{
    private static readonly string[] Texts =
    [
        "", "a", "Sort the mail.", "Classify the ticket below as open, closed or lost. Answer with one word.", "Ordnen Sie die Anfrage ein: Störung, Frage oder Lob.",
        "次の注文を、未処理、発送済み、紛失のいずれかに分類してください。答えは一語で、説明は書かないでください。", new string('x', 4_096), new string('x', 4_097), string.Concat(Enumerable.Repeat("word 12 ", 1_500)),
    ];

    public static TheoryData<int> Encodings => [(int)TokenEncoding.O200kBase, (int)TokenEncoding.Cl100kBase];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void ACount_IsThatOfTheCounter_EachTime(int encoding)
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.All(Texts, text => Assert.Equal(TokenCounter.Count((TokenEncoding)encoding, text), KnownCounts.Count((TokenEncoding)encoding, string.Concat(text))));
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void ALimit_IsExceededWhereTheCounterSaysSo(int encoding)
    {
        var all = Texts.Select(static text => new[] { text }).Append([Texts[3], Texts[4], Texts[5]]).Append([Texts[3], Texts[8]]);
        Assert.All(all, texts =>
        {
            var exact = texts.Sum(text => TokenCounter.Count((TokenEncoding)encoding, text));
            foreach (var limit in new[] { 0, 1, exact - 1, exact, exact + 1, exact * 4 })
            {
                Assert.Equal(exact > limit, KnownCounts.Exceeds((TokenEncoding)encoding, texts, limit, out var count));
                Assert.True(exact > limit ? count == exact : count >= exact && count <= Math.Max(limit, 0), $"{limit}: {count} of {exact}");
            }
        });
    }

    [Fact]
    public void EncodingsAreToldApart()
    {
        const string Text = "次の注文を、未処理、発送済み、紛失のいずれかに分類してください。答えは一語で、説明は書かないでください。";
        Assert.NotEqual(KnownCounts.Count(TokenEncoding.O200kBase, Text), KnownCounts.Count(TokenEncoding.Cl100kBase, Text));
    }

    [Fact]
    public void AMemo_KeepsWhatItIsGiven_UpToItsCapacity()
    {
        var memo = new BoundedMemo<string, int>(string.Equals);
        for (var i = 0; i < BoundedMemo<string, int>.Capacity * 4; i++)
        {
            memo.Add(i, $"{i}", i);
            Assert.True(memo.TryGet(i, $"{i}", out var value));
            Assert.Equal(i, value);
            Assert.False(memo.TryGet(i, "another of the same hash", out _));
        }

        Assert.InRange(Enumerable.Range(0, BoundedMemo<string, int>.Capacity * 4).Count(i => memo.TryGet(i, $"{i}", out _)), 1, BoundedMemo<string, int>.Capacity);
        memo.Clear();
        Assert.False(memo.TryGet(1_023, "1023", out _));
    }

    [Fact]
    public void AMemo_ForgetsNothing_WhileASetHasRoom()
    {
        // Eight keys of one set, with as many of others between them as keep any count in step.
        var memo = new BoundedMemo<string, int>(string.Equals);
        for (var i = 0; i < 8; i++)
        {
            memo.Add(i * 256, $"{i}", i);
            Assert.All(Enumerable.Range(1, 7), other => memo.Add((i * 256) + other, $"other {i} {other}", other));
        }

        Assert.All(Enumerable.Range(0, 8), i => Assert.True(memo.TryGet(i * 256, $"{i}", out var value) && value == i));
        memo.Add(8 * 256, "8", 8);
        Assert.Equal(8, Enumerable.Range(0, 9).Count(i => memo.TryGet(i * 256, $"{i}", out _)));
    }

    // A long text is known by a part of its characters: these differ in others.
    [Fact]
    public void TextsOfOneHash_HaveTheirOwnCounts()
    {
        string[] texts = [.. Enumerable.Range(0, 20).Select(static i => new string('a', 1 + i) + "Ж" + new string('a', 1278 - i))];
        Assert.InRange(texts.Select(SampledHash.Of).Distinct().Count(), 1, 5);
        for (var round = 0; round < 3; round++)
        {
            Assert.All(texts, static text => Assert.Equal(TokenCounter.Count(TokenEncoding.O200kBase, text), KnownCounts.Count(TokenEncoding.O200kBase, text)));
        }

        Assert.True(texts.Select(static text => TokenCounter.Count(TokenEncoding.O200kBase, text)).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Sort the mail of the support desk, and answer with one word: bug, question or praise. Nothing else.")]
    public void AHash_DependsOnLengthAndText(string text)
    {
        Assert.Equal(SampledHash.Of(text), SampledHash.Of(string.Concat(text)));
        Assert.NotEqual(SampledHash.Of(text), SampledHash.Of(text + "."));
        Assert.NotEqual(SampledHash.Of(text), SampledHash.Of(" " + text));
        Assert.NotEqual(SampledHash.Of(text + "b"), SampledHash.Of(text + "c"));
    }
}

using System.Text;
using System.Text.Json;
using PromptAnalyzers.Build.TrainingData;

namespace PromptAnalyzers.Tests.TrainingData;

public sealed class Utf8TextTests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void TheHashIsThePublishedOne(string text, ulong hash) => Assert.Equal(hash, XxHash64.Hash(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void TwoHashesAreCombinedInTheirOrder()
    {
        Assert.NotEqual(XxHash64.Combine(1, 2), XxHash64.Combine(2, 1));
        Assert.NotEqual(XxHash64.Combine(0, 1), XxHash64.Combine(0, 2));
    }

    /// <summary>Compared with the decoder of .NET, which stops at the same byte.</summary>
    [Fact]
    public void FaultsAreFoundWhereTheDecoderFindsThem()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var random = new Random(20261124);
        byte[][] pieces = [.. "a é € 😀 \uD7FF \uE000".Split(' ').Select(Encoding.UTF8.GetBytes), [0x80], [0xC0, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE2, 0x82], [0xF0, 0x9F, 0x98]];
        var (good, bad) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Enumerable.Range(0, random.Next(1, 20)).SelectMany(_ => pieces[random.Next(random.Next(3) == 0 ? pieces.Length : 6)]).ToArray();
            var expected = -1;
            try
            {
                strict.GetCharCount(text);
                good++;
            }
            catch (DecoderFallbackException fault)
            {
                expected = fault.Index;
                bad++;
            }

            Assert.Equal(expected, Utf8Text.IndexOfFault(text));
        }

        Assert.True(good > 1000 && bad > 1000);
    }

    /// <summary>Compared with the JSON reader of .NET.</summary>
    [Fact]
    public void EscapesAreReadAsTheJsonReaderReadsThem()
    {
        var random = new Random(20261124);
        string[] pieces = ["a", "é", "\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\u0041", "\\u00fc", "\\u20AC", "\\ud83d\\ude00", "😀"];
        for (var round = 0; round < 5000; round++)
        {
            var escaped = string.Concat(Enumerable.Range(0, random.Next(0, 20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var source = Encoding.UTF8.GetBytes(escaped);
            var target = new byte[source.Length];
            var length = Utf8Text.Unescape(source, target);
            Assert.Equal(JsonSerializer.Deserialize<string>($"\"{escaped}\""), Encoding.UTF8.GetString(target, 0, length));
        }
    }

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("\\ude00a", "\uFFFDa")]
    [InlineData("\\ud83d\\u0041", "\uFFFDA")]
    public void HalfACharacterIsReplaced(string escaped, string expected)
    {
        var target = new byte[escaped.Length];
        Assert.Equal(expected, Encoding.UTF8.GetString(target, 0, Utf8Text.Unescape(Encoding.UTF8.GetBytes(escaped), target)));
    }
}

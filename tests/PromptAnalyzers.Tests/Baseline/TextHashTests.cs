using System.Globalization;
using System.Text;
using PromptAnalyzers.Baseline;

namespace PromptAnalyzers.Tests.Baseline;

/// <summary>Baselines that people keep hold these hashes: they must never change.</summary>
public sealed class TextHashTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Sort the mail.")]
    [InlineData("Sortiere  die\tPost.\r\nGrüße")]
    [InlineData("Разбери почту — 仕分け, ÿĀ \U0001F4E8")]
    public void Hash_is_FNV_1a_of_the_characters_as_UTF_16_without_white_space(string text)
    {
        var hash = 14695981039346656037;
        foreach (var b in Encoding.Unicode.GetBytes(string.Concat(text.Where(static c => !char.IsWhiteSpace(c))) + "\0"))
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        var made = TextHash.Start();
        made.Add(text);
        Assert.Equal(hash.ToString("x16", CultureInfo.InvariantCulture), made.ToString());
    }

    [Fact]
    public void A_hash_of_a_known_text_is_what_it_was()
    {
        var made = TextHash.Start();
        made.Add("a");
        Assert.Equal("ac804b820e4fe984", made.ToString());
    }
}

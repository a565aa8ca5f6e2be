using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>The text of a large file in parts is searched as if it were one.</summary>
public sealed class FileTextTests
{
    private const int Length = 100_000;

    // Words that stand alone, side by side and across the ends of the parts.
    private static readonly string Text = string.Create(Length, 0, static (characters, _) =>
    {
        characters.Fill('.');
        foreach (var at in new[] { 0, 6, 100, 32_762, 32_768, 32_774, 65_533, 98_301, Length - 6 })
        {
            "system".CopyTo(characters[at..]);
        }
    });

    private static readonly FileText File = new(SourceText.From(Text));

    [Fact]
    public void AWord_IsFoundOnceWhereverItStands() =>
        Assert.Equal(Enumerable.Range(0, Length - 5).Where(static at => Text.AsSpan(at).StartsWith("system")), File.PlacesOf("system"));

    [Fact]
    public void ACharacter_IsThatOfTheWholeText() => Assert.Equal(Text, string.Concat(Enumerable.Range(0, File.Length).Select(static at => File[at])));

    [Theory]
    [InlineData("systemsystem", true)]
    [InlineData("stem.", true)]
    [InlineData("System", false)]
    public void AWordIsThere_OrNot(string word, bool isThere) => Assert.Equal(isThere, File.HasAny(["none", word]));

    [Fact]
    public void AnEmptyFile_HasNothing()
    {
        var empty = new FileText(SourceText.From(""));
        Assert.False(empty.Has("system"));
        Assert.Empty(empty.PlacesOf("system"));
        Assert.Equal(0, FileWords.Of(SyntaxFactory.ParseSyntaxTree(""), CancellationToken.None).Count);
    }

    [Fact]
    public void TheWordsOfAFile_AreThoseThatAScanMeets()
    {
        // More words than the text is long enough for at first.
        var tree = SyntaxFactory.ParseSyntaxTree(string.Join(' ', Enumerable.Range(0, 20_000).Select(static i => i % 10)));
        var words = FileWords.Of(tree, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 20_000).Select(static i => (i * 2, IdentifierScanner.HashOf($"{i % 10}"))), Enumerable.Range(0, words.Count).Select(i => (words.StartAt(i), words.HashAt(i))));
        Assert.Equal((0, 1, 1, 20_000), (words.FirstFrom(0), words.FirstFrom(1), words.FirstFrom(2), words.FirstFrom(40_000)));
    }
}

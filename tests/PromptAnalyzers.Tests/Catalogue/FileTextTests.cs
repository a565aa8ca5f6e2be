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
        Assert.Empty(FileWords.Of(SyntaxFactory.ParseSyntaxTree(""), CancellationToken.None).DistinctHashes());
    }

    [Fact]
    public void TheWordsOfAFile_AreFoundWhereverTheyStand()
    {
        // More words than the text is long enough for at first.
        var tree = SyntaxFactory.ParseSyntaxTree(string.Join(' ', Enumerable.Range(0, 20_000).Select(static i => i % 10)));
        var words = FileWords.Of(tree, CancellationToken.None);
        for (var digit = 0; digit < 10; digit++)
        {
            Assert.Equal(Enumerable.Range(0, 2_000).Select(i => (i * 20) + (digit * 2)), words.PlacesOf(IdentifierScanner.HashOf($"{digit}")));
        }

        Assert.Empty(words.PlacesOf(IdentifierScanner.HashOf("11")));
        Assert.Equal(Enumerable.Range(0, 10).Select(static digit => IdentifierScanner.HashOf($"{digit}")).Order(), words.DistinctHashes().Order());
        Assert.Equal(words.DistinctHashes(), FileNames.Of(tree, CancellationToken.None).Hashes);
    }

    [Fact]
    public void ManyDifferentWords_AreEachFound()
    {
        // Far more than the table has slots for at first, and long runs of the same.
        var all = Enumerable.Range(0, 5_000).Select(static i => $"w{i}").Concat(Enumerable.Repeat("again", 50_000)).Concat(Enumerable.Repeat("then", 50_000)).ToList();
        var words = FileWords.Of(SyntaxFactory.ParseSyntaxTree(string.Join(' ', all)), CancellationToken.None);
        Assert.Equal(all.Count, words.Count);
        Assert.Equal(5_002, words.DistinctHashes().Distinct().Count());
        Assert.All(all.Take(5_000), word => Assert.Single(words.PlacesOf(IdentifierScanner.HashOf(word))));
        Assert.Equal(50_000, words.PlacesOf(IdentifierScanner.HashOf("then")).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void AWord_IsFoundByASearchOrAmongAllWords(int others)
    {
        // Of many words all are read; a few are searched one by one.
        var tree = SyntaxFactory.ParseSyntaxTree("ask Ask asked; /* ask */ \"ask\" @ask _ask ask");
        List<string> words = ["ask", .. Enumerable.Range(0, others).Select(static i => $"other{i}")];
        Assert.Equal([0, 18, 26, 32, 41], WordPlaces.Of(tree, words, CancellationToken.None));
        Assert.Equal(others > 24, FileWords.AreKnown(tree));
    }

    [Theory]
    [InlineData(16_380)]
    [InlineData(16_384)]
    [InlineData(40_000)]
    public void AWordAcrossTheParts_IsOneWord(int before)
    {
        var tree = SyntaxFactory.ParseSyntaxTree(new string(' ', before) + "straßenName+x" + new string(' ', 16_384) + "end");
        var words = FileWords.Of(tree, CancellationToken.None);
        Assert.Equal(3, words.Count);
        Assert.Equal([before], words.PlacesOf(IdentifierScanner.HashOf("straßenName")));
        Assert.Equal([before + 12], words.PlacesOf(IdentifierScanner.HashOf("x")));
        Assert.Equal([before + 13 + 16_384], words.PlacesOf(IdentifierScanner.HashOf("end")));
        Assert.True(FileNames.Of(tree, CancellationToken.None).MayHave("straßenName"));
    }
}

using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>A set that goes on from another is like one that holds the names of both, and leaves the other alone.</summary>
public sealed class NameSetTests
{
    // FNV-1a gives these two words one hash.
    private const string Name = "costarring";
    private const string NameOfSameHash = "liquid";

    [Fact]
    public void ASetThatGoesOnFromAnother_HasTheNamesOfBoth()
    {
        var known = new NameSet(["Ask", "Tell"]);
        var names = new NameSet(known);
        Assert.True(names.Add("Call"));
        Assert.False(names.Add("Call"));
        Assert.False(names.Add("Ask"));

        Assert.Equal(3, names.Count);
        Assert.Equal(["Ask", "Call", "Tell"], names.Names.Order());
        Assert.All(names.Names, name =>
        {
            Assert.True(names.Contains(name));
            Assert.True(names.HasHash(IdentifierScanner.HashOf(name)));
            Assert.Equal([name], names.NamesOf(IdentifierScanner.HashOf(name)));
        });
        Assert.False(names.Contains("Other"));
        Assert.False(names.HasHash(IdentifierScanner.HashOf("Other")));
        Assert.Empty(names.NamesOf(IdentifierScanner.HashOf("Other")));
    }

    [Fact]
    public void TheOtherSet_StaysAsItWas()
    {
        var known = new NameSet(["Ask", "Tell"]);
        Assert.True(new NameSet(known).Add("Call"));

        Assert.Equal(2, known.Count);
        Assert.False(known.Contains("Call"));
        Assert.False(known.HasHash(IdentifierScanner.HashOf("Call")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NamesOfOneHash_AreAllGiven(bool inTwoSets)
    {
        var hash = IdentifierScanner.HashOf(Name);
        Assert.Equal(hash, IdentifierScanner.HashOf(NameOfSameHash));
        var names = inTwoSets ? new NameSet(new NameSet([Name])) : new NameSet([Name]);

        Assert.True(names.Add(NameOfSameHash));
        Assert.Equal([Name, NameOfSameHash], names.NamesOf(hash).Order());
    }
}

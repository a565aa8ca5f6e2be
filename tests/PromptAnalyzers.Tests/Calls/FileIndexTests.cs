using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>The search for names in text finds what a walk over all syntax finds.</summary>
public class FileIndexTests
{
    public static TheoryData<string> SourceFolders => ["src/PromptAnalyzers/Calls", "src/PromptAnalyzers/Catalogue", "src/PromptAnalyzers/Text", "src/PromptAnalyzers/Rules"];

    [Theory]
    [MemberData(nameof(SourceFolders))]
    public void UsesIn_IsAWalkOverAllNodes(string folder)
    {
        var compared = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
        {
            var tree = Parse(File.ReadAllText(path));
            var all = tree.GetRoot().DescendantNodes().ToList();
            var names = new NameSet(all.Select(FileIndex.UsedName).OfType<string>().Distinct().Where(static (_, i) => i % 3 != 0));
            var expected = all.Where(n => (FileIndex.UsedName(n) is { } name && names.Contains(name)) || n is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 });
            var uses = FileIndex.UsesIn(tree, names, null, withImplicit: true, CancellationToken.None);
            Assert.Equal(expected, uses);
            Assert.All(all.Where(static n => n is MemberDeclarationSyntax or AccessorDeclarationSyntax), part => Assert.Equal(uses.Where(n => n.Ancestors().Contains(part)), FileIndex.Below(part, uses)));
            compared += names.Count;
        }

        Assert.True(compared > 50);
    }

    // What one search found is handed to the next; what it did not find, too.
    [Fact]
    public void UsesThatWereAskedForBefore_AreFoundAgain()
    {
        const string Source = "class C : D { C() : base(1) { } void M() { Ask(); Tell(new E(2)); new C(); Ask(); } void N() => Other(); }";
        var all = new NameSet(["Ask", "Tell", "D", "E", "M", "C"]);
        var expected = FileIndex.UsesIn(Parse(Source), all, null, withImplicit: false, CancellationToken.None);
        Assert.Equal(["base(1)", "Ask()", "Tell(new E(2))", "new E(2)", "new C()", "Ask()"], expected.Select(static n => n.ToString().TrimStart(':', ' ')));

        var tree = Parse(Source);
        Assert.Equal(2, FileIndex.Of(tree).MembersUsing(new NameSet(["Ask", "M"]), CancellationToken.None).Count + FileIndex.Of(tree).MembersUsing(new NameSet(["D"]), CancellationToken.None).Count);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(expected.Select(static n => n.Span), FileIndex.UsesIn(tree, all, null, withImplicit: false, CancellationToken.None).Select(static n => n.Span));
            Assert.Equal(2, FileIndex.UsesIn(tree, new NameSet(["Ask"]), null, withImplicit: false, CancellationToken.None).Count);
        }
    }

    [Theory]
    [InlineData("class C { void M() => Ask(); }")]
    [InlineData("class C { void M() => @Ask(); }")]
    [InlineData("class C { void M(C? c) => c?.Ask<int>(1); }")]
    [InlineData("class C { object M() => new global::A.B.Ask(); }")]
    [InlineData("class C { void M(C c) => c.Inner.Ask = 1; }")]
    public void AUse_IsFound(string source) => Assert.Single(Uses(source));

    [Theory]
    [InlineData("class C { void M() => Say(Ask); }")]
    [InlineData("class C { /* Ask() */ string M() => \"Ask()\"; }")]
    [InlineData("class C { string M(int i) => $\"Ask() {i}\"; }")]
    [InlineData("#if NEVER\nclass C { void M() => Ask(); }\n#endif")]
    [InlineData("class C { void M() => AskAll(); }")]
    public void OtherMentions_AreNone(string source) => Assert.Empty(Uses(source));

    [Theory]
    [InlineData("Ask A = new(1);")]
    [InlineData("Ask? A { get; } = new(1);")]
    [InlineData("static N.Ask A => new(1);")]
    [InlineData("Ask A { get => new(1); }")]
    [InlineData("Ask A() => new(1);")]
    [InlineData("Ask A() { if (B()) { return null!; } return new(1); }")]
    [InlineData("async Task<Ask> A() { await B(); return new(1); }")]
    [InlineData("void A() { Ask a = new(1); }")]
    [InlineData("void A() { Ask F() => new(1); }")]
    public void ATargetTypedNew_IsAUseOfTheTypeThatIsDeclared(string member) =>
        Assert.Contains(FileIndex.Of(Parse("class C { " + member + " }")).MembersUsing(new NameSet(["Ask"]), CancellationToken.None), static m => m.TypeName == "C");

    [Theory]
    [InlineData("Ask A = new();")]
    [InlineData("Ask A = Make(1);")]
    [InlineData("Ask A() { Other b = new(1); return Make(b); }")]
    [InlineData("Ask A() { return Make(); Other F() { return new(1); } }")]
    [InlineData("List<Ask> A = new(1);")]
    [InlineData("void A(Ask a) { Other b = new(1); }")]
    public void ATypeThatNoNewMakes_IsNotUsed(string member) =>
        Assert.Empty(FileIndex.Of(Parse("class C { " + member + " }")).MembersUsing(new NameSet(["Ask"]), CancellationToken.None));

    [Fact]
    public void MembersUsing_NamesTheLocalFunctionAndTheMemberAroundIt()
    {
        var tree = Parse("class C { void M(int x) { void F(string s) => Ask(s); } C() { } int P { get => Tell(); } }");
        var members = FileIndex.Of(tree).MembersUsing(new NameSet(["Ask"]), CancellationToken.None);
        Assert.Equal(["F", "M"], members.Select(static m => m.Name).Order());
        Assert.All(members, static m => Assert.True(m is { HasParameters: true, TypeName: "C" }));
        Assert.Equal([new IndexedMember("P", "C", HasParameters: false)], FileIndex.Of(tree).MembersUsing(new NameSet(["Tell"]), CancellationToken.None));
    }

    [Theory]
    [InlineData(16_382)]
    [InlineData(16_383)]
    [InlineData(16_378)]
    public void ANameAcrossTheBuffersEnd_IsOneName(int before)
    {
        var tree = Parse(new string(' ', before) + "class Straddling { }");
        var names = FileNames.Of(tree, CancellationToken.None);
        Assert.True(names.MayHave("Straddling"));
        Assert.True(names.MayHave("class"));
        Assert.False(names.MayHave("ling"));
    }

    [Fact]
    public void ManyNames_AreAllKept()
    {
        var all = Enumerable.Range(0, 5_000).Select(static i => "name" + i).ToList();
        var names = FileNames.Of(Parse("// " + string.Join(' ', all)), CancellationToken.None);
        Assert.All(all, name => Assert.True(names.MayHave(name)));
        Assert.False(names.MayHaveAny(new NameSet(["other"])));
        Assert.Equal(all.Count, names.Hashes.Distinct().Count());
    }

    private static List<SyntaxNode> Uses(string source) => FileIndex.UsesIn(Parse(source), new NameSet(["Ask"]), null, withImplicit: false, CancellationToken.None);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
}

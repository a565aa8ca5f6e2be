using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>
/// A finding on any token of real code, here sources of this repository: the comment never changes a token, the attribute never breaks the syntax,
/// and neither ever fails.
/// </summary>
public sealed class AnyPlaceTests
{
    // Tokens tried in a file, evenly spread: over all files enough to meet every kind of statement, and cheap enough to run always.
    private const int TokensOfAFile = 15;

    private static readonly DiagnosticDescriptor Descriptor = new MarkedTextRule().SupportedDiagnostics[0];

    public static TheoryData<string> Folders => ["src/PromptAnalyzers/Settings", "src/PromptAnalyzers/Catalogue", "tests/PromptAnalyzers.Tests/CodeFixes"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Link_NeverChangesATokenAndIsOfferedOnce(string folder)
    {
        var offered = 0;
        foreach (var (target, tokens) in await FilesAsync(folder))
        {
            foreach (var token in tokens)
            {
                var offers = new LinkToCriteria().Offers(target, Finding(token), default).ToList();
                if (offers.Count == 0)
                {
                    Assert.True(token.Parent!.AncestorsAndSelf().All(n => n is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax), token.ToString());
                    continue;
                }

                offered++;
                var text = target.Text.WithChanges(Assert.Single(offers).Changes);
                var root = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)target.Root.SyntaxTree.Options).GetRoot();
                Assert.True(
                    target.Root.DescendantTokens().Select(t => t.Text).SequenceEqual(root.DescendantTokens().Select(t => t.Text)),
                    $"{target.Document.Name}: {token.GetLocation().GetLineSpan()}");
            }
        }

        Assert.True(offered > 20);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Accept_NeverBreaksTheSyntax(string folder)
    {
        var offered = 0;
        foreach (var (target, tokens) in await FilesAsync(folder))
        {
            foreach (var token in tokens)
            {
                foreach (var offer in new AcceptWithReason().Offers(target, Finding(token), default))
                {
                    offered++;
                    var text = target.Text.WithChanges(offer.Changes);
                    var tree = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)target.Root.SyntaxTree.Options);
                    Assert.True(tree.GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error), $"{target.Document.Name}: {token.GetLocation().GetLineSpan()}");
                    Assert.Contains("Justification = \"TODO", text.ToString(), StringComparison.Ordinal);
                }
            }
        }

        Assert.True(offered > 20);
    }

    private static Diagnostic Finding(SyntaxToken token) => Diagnostic.Create(Descriptor, token.GetLocation());

    private static async Task<List<(FixTarget Target, List<SyntaxToken> Tokens)>> FilesAsync(string folder)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Sources", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithMetadataReferences(SdkReferences.None);
        foreach (var path in Directory.GetFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            project = project.AddDocument(Path.GetFileName(path), SourceText.From(await File.ReadAllTextAsync(path)), filePath: path).Project;
        }

        var files = new List<(FixTarget, List<SyntaxToken>)>();
        foreach (var document in project.Documents)
        {
            var target = await FixTarget.LoadAsync(document, default);
            Assert.NotNull(target);
            var tokens = target.Root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
            files.Add((target, [.. tokens.Where((_, i) => i % Math.Max(1, tokens.Count / TokensOfAFile) == 0)]));
        }

        return files;
    }
}

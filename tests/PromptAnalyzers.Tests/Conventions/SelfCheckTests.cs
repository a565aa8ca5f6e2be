using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>All rules over the project's own sources and tests.</summary>
public sealed class SelfCheckTests
{
    [Theory]
    [InlineData("src/PromptAnalyzers", 100)]
    [InlineData("src/PromptAnalyzers.CodeFixes", 30)]
    [InlineData("src/PromptAnalyzers.Build", 2)]
    [InlineData("tests/PromptAnalyzers.Tests", 100)]
    [InlineData("tests/PromptAnalyzers.PackageTests", 5)]
    public async Task Own_code_has_no_finding(string folder, int atLeastFiles)
    {
        var root = RepositoryFiles.PathOf(folder);
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(f => !f.Contains(Path.Combine("Corpus", "Code"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        Assert.InRange(files.Count, atLeastFiles, 2000);

        // All that the test process can load: the compiler, the test library, .NET; and the SDKs, so that every rule is awake.
        var loaded = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(f => !Path.GetFileName(f).StartsWith("PromptAnalyzers", StringComparison.Ordinal));
        var references = loaded.Select(f => (Name: Path.GetFileName(f), Reference: (MetadataReference)MetadataReference.CreateFromFile(f)))
            .Concat(SdkReferences.Latest.Select(r => (Name: Path.GetFileName(r.Display!), Reference: r)))
            .DistinctBy(r => r.Name, StringComparer.OrdinalIgnoreCase).Select(r => r.Reference);
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            "Self",
            files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), parse, f)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

        var run = AnalyzerRun.Create(compilation, ShippedRules.Analyzers, new() { ["prompt_analyzers.max_prompt_tokens"] = "1" }, [], out var exceptions);
        var findings = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        Assert.Empty(findings);
    }
}

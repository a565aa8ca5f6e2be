using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>What the shared model understands of a piece of code, for tests of catalogue, calls and text.</summary>
internal static class Understood
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Text; global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http;";

    /// <summary>The LLM calls of the first source, which must compile.</summary>
    public static PromptFile File(string source, ImmutableArray<MetadataReference> references, params string[] moreSources)
    {
        var compilation = Compile([source, .. moreSources], references);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
        return File(compilation, []);
    }

    public static PromptFile File(string source, params string[] moreSources) => File(source, SdkReferences.Latest, moreSources);

    public static PromptFile File(CSharpCompilation compilation, ImmutableArray<AdditionalText> additionalFiles) =>
        PromptModel.For(compilation, new AnalyzerOptions(additionalFiles))?.FileOf(compilation.SyntaxTrees[0], TestContextToken) ?? PromptFile.Empty;

    public static CSharpCompilation Compile(ImmutableArray<string> sources, ImmutableArray<MetadataReference> references)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, options, path: $"/0/Test{i}.cs")).Append(CSharpSyntaxTree.ParseText(Usings, options, path: "/0/Usings.cs"));
        var hasTopLevel = sources.Any(s => CSharpSyntaxTree.ParseText(s, options).GetRoot().ChildNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(
            "Test",
            trees,
            references,
            new CSharpCompilationOptions(hasTopLevel ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>()));
    }

    /// <summary>
    /// A call on one line: <c>system: You are … | user: {question}</c>, holes in braces; <c>!</c> behind it when the call is not complete.
    /// </summary>
    public static string Describe(PromptCall call) =>
        string.Join(" | ", call.Messages.Select(m => m.Role.ToString().ToLowerInvariant() + ": " + string.Concat(m.Text.Pieces.Select(p => p.Constant?.ReplaceLineEndings("\\n") ?? "{" + p.HoleName + "}"))))
        + (call.IsComplete ? string.Empty : " !");

    /// <summary>All calls of the first source, described.</summary>
    public static string[] Calls(string source, params string[] moreSources) => [.. File(source, moreSources).Calls.Select(Describe)];

    private static CancellationToken TestContextToken => CancellationToken.None;
}

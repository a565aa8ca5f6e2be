using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>Runs rules as a compiler does, over code that may be broken; a rule that throws fails the test.</summary>
internal static class AnalyzerRun
{
    /// <summary>The findings of some rules.</summary>
    /// <param name="source">One file; it need not compile.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">Keys and values that hold for every file; <c>dotnet_diagnostic.…</c> sets a severity.</param>
    /// <param name="files">Additional files.</param>
    /// <param name="references">References; the newest SDKs by default.</param>
    /// <param name="onKey">Told of each key that a rule asks for.</param>
    public static async Task<ImmutableArray<Diagnostic>> Findings(
        string source,
        ImmutableArray<DiagnosticAnalyzer> rules,
        Dictionary<string, string>? settings = null,
        ImmutableArray<AdditionalText> files = default,
        ImmutableArray<MetadataReference> references = default,
        Action<string>? onKey = null)
    {
        var run = Create(source, rules, settings, files, references, out var exceptions, onKey);
        var findings = await run.GetAnalyzerDiagnosticsAsync();
        Assert.True(exceptions.Count == 0, string.Join('\n', exceptions));
        Assert.DoesNotContain(findings, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return findings;
    }

    /// <summary>A compiler with rules, and the list in which their exceptions will be.</summary>
    public static CompilationWithAnalyzers Create(
        string source,
        ImmutableArray<DiagnosticAnalyzer> rules,
        Dictionary<string, string>? settings,
        ImmutableArray<AdditionalText> files,
        ImmutableArray<MetadataReference> references,
        out List<string> exceptions,
        Action<string>? onKey = null) =>
        Create(Understood.Compile([source], references.IsDefault ? SdkReferences.Latest : references), rules, settings, files, out exceptions, onKey: onKey);

    /// <summary>A compiler with rules over code that is compiled already, and the list in which their exceptions will be.</summary>
    public static CompilationWithAnalyzers Create(
        CSharpCompilation compilation,
        ImmutableArray<DiagnosticAnalyzer> rules,
        Dictionary<string, string>? settings,
        ImmutableArray<AdditionalText> files,
        out List<string> exceptions,
        bool concurrent = true,
        Action<string>? onKey = null)
    {
        settings ??= [];
        var severities = settings.Where(s => s.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .ToImmutableDictionary(s => s.Key.Split('.')[1], s => s.Value == "none" ? ReportDiagnostic.Suppress : ReportDiagnostic.Warn);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities));
        var thrown = exceptions = [];
        return compilation.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files.IsDefault ? [] : files, new Provider(new Options(settings, onKey))),
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (thrown)
                {
                    thrown.Add($"{analyzer.GetType().Name}: {exception}");
                }
            },
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: true));
    }

    /// <summary>An additional file that has this text, or that cannot be read.</summary>
    public static AdditionalText File(string path, string? text) => new TextFile(path, text);

    private sealed class TextFile(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }

    private sealed class Provider(Options options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }

    private sealed class Options(Dictionary<string, string> values, Action<string>? onKey) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            onKey?.Invoke(key);
            return values.TryGetValue(key, out value);
        }
    }
}

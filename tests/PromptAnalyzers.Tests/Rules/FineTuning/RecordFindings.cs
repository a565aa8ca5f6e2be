using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>What all record rules together find in one record.</summary>
internal static class RecordFindings
{
    public static readonly ImmutableArray<DecisionRecordRule> Rules =
    [
        .. typeof(DecisionRecordRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DecisionRecordRule)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DecisionRecordRule)Activator.CreateInstance(type)!),
    ];

    /// <param name="record">The text of the record.</param>
    /// <param name="options">Global options, for example <c>build_property.PromptAnalyzersDate</c>.</param>
    public static async Task<ImmutableArray<Diagnostic>> Of(string record, params (string Key, string Value)[] options)
    {
        var compilation = CSharpCompilation.Create("Records", references: Helpers.SdkReferences.None, options: new(OutputKind.DynamicallyLinkedLibrary));
        var host = new AnalyzerOptions([new Text(record)], new Provider(options.ToImmutableDictionary(o => o.Key, o => o.Value)));
        var all = await compilation
            .WithAnalyzers([.. Rules.Cast<DiagnosticAnalyzer>()], host)
            .GetAnalyzerDiagnosticsAsync();
        return [.. all.OrderBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Location.GetLineSpan().StartLinePosition)];
    }

    private sealed class Text(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => RecordVerify<PA3002UnreadableDecisionRecord>.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Provider(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}

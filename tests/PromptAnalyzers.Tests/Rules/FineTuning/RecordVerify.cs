using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Runs one rule over one decision record.</summary>
internal static class RecordVerify<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    public const string Path = "/triage.finetune.json";

    /// <param name="record">The text of the file.</param>
    /// <param name="findings">Lines and columns from one, and the whole message.</param>
    public static Task Finds(
        string record,
        (int Line, int Column, int EndLine, int EndColumn, string Message)[] findings,
        string path = Path,
        string[]? editorConfig = null,
        string[]? globalConfig = null) =>
        Verify<TRule>.Diagnoses("", new TestSetup
        {
            References = SdkReferences.None,
            AdditionalFiles = [(path, record)],
            EditorConfig = [.. editorConfig ?? []],
            GlobalConfig = [.. globalConfig ?? []],
            Expected =
            [
                .. findings.Select(f => new DiagnosticResult(new TRule().SupportedDiagnostics[0])
                    .WithSpan(path, f.Line, f.Column, f.EndLine, f.EndColumn)
                    .WithMessage(f.Message)),
            ],
        });

    /// <summary>The same, with the place marked <c>[|…|]</c> in the record; no mark: no finding.</summary>
    public static Task FindsMarked(string marked, string? message, string[]? editorConfig = null, string[]? globalConfig = null)
    {
        if (message is null)
        {
            return Finds(marked, [], editorConfig: editorConfig, globalConfig: globalConfig);
        }

        var (text, start, end) = Decisions.MarkedText.Of(marked);
        var lines = Microsoft.CodeAnalysis.Text.SourceText.From(text).Lines;
        var from = lines.GetLinePosition(start);
        var to = lines.GetLinePosition(end);
        return Finds(
            text, [(from.Line + 1, from.Character + 1, to.Line + 1, to.Character + 1, message)], editorConfig: editorConfig, globalConfig: globalConfig);
    }
}

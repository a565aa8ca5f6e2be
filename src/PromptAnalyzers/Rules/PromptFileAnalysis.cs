using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.PromptFiles;

namespace PromptAnalyzers.Rules;

/// <summary>What a rule needs to judge one prompt file by itself: an additional file that is a prompt whoever reads it.</summary>
internal sealed class PromptFileAnalysis
{
    private const string KindKey = "build_metadata.AdditionalFiles.PromptAnalyzersKind";
    private const string PromptFileKind = "PromptFile";

    // What a text says depends on the text and its form alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, PromptDocument>[] Parsed = CreateCaches();

    private readonly AdditionalFileAnalysisContext _context;
    private readonly SourceText _text;

    public PromptFileAnalysis(AdditionalFileAnalysisContext context, AnalyzerConfigOptions options, SourceText text, PromptFileForm form)
    {
        _context = context;
        _text = text;
        Options = options;
        Document = Read(text, form);
    }

    /// <summary>The settings of the file.</summary>
    public AnalyzerConfigOptions Options { get; }

    public PromptDocument Document { get; }

    /// <summary>The form of an additional file; null when it is no prompt file, by name or by the project's word.</summary>
    public static PromptFileForm? FormOf(string path, AnalyzerConfigOptions options)
    {
        if (PromptFileNames.FormOf(path) is { } form)
        {
            return form;
        }

        return options.TryGetValue(KindKey, out var kind) && string.Equals(kind, PromptFileKind, StringComparison.OrdinalIgnoreCase) ? PromptFileNames.FormOfDeclared(path) : null;
    }

    /// <summary>Reports at the first line of a message.</summary>
    public void Report(DiagnosticDescriptor rule, PromptSection section, params object[] arguments)
    {
        var start = Math.Min(section.Start, _text.Length);
        var line = _text.Lines.GetLineFromPosition(start);
        var end = line.End;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var span = TextSpan.FromBounds(start, end);
        _context.ReportFinding(rule, _text, Location.Create(_context.AdditionalFile.Path, span, _text.Lines.GetLinePositionSpan(span)), arguments);
    }

    /// <summary>The content of a prompt file.</summary>
    public static PromptDocument Read(SourceText text, PromptFileForm form) =>
        Parsed[(int)form].GetValue(text, t => PromptDocumentReader.Read(t.ToString(), form));

    private static ConditionalWeakTable<SourceText, PromptDocument>[] CreateCaches() => [new(), new(), new(), new()];
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Baseline;
using PromptAnalyzers.Calls;
using PromptAnalyzers.PromptFiles;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules;

/// <summary>
/// The base of rules about the LLM calls of a file. It is gated by "an SDK is referenced" and by the names in the file; the file's calls are
/// read once for all rules. A rule may judge prompt files too, which needs no SDK.
/// </summary>
public abstract class PromptCallRule : PromptRule
{
    private protected PromptCallRule(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    /// <summary>How the rule judges a prompt file by itself, without any code; null for rules that look at calls only.</summary>
    private protected virtual Action<PromptFileAnalysis>? PromptFileJudge => null;

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (PromptFileJudge is { } judge && !context.Options.AdditionalFiles.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => AnalyzePromptFile(file, judge));
        }

        // Where nothing can be found nothing is registered: then the compiler need not even ask.
        if (PromptModel.For(context.Compilation, context.Options, context.CancellationToken) is not { } model || !model.CanHaveCalls(context.CancellationToken))
        {
            return;
        }

        context.RegisterSemanticModelAction(file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            if ((file.IsGeneratedCode && !GeneratedCode.IsOfRazor(tree, file.CancellationToken)) || model.IsKnownToBeEmpty(tree))
            {
                return;
            }

            var provider = file.Options.AnalyzerConfigOptionsProvider;
            var options = provider.GetOptions(tree);
            if (!IsWanted(options, provider.GlobalOptions, SupportedDiagnostics[0].Id))
            {
                return;
            }

            var calls = model.FileOf(tree, file.CancellationToken);
            if (!calls.Calls.IsEmpty || !calls.Jobs.IsEmpty)
            {
                Analyze(new FileAnalysis(file, calls, model, options));
            }
        });
    }

    private void AnalyzePromptFile(AdditionalFileAnalysisContext context, Action<PromptFileAnalysis> judge)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = provider.GetOptions(context.AdditionalFile);
        if (PromptFileAnalysis.FormOf(context.AdditionalFile.Path, options) is { } form
            && IsWanted(options, provider.GlobalOptions, SupportedDiagnostics[0].Id)
            && context.AdditionalFile.GetText(context.CancellationToken) is { } text)
        {
            judge(new PromptFileAnalysis(context, options, text, form));
        }
    }

    /// <summary>Reports what the rule finds in one file that has LLM calls.</summary>
    private protected abstract void Analyze(FileAnalysis file);
}

/// <summary>What a rule needs to judge the LLM calls of one file.</summary>
internal sealed class FileAnalysis(SemanticModelAnalysisContext context, PromptFile file, PromptModel prompts, AnalyzerConfigOptions options)
{
    public SyntaxTree Tree { get; } = context.SemanticModel.SyntaxTree;

    /// <summary>The operations of the compilation.</summary>
    public CodeModel Code { get; } = prompts.Code;

    public SemanticModel Model { get; } = context.SemanticModel;

    public AnalyzerOptions AnalyzerOptions { get; } = context.Options;

    /// <summary>The settings of this file.</summary>
    public AnalyzerConfigOptions Options { get; } = options;

    public PromptFile File { get; } = file;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;

    /// <summary>Whether any code of the compilation names a way to bind an answer to a schema or type; from names alone, so it errs to yes.</summary>
    public bool AsksForStructuredOutputAnywhere() => prompts.UsesStructuredOutput(CancellationToken);

    /// <summary>The LLM calls of the whole compilation, in the order of its files. For the few files in which a finding hangs on the others.</summary>
    public IEnumerable<PromptCall> CallsAnywhere()
    {
        foreach (var tree in Code.Compilation.SyntaxTrees)
        {
            foreach (var call in prompts.FileOf(tree, CancellationToken).Calls)
            {
                yield return call;
            }
        }
    }

    /// <summary>The calls of a method in the compilation.</summary>
    public ImmutableArray<SyntaxNode> CallersOf(IMethodSymbol method) => prompts.CallersOf(method, CancellationToken);

    /// <summary>The prompt file at a path, which is judged by itself; null for a file that is none.</summary>
    public PromptDocument? PromptFileAt(string path)
    {
        foreach (var additional in AnalyzerOptions.AdditionalFiles)
        {
            if (additional.Path == path)
            {
                return PromptFileAnalysis.FormOf(path, AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(additional)) is { } form
                    && additional.GetText(CancellationToken) is { } text ? PromptFileAnalysis.Read(text, form) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a part of a text comes from a prompt file, and findings about it sit there.</summary>
    public bool IsFromPromptFile(PromptText text)
    {
        foreach (var piece in text.Pieces)
        {
            if (piece.FilePath is { } path && PromptFileAt(path) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finding in this file, made in a way that a baseline can know again.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        Finding(rule, location, additionalLocations: [], arguments);

    /// <summary>A finding in this file and the places that belong to it.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, Location location, IEnumerable<Location> additionalLocations, params object[] arguments) =>
        Diagnostic.Create(rule, location, additionalLocations, FindingProperties.Of(Model, location, CancellationToken), arguments);

    /// <summary>A finding in this file with a severity of its own.</summary>
    public Diagnostic Finding(DiagnosticDescriptor rule, Location location, DiagnosticSeverity severity, params object[] arguments) =>
        Diagnostic.Create(rule, location, severity, additionalLocations: null, FindingProperties.Of(Model, location, CancellationToken), arguments);

    public void Report(Diagnostic finding)
    {
        if (GeneratedCode.IsQuiet(finding.Location, Model, context.IsGeneratedCode, CancellationToken))
        {
            return;
        }

        BaselineUse.Of(Model.Compilation, AnalyzerOptions, CancellationToken).Add(finding);
        context.ReportDiagnostic(finding);
    }
}

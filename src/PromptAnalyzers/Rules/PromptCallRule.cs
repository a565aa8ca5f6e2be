using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules;

/// <summary>
/// The base of rules about the LLM calls of a file. It is gated by "an SDK is referenced" and by the names in the file; the file's calls are
/// read once for all rules.
/// </summary>
public abstract class PromptCallRule : PromptRule
{
    private protected PromptCallRule(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (PromptModel.For(context.Compilation, context.Options, context.CancellationToken) is not { } model)
        {
            return;
        }

        context.RegisterSemanticModelAction(file =>
        {
            var provider = file.Options.AnalyzerConfigOptionsProvider;
            var tree = file.SemanticModel.SyntaxTree;
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

    /// <summary>The calls of a method in the compilation.</summary>
    public ImmutableArray<SyntaxNode> CallersOf(IMethodSymbol method) => prompts.CallersOf(method, CancellationToken);

    public void Report(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);
}

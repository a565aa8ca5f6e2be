using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2004: the answer is parsed as JSON, but the call does not ask for structured output.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2004UnstructuredAnswerIsParsed : PromptCallRule
{
    public const string Id = "PA2004";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Parsed output is not requested as structured output",
        "The answer goes to {0}.{1}, but no structured output is requested: a schema holds the form better than a prompt or a tuned model (F1, X)",
        RuleArea.Prompting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A schema binds the form of the answer. A case for fine-tuning that rests on format alone needs a schema attempt on record.");

    public PA2004UnstructuredAnswerIsParsed()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls)
        {
            if (!call.IsAtCall || !call.CanRequestStructuredOutput || call.Options.HasResponseFormat || call.Options.HasStructuredOutput)
            {
                continue;
            }

            if (new AnswerFlow(file.Code, file.CancellationToken).ParserOf(call.Syntax) is { TargetMethod: { } parser })
            {
                file.Report(file.Finding(Rule, PromptPlaces.FirstLineOf(call.Syntax), parser.ContainingType.Name, parser.Name));
            }
        }
    }
}

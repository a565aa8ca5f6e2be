using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3013: a decision record names a member in which no fine-tuning job is created and no prompt is sent. Told in builds only, when the whole project is seen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3013RecordAppliesToNoCall : PromptRule
{
    public const string Id = "PA3013";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Decision record applies to no call",
        "'{0}' names no member that creates a fine-tuning job or calls an LLM: the record applies to nothing there",
        RuleArea.FineTuning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A record whose member was renamed or removed no longer covers the job it was made for.",
        WellKnownDiagnosticTags.CompilationEnd);

    public PA3013RecordAppliesToNoCall()
        : base(Rule)
    {
    }

    // The base has the only Initialize, so the end action needs the start action.
#pragma warning disable RS1013
    private protected override void Start(CompilationStartAnalysisContext context)
#pragma warning restore RS1013
    {
        if (context.Options.AdditionalFiles.IsEmpty || PromptModel.For(context.Compilation, context.Options) is not { } model)
        {
            return;
        }

        context.RegisterCompilationEndAction(end =>
        {
            // Without any LLM API in sight, the job is not in this project.
            if (!model.CanHaveCalls(end.CancellationToken))
            {
                return;
            }

            HashSet<string>? members = null;
            var provider = end.Options.AnalyzerConfigOptionsProvider;
            foreach (var file in DecisionRecordFiles.Readable(end.Options.AdditionalFiles, end.CancellationToken))
            {
                if (file.Record.AppliesTo.IsEmpty || !IsWanted(provider.GetOptions(file.File), provider.GlobalOptions, Id))
                {
                    continue;
                }

                foreach (var pattern in DecisionMatcher.Unmatched(file.Record, members ??= MembersWithCalls(model, end)))
                {
                    if (file.File.GetText(end.CancellationToken) is { } text)
                    {
                        end.ReportDiagnostic(FileFindings.Create(Rule, text, DecisionRecordFiles.LocationOf(file.File.Path, pattern.Range), pattern.Value));
                    }
                }
            }
        });
    }

    private static HashSet<string> MembersWithCalls(PromptModel model, CompilationAnalysisContext end)
    {
        var members = new HashSet<string>();
        foreach (var tree in end.Compilation.SyntaxTrees)
        {
            var file = model.FileOf(tree, end.CancellationToken);
            foreach (var call in file.Calls)
            {
                members.UnionWith(model.Code.DocumentationIdsAround(call.Syntax, end.CancellationToken));
            }

            foreach (var job in file.Jobs)
            {
                members.UnionWith(model.Code.DocumentationIdsAround(job.Syntax, end.CancellationToken));
                AddCallers(model, job.Syntax, members, end);
            }
        }

        return members;
    }

    // A record may name the method that calls the job's method.
    private static void AddCallers(PromptModel model, SyntaxNode job, HashSet<string> members, CompilationAnalysisContext end)
    {
#pragma warning disable RS1030 // The whole compilation is looked at, in builds only.
        if (end.Compilation.GetSemanticModel(job.SyntaxTree).GetEnclosingSymbol(job.SpanStart, end.CancellationToken) is IMethodSymbol method)
#pragma warning restore RS1030
        {
            foreach (var caller in model.CallersOf(method, end.CancellationToken))
            {
                members.UnionWith(model.Code.DocumentationIdsAround(caller, end.CancellationToken));
            }
        }
    }
}

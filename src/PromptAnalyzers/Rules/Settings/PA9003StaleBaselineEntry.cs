using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Baseline;

namespace PromptAnalyzers.Rules.Settings;

/// <summary>PA9003: an entry of the baseline matches no finding any more, or cannot be read. Told in builds only, when the whole project is seen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA9003StaleBaselineEntry : PromptRule
{
    public const string Id = "PA9003";

    private const string DateKey = "build_property.PromptAnalyzersDate";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Baseline entry matches no finding",
        "Baseline entry {0}: delete the line, or write the baseline again",
        RuleArea.Settings,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "An entry that matches nothing would silence the same finding if it came back.",
        WellKnownDiagnosticTags.CompilationEnd);

    public PA9003StaleBaselineEntry()
        : base(Rule)
    {
    }

    // The base has the only Initialize, so the end action needs the start action.
#pragma warning disable RS1013
    private protected override void Start(CompilationStartAnalysisContext context)
#pragma warning restore RS1013
    {
        var use = BaselineUse.Of(context.Compilation, context.Options, context.CancellationToken);
        if (use.File is { } baseline)
        {
            // Hosts run end actions after all others, so every finding is known by then.
            context.RegisterCompilationEndAction(end =>
            {
                var provider = end.Options.AnalyzerConfigOptionsProvider;
                if (IsWanted(provider.GetOptions(baseline.File), provider.GlobalOptions, Id))
                {
                    Check(end, baseline, use);
                }
            });
        }
    }

    private static void Check(CompilationAnalysisContext context, BaselineFile baseline, BaselineUse use)
    {
        var seen = new Dictionary<FindingKey, int>();
        foreach (var line in baseline.Lines)
        {
            if (line.Entry is not { } entry)
            {
                Report(context, baseline, line.Number, "cannot be read");
            }
            else if (baseline.Concerns(entry) && use.Ran(entry.Rule) && SeesAllFindings(entry.Rule, context))
            {
                var key = new FindingKey(entry.Rule, entry.Place, entry.Hash);
                seen.TryGetValue(key, out var before);
                seen[key] = before + 1;
                if (before >= use.CountOf(key))
                {
                    Report(context, baseline, line.Number, $"for {entry.Rule} in '{entry.Place}' matches no finding");
                }
            }
        }
    }

    // A rule that reports at the end itself may not have done so yet, and rules about dates say nothing on most machines.
    private static bool SeesAllFindings(string rule, CompilationAnalysisContext context) => rule switch
    {
        "PA3013" => false,
        "PA3011" => context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(DateKey, out var date) && date.Any(char.IsDigit),
        _ => true,
    };

    private static void Report(CompilationAnalysisContext context, BaselineFile baseline, int number, string problem)
    {
        var span = baseline.Text.Lines[number].Span;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, Location.Create(baseline.File.Path, span, baseline.Text.Lines.GetLinePositionSpan(span)), problem));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Baseline;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules;

/// <summary>The base of every rule: the only <c>Initialize</c> in the project. One class per rule.</summary>
public abstract class PromptRule : DiagnosticAnalyzer
{
    private protected PromptRule(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Code that a tool made is passed over by PromptCallRule, but for what people wrote into a Razor file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            BaselineUse.Of(start.Compilation, start.Options, start.CancellationToken).AddRule(SupportedDiagnostics[0].Id);
            Start(start);
        });
    }

    /// <summary>Registers what the rule needs; nothing when this compilation cannot have a finding.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);

    /// <summary>
    /// Whether findings are wanted for one file: the rule is enabled for it, and it is no part of a test project
    /// (or <c>test_projects = report</c>).
    /// </summary>
    private protected static bool IsWanted(AnalyzerConfigOptions file, AnalyzerConfigOptions global, string ruleId) =>
        PromptSettings.Enabled.Read(file, ruleId)
        && (PromptSettings.ReportTestProjects.Read(file, ruleId)
            || !global.TryGetValue("build_property.IsTestProject", out var isTest)
            || !bool.TryParse(isTest, out var test)
            || !test);
}

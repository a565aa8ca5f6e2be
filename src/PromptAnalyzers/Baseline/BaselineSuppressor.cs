using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Baseline;

/// <summary>
/// Silences the findings that the project's baseline lists. While a baseline is being written it silences all, so that a strict build gets to its end;
/// the log that the baseline is written from holds silenced findings too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private const string WritingKey = "build_property.PromptAnalyzersWriteBaseline";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByRule =
        BaselineRules.Ids.ToImmutableDictionary(static id => id, static id => new SuppressionDescriptor(BaselineRules.SuppressionIdOf(id), id, BaselineRules.Justification));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ByRule.Values.OrderBy(static d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(WritingKey, out var writing)
            && string.Equals(writing.Trim(), "true", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var finding in context.ReportedDiagnostics)
            {
                Suppress(context, finding);
            }
        }
        else if (BaselineFile.In(context.Options, context.CancellationToken) is { } baseline)
        {
            SuppressKnown(context, baseline);
        }
    }

    private static void SuppressKnown(SuppressionAnalysisContext context, BaselineFile baseline)
    {
        var alike = new Dictionary<FindingKey, List<Diagnostic>>();
        foreach (var finding in context.ReportedDiagnostics)
        {
            if (baseline.KeyOf(finding) is { } key && baseline.CountOf(key) > 0)
            {
                if (!alike.TryGetValue(key, out var group))
                {
                    alike[key] = group = [];
                }

                group.Add(finding);
            }
        }

        foreach (var group in alike)
        {
            foreach (var finding in InOrder(group.Value).Take(baseline.CountOf(group.Key)))
            {
                Suppress(context, finding);
            }
        }
    }

    // Of findings that are alike the first are the known ones.
    private static IEnumerable<Diagnostic> InOrder(List<Diagnostic> findings) => findings
        .OrderBy(static f => f.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(static f => f.Location.SourceSpan.Start);

    private static void Suppress(SuppressionAnalysisContext context, Diagnostic finding)
    {
        if (ByRule.TryGetValue(finding.Id, out var descriptor))
        {
            context.ReportSuppression(Suppression.Create(descriptor, finding));
        }
    }
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>
/// PA3012: training data that a job would refuse or learn wrongly from. Found by the build task that reads the files and told here at their lines;
/// a number of examples that the record has wrong is told in the record.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3012InvalidTrainingData : AdditionalFileRule
{
    /// <summary>The folder of the project, with a separator at its end: paths in the summary are relative to it, those of findings elsewhere are not. The SDK gives it.</summary>
    private const string ProjectDirectoryKey = "build_property.ProjectDir";

    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3012",
        "Training data is not valid",
        "Training data is not valid: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A tuned model learns what its examples show, faults included, and validation data that is in the training data hides it.");

    /// <summary>Creates the rule.</summary>
    public PA3012InvalidTrainingData()
        : base(Rule)
    {
    }

    private protected override bool IsRelevant(AdditionalText file) => TrainingDataFiles.IsSummary(file.Path) || DecisionRecordFiles.IsRecord(file.Path);

    private protected override void Analyze(AdditionalFileAnalysisContext context, SourceText text)
    {
        if (TrainingDataFiles.IsSummary(context.AdditionalFile.Path))
        {
            AnalyzeSummary(context, TrainingDataFiles.Read(text));
        }
        else if (DecisionRecordFiles.Read(text) is { IsReadable: true, Record: { } record }
            && TrainingDataFiles.Find(context.Options.AdditionalFiles, context.CancellationToken) is { } data)
        {
            foreach (var finding in ExampleCounts.Judge(record, data, new DecisionRuleOptions(context).MinLabelledExamples))
            {
                var location = DecisionRecordFiles.LocationOf(context.AdditionalFile.Path, finding.Range);
                context.ReportWrongNumber(Rule, text, location, finding.Correct.GetValueOrDefault(), finding.Message);
            }
        }
    }

    private static void AnalyzeSummary(AdditionalFileAnalysisContext context, TrainingDataText text)
    {
        if (text.Summary is null)
        {
            var finding = new DataFinding(context.AdditionalFile.Path, text.WrongLine, 1, 1, "this summary of the build cannot be read; delete it and build again");
            context.ReportFinding(Rule, LocationOf(finding, ""), finding.Message);
            return;
        }

        var records = DecisionRecordFiles.Readable(context.Options.AdditionalFiles, context.CancellationToken);
        var allReadable = records.Length == context.Options.AdditionalFiles.Count(static f => DecisionRecordFiles.IsRecord(f.Path));
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ProjectDirectoryKey, out var directory);
        foreach (var file in text.Summary.Files)
        {
            foreach (var finding in TrainingDataJudge.Findings(file, records.Select(static r => r.Record).ToList(), allReadable))
            {
                context.ReportFinding(Rule, LocationOf(finding, directory ?? ""), finding.Message);
            }
        }
    }

    // The data file itself is not at hand: line and column are what places are given by, the offset is not known.
    private static Location LocationOf(DataFinding finding, string directory) => Location.Create(
        IsRooted(finding.Path) ? finding.Path : directory + finding.Path,
        default,
        new LinePositionSpan(new LinePosition(finding.Line - 1, finding.Column - 1), new LinePosition(finding.Line - 1, Math.Max(finding.Column, finding.EndColumn) - 1)));

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));
}

using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Settings;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>What the record rules need beside the record: limits, the build's date, knowledge of base models.</summary>
internal readonly struct DecisionRuleOptions
{
    private const string DateKey = "build_property.PromptAnalyzersDate";

    private readonly AdditionalFileAnalysisContext _context;

    public DecisionRuleOptions(AdditionalFileAnalysisContext context)
    {
        _context = context;
        var file = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        MinLabelledExamples = PromptSettings.MinLabelledExamples.Read(file, "PA3006");
        MaxAgeDays = PromptSettings.DecisionMaxAgeDays.Read(file, "PA3011");
        BaseModels = new KnownBaseModels(PromptSettings.ReasoningModels.Read(file, "PA3005"));
        BuildDate = ReadBuildDate(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    /// <summary>Fewest labelled examples without other evidence; the setting of PA3006, also where other rules ask.</summary>
    public int MinLabelledExamples { get; }

    /// <summary>Days until a decision without review date is reviewed.</summary>
    public int MaxAgeDays { get; }

    /// <summary>The date of the build as its properties give it, never the clock's; null when absent or not a date.</summary>
    public DateTime? BuildDate { get; }

    /// <summary>What is known of base models.</summary>
    public IBaseModels BaseModels { get; }

    /// <summary>The usable training examples in the record's data files; null when the project names none, or not all could be read.</summary>
    public long? CountedExamplesOf(DecisionRecord record) =>
        record.Id is { } id ? TrainingDataFiles.Find(_context.Options.AdditionalFiles, _context.CancellationToken)?.ExamplesOf(id.Value, DataRole.Training) : null;

    /// <summary>Reads <c>PromptAnalyzersDate</c> (yyyy-MM-dd).</summary>
    public static DateTime? ReadBuildDate(AnalyzerConfigOptions globalOptions) =>
        globalOptions.TryGetValue(DateKey, out var text)
        && DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}

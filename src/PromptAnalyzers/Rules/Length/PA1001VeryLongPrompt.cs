using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.PromptFiles;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules.Length;

/// <summary>PA1001: one prompt text has more tokens than the limit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA1001VeryLongPrompt : PromptCallRule
{
    public const string Id = "PA1001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Prompt is very long",
        "Prompt has {0}{1} {2} tokens, over the limit of {3}: every call pays for them and waits on them (F2, F3, F4)",
        RuleArea.Length,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every call sends and pays for the whole prompt. Cache it, move reference text to retrieval, shorten it; then weigh fine-tuning.");

    public PA1001VeryLongPrompt()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var limit = PromptSettings.MaxPromptTokens.Read(file.Options, Id);
        foreach (var place in PromptPlaces.In(file.File, file.Tree))
        {
            var measure = TokenMeasure.For(file.Options, Id, place.Call.Options.ModelId);
            if (IsTooLong(place, measure, limit, out var count) && !IsToldInFile(place.Own, file, measure, limit))
            {
                file.Report(file.Finding(
                    Rule,
                    place.Location,
                    place.AdditionalLocations,
                    place.Own.HasHoles ? "at least " : string.Empty,
                    TokenMeasure.Format(count),
                    TokenEncodings.NameOf(measure.Encoding),
                    TokenMeasure.Format(limit)));
            }
        }
    }

    private protected override Action<PromptFileAnalysis>? PromptFileJudge => static file =>
    {
        var limit = PromptSettings.MaxPromptTokens.Read(file.Options, Id);
        var measure = TokenMeasure.For(file.Options, Id, file.Document.ModelId);
        foreach (var section in file.Document.Sections)
        {
            var runs = PromptDocument.ConstantRuns(section.Text);
            if (measure.Exceeds(runs, limit, out var count))
            {
                file.Report(
                    Rule,
                    section,
                    runs.Count == 1 && runs[0].Length == section.Text.Length ? string.Empty : "at least ",
                    TokenMeasure.Format(count),
                    TokenEncodings.NameOf(measure.Encoding),
                    TokenMeasure.Format(limit));
            }
        }
    };

    // A prompt file that is too long is told there, not at each place that reads it.
    private static bool IsToldInFile(PromptText text, FileAnalysis file, TokenMeasure measure, int limit)
    {
        var fromFiles = text.Pieces.Where(p => p.FilePath is { } path && file.PromptFileAt(path) is not null).ToImmutableArray();
        return !fromFiles.IsEmpty && measure.Exceeds(text.With(fromFiles), limit, out _);
    }

    // What a caller hands to a wrapper is too long by itself, or makes the wrapper's text too long.
    private static bool IsTooLong(PromptPlace place, TokenMeasure measure, int limit, out int count)
    {
        if (measure.Exceeds(place.Own, limit, out count))
        {
            return true;
        }

        return !ReferenceEquals(place.Own, place.Text)
            && measure.Exceeds(place.Text, limit, out count)
            && count - measure.Count(place.Own) <= limit;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Models;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules;

/// <summary>Counts tokens as the settings of a file say, and writes counts as messages do.</summary>
internal readonly struct TokenMeasure
{
    /// <summary>Characters from which a text is counted exactly at once.</summary>
    private const int LongText = 20_000;

    private readonly double _scale;

    private TokenMeasure(TokenEncoding encoding, double scale)
    {
        Encoding = encoding;
        _scale = scale;
    }

    public TokenEncoding Encoding { get; }

    /// <summary>The measure for a call of a model: the model's own encoding where it is known, else the one set, scaled.</summary>
    public static TokenMeasure For(AnalyzerConfigOptions options, string ruleId, string? modelId)
    {
        return ModelTable.Find(modelId)?.Encoding is { } known
            ? new(known, 1.0)
            : new(PromptSettings.Tokenizer.Read(options, ruleId), PromptSettings.TokenScale.Read(options, ruleId));
    }

    /// <summary>Tokens of the constant text; holes count nothing.</summary>
    public int Count(PromptText text)
    {
        var encoding = Encoding;
        return Scaled(text.CountOnce((int)encoding, t =>
        {
            var count = 0;
            foreach (var run in t.ConstantRuns())
            {
                count += KnownCounts.Count(encoding, run);
            }

            return count;
        }));
    }

    /// <summary>Tokens of one constant text.</summary>
    public int Count(string text) => Scaled(KnownCounts.Count(Encoding, text));

    /// <summary>Whether the constant text has more tokens than a limit; cheap for the many texts that are far below.</summary>
    public bool Exceeds(PromptText text, int limit, out int count)
    {
        if (text.ConstantLength < LongText)
        {
            return Exceeds(text.ConstantRuns(), limit, out count);
        }

        // Long texts are over most limits: count them exactly, once for all rules.
        count = Count(text);
        return count > limit;
    }

    /// <summary>Whether texts together have more tokens than a limit.</summary>
    public bool Exceeds(IReadOnlyList<string> runs, int limit, out int count)
    {
        if (!KnownCounts.Exceeds(Encoding, runs, (int)Math.Floor(limit / _scale), out count))
        {
            return false;
        }

        count = Scaled(count);
        return count > limit;
    }

    private int Scaled(int count) => (int)Math.Round(count * _scale, MidpointRounding.AwayFromZero);

    /// <summary>A number as messages write it: <c>2,431</c>.</summary>
    public static string Format(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

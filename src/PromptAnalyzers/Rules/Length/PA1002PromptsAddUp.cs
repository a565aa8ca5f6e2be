using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules.Length;

/// <summary>PA1002: no prompt of a call is too long by itself, but together they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA1002PromptsAddUp : PromptCallRule
{
    public const string Id = "PA1002";

    /// <summary>Messages whose share is named; the rest is summed up.</summary>
    private const int MaxShares = 4;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Prompts of one call add up to a very long input",
        "Prompts of this call add up to {0}{1} {2} tokens ({3}), over the limit of {4} (F2, F3)",
        RuleArea.Length,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every call sends and pays for all its messages. Cache what stays the same, move reference text to retrieval, shorten; then weigh fine-tuning.");

    public PA1002PromptsAddUp()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var limit = PromptSettings.MaxPromptTokens.Read(file.Options, Id);
        foreach (var call in file.File.Calls)
        {
            if (!call.IsAtCall || call.Messages.Length < 2)
            {
                continue;
            }

            var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
            if (call.Messages.Sum(static m => (long)m.Text.ConstantLength) * 3 <= limit || call.Messages.Any(m => IsTooLongAlone(m, measure, limit, file)))
            {
                continue;
            }

            var counts = call.Messages.Select(m => measure.Count(m.Text)).ToList();
            var total = counts.Sum();
            if (total > limit)
            {
                var shares = call.Messages.Zip(counts, static (m, n) => m.Role.ToString().ToLowerInvariant() + " " + TokenMeasure.Format(n)).Take(MaxShares).ToList();
                if (counts.Count > MaxShares)
                {
                    shares.Add("others " + TokenMeasure.Format(counts.Skip(MaxShares).Sum()));
                }

                file.Report(file.Finding(
                    Rule,
                    PromptPlaces.FirstLineOf(call.Syntax),
                    call.Messages.Any(static m => m.Text.HasHoles) ? "at least " : string.Empty,
                    TokenMeasure.Format(total),
                    TokenEncodings.NameOf(measure.Encoding),
                    string.Join(", ", shares),
                    TokenMeasure.Format(limit)));
            }
        }
    }

    // One long prompt is the matter of PA1001, also where PA1001 has a higher limit and lets it pass.
    private static bool IsTooLongAlone(PromptMessage message, TokenMeasure measure, int limit, FileAnalysis file) =>
        measure.Exceeds(message.Text, limit, out _) || measure.Exceeds(message.Text, PromptSettings.MaxPromptTokens.Read(file.Options, PA1001VeryLongPrompt.Id), out _);
}

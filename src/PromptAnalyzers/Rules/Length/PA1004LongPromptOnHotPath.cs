using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules.Length;

/// <summary>PA1004: a long constant prompt is sent many times.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA1004LongPromptOnHotPath : PromptCallRule
{
    public const string Id = "PA1004";

    /// <summary>Tokens of constant text from which a prompt counts as long here: where fine-tuning enters the criteria (F4).</summary>
    private const int LongPromptTokens = 2000;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Long constant prompt is sent on a hot path",
        "{0} {1} tokens of constant prompt are sent in {2}: cache, shorten or batch them, then weigh fine-tuning (F2, F3, F4)",
        RuleArea.Length,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The same thousands of tokens with every item cost money and time. Prompt caching takes most of it away; batching and shortening more; fine-tuning comes last.");

    public PA1004LongPromptOnHotPath()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls)
        {
            // Few calls stand in a loop, and telling that costs less than counting tokens.
            if (!call.IsAtCall || call.Options.HasPromptCache
                || HotPath.Describe(call.Syntax, file.Model, PromptSettings.HotPathHandlers.Read(file.Options, Id), file.CancellationToken) is not { } place)
            {
                continue;
            }

            var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
            var longest = call.Messages.Select(m => measure.Exceeds(m.Text, LongPromptTokens - 1, out var count) ? count : 0).DefaultIfEmpty().Max();
            if (longest > 0)
            {
                file.Report(file.Finding(
                    Rule, PromptPlaces.FirstLineOf(call.Syntax), TokenMeasure.Format(longest), TokenEncodings.NameOf(measure.Encoding), place));
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules.Length;

/// <summary>PA1003: a part that changes with each call stands before constant text long enough to be cached.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA1003ChangingTextBeforeConstantText : PromptCallRule
{
    public const string Id = "PA1003";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Changing text before a long constant text defeats prompt caching",
        "'{0}' changes with each call and stands before {1} {2} tokens of constant text, which cannot be cached: move it behind them (F2, F3)",
        RuleArea.Length,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Providers cache only an unchanged prefix. Constant text first, what varies last: then the constant part costs a fraction and answers come sooner.");

    public PA1003ChangingTextBeforeConstantText()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var floor = PromptSettings.CacheablePrefixTokens.Read(file.Options, Id);
        var reported = new HashSet<SyntaxNode>();
        foreach (var call in file.File.Calls)
        {
            // What comes first decides: without the whole conversation only its own first message is sure.
            var messages = call.IsComplete ? call.Messages.AsEnumerable() : call.Messages.Take(call.Kind == PromptCallKind.Loose ? 1 : 0);
            var pieces = messages.SelectMany(static m => m.Text.Pieces).ToList();
            if (pieces.Sum(static p => (long)(p.Constant?.Length ?? 0)) < floor)
            {
                continue;
            }

            var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
            if (FirstChanging(pieces) is var hole and >= 0
                && pieces[hole].Syntax is { } syntax && syntax.SyntaxTree == file.Tree
                && Tokens(pieces.Take(hole), measure) < floor
                && Tokens(pieces.Skip(hole), measure) is var lost && lost >= floor
                && reported.Add(syntax))
            {
                file.Report(file.Finding(
                    Rule, PromptPlaces.FirstLineOf(syntax), Shorten(pieces[hole].HoleName), TokenMeasure.Format(lost), TokenEncodings.NameOf(measure.Encoding)));
            }
        }
    }

    private static int FirstChanging(List<PromptPiece> pieces) =>
        pieces.FindIndex(static p => p is { IsHole: true, Kind: HoleKind.Value or HoleKind.Parameter });

    private static int Tokens(IEnumerable<PromptPiece> pieces, TokenMeasure measure) =>
        pieces.Where(static p => !p.IsHole).Sum(p => measure.Count(p.Constant!));

    private static string Shorten(string name) => name.Length <= 40 ? name : name.Substring(0, 39) + "…";
}

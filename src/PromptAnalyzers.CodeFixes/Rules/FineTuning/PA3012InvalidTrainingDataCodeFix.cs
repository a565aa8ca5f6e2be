using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Baseline;
using PromptAnalyzers.CodeFixes.Records;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fix of PA3012 for a number of examples that the record has wrong. Nothing is offered in data files: what is wrong there only people can know.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PA3012InvalidTrainingDataCodeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".json" }), Shared]
public sealed class PA3012InvalidTrainingDataCodeFix() : RecordCodeFix("PA3012", "CorrectCount")
{
    private protected override RecordOffer? OfferFor(SourceText text, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Correct, out var number)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var correct)
        && ExampleCount.ChangeFor(text, diagnostic.Location.SourceSpan, correct) is { } change
            ? new RecordOffer($"Correct the count to '{change.NewText}'", change)
            : null;
}

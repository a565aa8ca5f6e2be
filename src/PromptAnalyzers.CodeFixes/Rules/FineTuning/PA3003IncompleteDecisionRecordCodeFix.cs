using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Records;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fix of PA3003.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PA3003IncompleteDecisionRecordCodeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".json" }), Shared]
public sealed class PA3003IncompleteDecisionRecordCodeFix() : RecordCodeFix("PA3003", "AddMissingCriteria")
{
    private protected override RecordOffer? OfferFor(SourceText text, Diagnostic diagnostic) =>
        MissingCriteria.ChangeFor(text) is { } change ? new RecordOffer("Add the missing criteria as unknown", change) : null;
}

using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes.Records;

namespace PromptAnalyzers.CodeFixes.Rules.FineTuning;

/// <summary>The fix of PA3003, in the record itself. Hosts offer fixes in additional files only in part, so it is never the sole way.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PA3003IncompleteDecisionRecordCodeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".json" }), Shared]
public sealed class PA3003IncompleteDecisionRecordCodeFix : CodeFixProvider
{
    internal const string Key = "PA3003.AddMissingCriteria";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PA3003");

    /// <summary>None: hosts do not run Fix All in additional files, and a record is one finding.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (MissingCriteria.ChangeFor(text) is { } change)
        {
            var changed = document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(change));
            context.RegisterCodeFix(CodeAction.Create("Add the missing criteria as unknown", _ => Task.FromResult(changed), Key), context.Diagnostics);
        }
    }
}

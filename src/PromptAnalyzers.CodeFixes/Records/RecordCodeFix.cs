using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Records;

/// <summary>The fix of one rule in a decision record itself. Hosts offer fixes in additional files only in part, so it is never the sole way.</summary>
public abstract class RecordCodeFix : CodeFixProvider
{
    private readonly string _key;

    private protected RecordCodeFix(string ruleId, string name)
    {
        _key = ruleId + "." + name;
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>None: hosts do not run Fix All in additional files.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (OfferFor(text, diagnostic) is { } offer)
            {
                var changed = document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(offer.Change));
                context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), _key), diagnostic);
            }
        }
    }

    /// <summary>What can be done about a finding in a record; null when nothing can be. Never throws, whatever the text is by now.</summary>
    private protected abstract RecordOffer? OfferFor(SourceText text, Diagnostic diagnostic);
}

/// <summary>One entry of the light bulb in a record.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Change">The edit of the record.</param>
internal sealed record RecordOffer(string Title, TextChange Change);

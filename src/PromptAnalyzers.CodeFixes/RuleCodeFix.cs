using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.CodeFixes;

/// <summary>
/// The fixes of one rule in C#: "Link to the decision criteria" first, then what the rule adds, "Accept, with a reason" last.
/// The first is the one that tools take unasked, so it must be the one that changes nothing but a comment.
/// </summary>
public abstract class RuleCodeFix : CodeFixProvider
{
    private readonly string _ruleId;
    private readonly ImmutableArray<FindingFix> _fixes;

    private protected RuleCodeFix(string ruleId, params FindingFix[] ownFixes)
    {
        _ruleId = ruleId;
        _fixes = ImmutableArray.Create<FindingFix>(new LinkToCriteria()).AddRange(ownFixes).Add(new AcceptWithReason());
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>A fix that needs a new file, offered after all others; null where the rule has none.</summary>
    private protected virtual SolutionFix? FileFix => null;

    /// <summary>The names of the fixes in the order they are offered.</summary>
    internal IEnumerable<string> FixNames => _fixes.Select(static fix => fix.Name);

    /// <summary>The name of the fix that needs a new file; null where the rule has none.</summary>
    internal string? FileFixName => FileFix?.Name;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => LocalFixAll.Provider;

    /// <summary>The equivalence key of a fix: constant, so that Fix All takes every finding of a rule as one group.</summary>
    internal static string KeyOf(string ruleId, string fixName) => ruleId + "." + fixName;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var target = await FixTarget.LoadAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (target is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in _fixes)
            {
                foreach (var offer in OffersOf(fix, target, diagnostic, context.CancellationToken))
                {
                    var changed = target.Document.WithText(target.Text.WithChanges(offer.Changes));
                    context.RegisterCodeFix(
                        CodeAction.Create(offer.Title, _ => Task.FromResult(changed), KeyOf(_ruleId, offer.Name)),
                        diagnostic);
                }
            }

            if (FileOfferOf(target, diagnostic, context.CancellationToken) is { } file)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(file.Title, _ => Task.FromResult(file.Change()), KeyOf(_ruleId, FileFix!.Name)),
                    diagnostic);
            }
        }
    }

    /// <summary>Applies one fix to many findings of a document; null when none of them can have it.</summary>
    internal async Task<Document?> FixAllAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        string? equivalenceKey,
        CancellationToken cancellationToken)
    {
        var target = await FixTarget.LoadAsync(document, cancellationToken).ConfigureAwait(false);
        if (target is null)
        {
            return null;
        }

        var edits = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .SelectMany(diagnostic => _fixes
                .SelectMany(fix => OffersOf(fix, target, diagnostic, cancellationToken))
                .Where(offer => KeyOf(_ruleId, offer.Name) == equivalenceKey)
                .Take(1));
        var changes = TextEdits.Merge(edits.Select(static offer => offer.Changes));
        return changes.IsEmpty ? null : document.WithText(target.Text.WithChanges(changes));
    }

    /// <summary>
    /// What a fix offers for a finding. One exception in a fix ends the whole run of a host for that rule,
    /// so a fix that fails on code it does not understand offers nothing there.
    /// </summary>
    private static ImmutableArray<FixOffer> OffersOf(FindingFix fix, FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Location.SourceTree != target.Root.SyntaxTree)
        {
            return ImmutableArray<FixOffer>.Empty;
        }

        return Guarded(
            () => fix.Offers(target, diagnostic, cancellationToken)
                .Where(offer => offer.Changes.Any(change => IsChange(target.Text, change)))
                .ToImmutableArray(),
            ImmutableArray<FixOffer>.Empty);
    }

    private SolutionOffer? FileOfferOf(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        FileFix is { } fix && diagnostic.Location.SourceTree == target.Root.SyntaxTree
            ? Guarded(() => fix.Offer(target, diagnostic, cancellationToken), null)
            : null;

    private static T Guarded<T>(Func<T> offer, T nothing)
    {
        try
        {
            return offer();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return nothing;
        }
    }

    private static bool IsChange(SourceText text, TextChange change) => text.ToString(change.Span) != change.NewText;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.CodeFixes.Placement;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>Puts a comment with the address of the rule's criterion above the statement or member. The finding stays.</summary>
internal sealed class LinkToCriteria : FindingFix
{
    public const string FixName = "LinkCriteria";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        if (CriteriaAddress.Of(diagnostic.Id, target.Options) is { } address
            && CommentPlace.Above(target.Text, target.Root, span) is { } place
            && !CommentPlace.Holds(target.Text, target.Root, place, span, address))
        {
            yield return new FixOffer(
                FixName,
                "Link to the decision criteria",
                ImmutableArray.Create(OwnLine.Above(target.Text, place, "// Decision criteria: " + address)));
        }
    }
}

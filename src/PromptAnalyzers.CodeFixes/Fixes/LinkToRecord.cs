using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Placement;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Rules.FineTuning;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Links a fine-tuning job to one of the project's decision records by a comment, or corrects the id in the comment that is there. One choice
/// for each record, with a key of its own, so that Fix All links to the record that was chosen.
/// </summary>
internal sealed class LinkToRecord : FindingFix
{
    public const string FixName = "LinkRecord";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.JobOf(target, diagnostic, cancellationToken) is not { } job)
        {
            yield break;
        }

        var records = DecisionRecordFiles.Readable(target.Document.Project.AnalyzerOptions.AdditionalFiles, cancellationToken).Select(static file => file.Record).ToList();
        var members = FindingCalls.ModelOf(target)!.Code.DocumentationIdsAround(job.Syntax, cancellationToken);
        foreach (var id in records.Select(static record => record.Id?.Value).Where(static id => id is not null).Distinct())
        {
            if (DecisionMatcher.Match(records, members, id).Kind == DecisionMatchKind.Matched
                && Change(target, job.Syntax, diagnostic.Location.SourceSpan, id!) is { } change
                && Links(target, job.Syntax, change, id!, cancellationToken))
            {
                yield return new FixOffer($"{FixName}.{id}", $"Link to decision record '{id}'", ImmutableArray.Create(change));
            }
        }
    }

    private static TextChange? Change(FixTarget target, SyntaxNode job, TextSpan finding, string id)
    {
        if (JobContext.CommentId(job) is { } wrong)
        {
            var comment = target.Root.DescendantTrivia().LastOrDefault(trivia =>
                trivia.SpanStart <= finding.End
                && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && DecisionMatcher.IdInComment(trivia.ToString()) == wrong);
            var at = comment.ToString().IndexOf(wrong, comment.ToString().IndexOf(':') + 1, System.StringComparison.Ordinal);
            return comment == default || at < 0 ? null : new TextChange(new TextSpan(comment.SpanStart + at, wrong.Length), id);
        }

        return CommentPlace.Above(target.Text, target.Root, finding) is { } place
            ? OwnLine.Above(target.Text, place, $"// {DecisionMatcher.CommentMark} {id}")
            : null;
    }

    // The comment is only of use where the rule looks for it.
    private static bool Links(FixTarget target, SyntaxNode job, TextChange change, string id, CancellationToken cancellationToken)
    {
        var root = target.Root.SyntaxTree.WithChangedText(target.Text.WithChanges(change)).GetRoot(cancellationToken);
        var moved = job.SpanStart + (change.Span.Start <= job.SpanStart ? change.NewText!.Length - change.Span.Length : 0);
        var node = root.FindToken(moved).Parent?.AncestorsAndSelf().FirstOrDefault(n => n.SpanStart == moved && n.RawKind == job.RawKind);
        return node is not null && JobContext.CommentId(node) == id;
    }
}

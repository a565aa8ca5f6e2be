using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>How a fine-tuning job found its record.</summary>
internal enum DecisionMatchKind
{
    /// <summary>No record is meant for the call.</summary>
    None,

    /// <summary>Exactly one record.</summary>
    Matched,

    /// <summary>Several records claim the call: <see cref="DecisionMatch.Candidates"/>.</summary>
    Ambiguous,

    /// <summary>A comment names a record that does not exist; the candidates are the records there are.</summary>
    UnknownId,
}

/// <summary>The outcome of matching one call. The candidates stand in the order of their ids, whatever the order of the files.</summary>
internal sealed record DecisionMatch(DecisionMatchKind Kind, DecisionRecord? Record, ImmutableArray<DecisionRecord> Candidates)
{
    public static readonly DecisionMatch None = new(DecisionMatchKind.None, null, ImmutableArray<DecisionRecord>.Empty);
}

/// <summary>Finds the record of a fine-tuning job: <c>appliesTo</c>, else a comment, else the project's only record.</summary>
internal static class DecisionMatcher
{
    /// <summary>What stands before the id in a comment.</summary>
    public const string CommentMark = "finetune-decision:";

    /// <summary>Matches one call.</summary>
    /// <param name="records">The readable records of the project.</param>
    /// <param name="documentationIds">Ids of the member that creates the job, of members on the way to it that count for it, and of the types around them.</param>
    /// <param name="commentId">The id in a comment on or above the call; null when there is none.</param>
    public static DecisionMatch Match(IReadOnlyList<DecisionRecord> records, IReadOnlyList<string> documentationIds, string? commentId)
    {
        var applying = records.Where(record => AppliesTo(record, documentationIds)).ToImmutableArray();
        if (!applying.IsEmpty)
        {
            return OneOf(applying);
        }

        if (commentId is not null)
        {
            var named = records.Where(record => string.Equals(record.Id?.Value, commentId, StringComparison.Ordinal)).ToImmutableArray();
            return named.IsEmpty
                ? new DecisionMatch(DecisionMatchKind.UnknownId, null, ById(records))
                : OneOf(named);
        }

        var current = InForce(records.ToImmutableArray());
        return current.Length == 1 && current[0].AppliesTo.IsEmpty
            ? new DecisionMatch(DecisionMatchKind.Matched, current[0], current)
            : DecisionMatch.None;
    }

    /// <summary>Whether a record names one of these members or types.</summary>
    public static bool AppliesTo(DecisionRecord record, IReadOnlyList<string> documentationIds) =>
        record.AppliesTo.Any(pattern => documentationIds.Any(id => DocumentationId.Covers(pattern.Value, id)));

    /// <summary>The patterns of a record that no job of the project meets (PA3013).</summary>
    /// <param name="record">The record.</param>
    /// <param name="documentationIdsOfAllJobs">The ids that <see cref="Match"/> gets, of all jobs together.</param>
    public static ImmutableArray<Located<string>> Unmatched(DecisionRecord record, IReadOnlyCollection<string> documentationIdsOfAllJobs) =>
        record.IsHistory
            ? ImmutableArray<Located<string>>.Empty
            : record.AppliesTo.Where(pattern => !documentationIdsOfAllJobs.Any(id => DocumentationId.Covers(pattern.Value, id))).ToImmutableArray();

    /// <summary>Reads the id out of one comment, with or without its marks; null when it names no record.</summary>
    public static string? IdInComment(string comment)
    {
        var start = comment.IndexOf(CommentMark, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || comment.Substring(0, start).Trim('/', '*', ' ', '\t').Length > 0)
        {
            return null;
        }

        var rest = comment.Substring(start + CommentMark.Length).TrimStart(' ', '\t');
        var end = rest.IndexOfAny([' ', '\t', '\r', '\n', '*', ',', ';']);
        var id = end < 0 ? rest : rest.Substring(0, end);
        return id.Length == 0 ? null : id;
    }

    private static DecisionMatch OneOf(ImmutableArray<DecisionRecord> found)
    {
        var current = InForce(found);
        return current.Length == 1
            ? new DecisionMatch(DecisionMatchKind.Matched, current[0], found)
            : new DecisionMatch(DecisionMatchKind.Ambiguous, null, ById(current));
    }

    private static ImmutableArray<DecisionRecord> ById(IEnumerable<DecisionRecord> records) =>
        records.OrderBy(static record => record.Id?.Value, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>
    /// A decision is superseded, never rewritten: old records beside a current one do not make a call ambiguous.
    /// Where all are history the newest speaks.
    /// </summary>
    private static ImmutableArray<DecisionRecord> InForce(ImmutableArray<DecisionRecord> records)
    {
        var current = records.Where(static record => !record.IsHistory).ToImmutableArray();
        return current.IsEmpty
            ? records.OrderByDescending(static record => record.Date?.Value ?? DateTime.MinValue).ThenBy(static record => record.Id?.Value, StringComparer.Ordinal).Take(1).ToImmutableArray()
            : current;
    }
}

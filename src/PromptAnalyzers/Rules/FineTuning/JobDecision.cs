using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>One job-creating call of a file and the decision record that is meant for it.</summary>
/// <param name="Job">The call.</param>
/// <param name="Match">Its record, or why there is none.</param>
/// <param name="CommentId">The id in a comment at the call; null when there is none.</param>
internal sealed record JobDecision(FineTuningCall Job, DecisionMatch Match, string? CommentId)
{
    /// <summary>The jobs of a file, each with its record.</summary>
    public static IEnumerable<JobDecision> Of(FileAnalysis file)
    {
        if (file.File.Jobs.IsEmpty)
        {
            yield break;
        }

        var records = DecisionRecordFiles.Readable(file.AnalyzerOptions.AdditionalFiles, file.CancellationToken).Select(static f => f.Record).ToList();
        foreach (var job in file.File.Jobs)
        {
            var comment = JobContext.CommentId(job.Syntax);
            var match = DecisionMatcher.Match(records, file.Code.DocumentationIdsAround(job.Syntax, file.CancellationToken), comment);
            yield return match.Kind == DecisionMatchKind.None && records.Count > 0
                ? ThroughWrapper(job, records, file) ?? new JobDecision(job, match, comment)
                : new JobDecision(job, match, comment);
        }
    }

    /// <summary>A record or comment at the method that calls the job's method counts for the job.</summary>
    private static JobDecision? ThroughWrapper(FineTuningCall job, List<DecisionRecord> records, FileAnalysis file)
    {
        if (file.Model.GetEnclosingSymbol(job.Syntax.SpanStart, file.CancellationToken) is not IMethodSymbol method)
        {
            return null;
        }

        foreach (var caller in file.CallersOf(method))
        {
            var comment = JobContext.CommentId(caller);
            var ids = file.Code.DocumentationIdsAround(caller, file.CancellationToken);
            if (DecisionMatcher.Match(records, ids, comment) is { Kind: not DecisionMatchKind.None } match)
            {
                return new JobDecision(job, match, comment);
            }
        }

        return null;
    }
}

using System.Collections.Generic;
using System.Linq;
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
            yield return new JobDecision(
                job, DecisionMatcher.Match(records, JobContext.DocumentationIds(file.Model, job.Syntax, file.CancellationToken), comment), comment);
        }
    }
}

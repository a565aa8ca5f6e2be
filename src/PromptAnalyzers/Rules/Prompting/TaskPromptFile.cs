using PromptAnalyzers.Examples;
using PromptAnalyzers.Models;
using PromptAnalyzers.PromptFiles;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>A prompt file that asks for a task, with what was found of examples in it.</summary>
internal sealed record TaskPromptFile(TaskEvidence Task, ExampleEvidence Examples)
{
    /// <summary>
    /// Reads a prompt file as a task prompt whose lack of examples may be judged: it holds all that is sent, no schema, no tools, no model that reasons
    /// by itself, long enough. Null for all others.
    /// </summary>
    public static TaskPromptFile? Of(PromptFileAnalysis file, string ruleId)
    {
        var document = file.Document;
        if (document is not { IsWholeConversation: true, HasTools: false, HasSchema: false }
            || ModelTable.IsKnownToReason(document.ModelId, PromptSettings.ReasoningModels.Read(file.Options, ruleId), null))
        {
            return null;
        }

        var conversation = document.ToConversation();
        if (TaskDetector.Detect(conversation) is not { } task)
        {
            return null;
        }

        var count = 0;
        var measure = TokenMeasure.For(file.Options, ruleId, document.ModelId);
        foreach (var run in PromptDocument.ConstantRuns(document.Sections[task.MessageIndex].Text))
        {
            count += measure.Count(run);
        }

        return count >= PromptSettings.MinTaskPromptTokens.Read(file.Options, ruleId) ? new TaskPromptFile(task, ExampleFinder.Find(conversation)) : null;
    }
}

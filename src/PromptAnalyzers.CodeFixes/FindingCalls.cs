using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.CodeFixes;

/// <summary>Brings a finding back to the calls and texts that the rule read.</summary>
internal static class FindingCalls
{
    /// <summary>Every use of the text that a finding sits on, by the calls of its file, in source order.</summary>
    public static IReadOnlyList<PromptPlace> PlacesOf(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var tree = target.Root.SyntaxTree;
        return (
            from call in FileOf(target, cancellationToken).Calls
            from message in call.Messages
            from text in message.Texts.Alternatives
            let place = PromptPlaces.Place(call, message, text, tree)
            where place is not null && place.Location.SourceSpan == diagnostic.Location.SourceSpan
            select place).ToList();
    }

    /// <summary>The fine-tuning job that a finding sits on.</summary>
    public static FineTuningCall? JobOf(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        FileOf(target, cancellationToken).Jobs.FirstOrDefault(job => PromptPlaces.FirstLineOf(job.Syntax).SourceSpan == diagnostic.Location.SourceSpan);

    /// <summary>The LLM call that a finding sits on.</summary>
    public static PromptCall? CallOf(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        FileOf(target, cancellationToken).Calls.FirstOrDefault(call => PromptPlaces.FirstLineOf(call.Syntax).SourceSpan == diagnostic.Location.SourceSpan);

    /// <summary>The model that the rules read; null when the project references no catalogued SDK.</summary>
    public static PromptModel? ModelOf(FixTarget target) => PromptModel.For(target.Model.Compilation, target.Document.Project.AnalyzerOptions);

    private static PromptFile FileOf(FixTarget target, CancellationToken cancellationToken) =>
        ModelOf(target)?.FileOf(target.Root.SyntaxTree, cancellationToken) ?? PromptFile.Empty;
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2001: a prompt asks for a task of fixed form, and nowhere in the call is an example.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2001NoExamples : PromptCallRule
{
    public const string Id = "PA2001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Task prompt has no examples",
        "Task prompt ({0}) has no examples: show 3 to 5, and name the failure they cure, before you weigh fine-tuning (X, M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A few examples of input and output are the cheapest way to a fixed form of answer. Prompting is not exhausted without them.");

    public PA2001NoExamples()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var reported = new HashSet<SyntaxNode>();
        var unknownModel = PromptSettings.ReportUnknownModel.Read(file.Options, Id);
        foreach (var prompt in file.File.Calls.Where(call => call.Options.ModelId is not null || unknownModel)
                     .SelectMany(call => call.Kind == PromptCallKind.Loose ? TaskPrompt.SentFromElsewhere(call, file, Id) : TaskPrompt.In(call, file, Id)))
        {
            if (prompt is { Examples: { Strength: ExampleStrength.None, Placeholders.IsEmpty: true } }
                && prompt.PlaceIn(file.Tree) is { } place
                && !IsToldInFile(place.Text, file)
                && reported.Add(place.Node))
            {
                file.Report(file.Finding(Rule, place.Location, place.AdditionalLocations, TaskNames.Of(prompt.Task.Kind)));
            }
        }
    }
    private protected override Action<PromptFileAnalysis>? PromptFileJudge => static file =>
    {
        if ((file.Document.ModelId is not null || PromptSettings.ReportUnknownModel.Read(file.Options, Id))
            && TaskPromptFile.Of(file, Id) is { Task: var task, Examples: { Strength: ExampleStrength.None, Placeholders.IsEmpty: true } })
        {
            file.Report(Rule, file.Document.Sections[task.MessageIndex], TaskNames.Of(task.Kind));
        }
    };

    // A prompt file that holds a whole conversation is judged there.
    private static bool IsToldInFile(PromptText text, FileAnalysis file) =>
        text.Pieces.Any(p => p.FilePath is { } path && file.PromptFileAt(path) is { IsWholeConversation: true });
}

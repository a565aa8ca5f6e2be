using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2002: a task prompt shows examples, but fewer than wanted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2002TooFewExamples : PromptCallRule
{
    public const string Id = "PA2002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Task prompt has too few examples",
        "Task prompt ({0}) has {1} of at least {2} examples: add different ones, one of them hard (M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Three to five different examples are the common advice: classes balanced, at least one hard case.");

    public PA2002TooFewExamples()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var reported = new HashSet<SyntaxNode>();
        var wanted = PromptSettings.MinExamples.Read(file.Options, Id);
        foreach (var prompt in file.File.Calls.SelectMany(call => TaskPrompt.In(call, file, Id)))
        {
            if (prompt is { Examples: { Strength: ExampleStrength.Strong, Count: { } count, Placeholders.IsEmpty: true } }
                && count > 0 && count < wanted
                && prompt.PlaceIn(file.Tree) is { } place
                && reported.Add(place.Node))
            {
                file.Report(file.Finding(Rule, place.Location, place.AdditionalLocations, TaskNames.Of(prompt.Task.Kind), count, wanted));
            }
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Examples;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2003: an example in a prompt is not filled in, or repeats another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2003PlaceholderExample : PromptCallRule
{
    public const string Id = "PA2003";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Example is still a placeholder",
        "Example {0}: the model copies what it is shown (M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A placeholder teaches the model to answer with placeholders. Fill the example in, or take it out.");

    public PA2003PlaceholderExample()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var reported = new HashSet<SyntaxNode>();
        foreach (var call in file.File.Calls)
        {
            // Presence needs no complete call: what is there is there. A pair of messages is one example, told once.
            foreach (var placeholder in PromptReading.Of(call).Examples.Placeholders)
            {
                var message = call.Messages[placeholder.MessageIndex];
                if (PromptPlaces.Place(call, message, message.Text, file.Tree) is { } place && !file.IsFromPromptFile(place.Text) && reported.Add(place.Node))
                {
                    file.Report(file.Finding(Rule, place.Location, place.AdditionalLocations, Describe(placeholder.Reason)));
                }
            }
        }
    }

    private protected override Action<PromptFileAnalysis>? PromptFileJudge => static file =>
    {
        var reported = new HashSet<int>();
        foreach (var placeholder in ExampleFinder.Find(file.Document.ToConversation()).Placeholders)
        {
            if (reported.Add(placeholder.MessageIndex))
            {
                file.Report(Rule, file.Document.Sections[placeholder.MessageIndex], Describe(placeholder.Reason));
            }
        }
    };

    private static string Describe(PlaceholderReason reason) => reason switch
    {
        PlaceholderReason.Todo => "is still to do",
        PlaceholderReason.StandIn => "is a stand-in for a real one",
        PlaceholderReason.Filler => "is filler text",
        _ => "repeats another",
    };
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Rules.Insight;

/// <summary>The properties of PA0001, which the prompt report reads from the compiler's log. Their names and meanings stand on the page of the rule.</summary>
internal static class InsightProperties
{
    private const int MaxTextLength = 200;

    // What raw HTTP calls have in place of a documentation id: "POST https://…".
    private const string HttpMark = "://";

    /// <summary>The properties of a call that sends a prompt.</summary>
    public static ImmutableDictionary<string, string?> Of(PromptCall call, TokenMeasure measure, FileAnalysis file)
    {
        var properties = Start(call.Kind.ToString(), call.Api, call.Options.ModelId);
        var reading = PromptReading.Of(call);
        var conversation = reading.Conversation;
        var examples = reading.Examples;
        var tokens = TokensByRole.Of(call, conversation, examples, measure);
        properties["complete"] = Flag(call.IsComplete);
        properties["structuredOutput"] = Flag(call.Options.HasStructuredOutput);
        properties["unseen"] = string.Join("; ", call.Unseen);
        properties["roles"] = string.Join(",", call.Messages.Select(static m => m.Role.ToString().ToLowerInvariant()));
        properties["tokens"] = string.Join(",", call.Messages.Select(m => Number(measure.Count(m.Text))));
        properties["systemTokens"] = Number(tokens.System);
        properties["userTokens"] = Number(tokens.User);
        properties["exampleTokens"] = Number(tokens.Example);
        properties["otherTokens"] = Number(tokens.Other);
        properties["atLeast"] = Flag(call.Messages.Any(static m => m.Text.HasHoles));
        properties["encoding"] = TokenEncodings.NameOf(measure.Encoding);
        properties["limit"] = Number(PromptSettings.MaxPromptTokens.Read(file.Options, PA1001VeryLongPrompt.Id));
        properties["task"] = reading.Task is { } task ? TaskNames.Of(task.Kind) : null;
        properties["examples"] = examples.Count is { } count ? Number(count) : null;
        properties["exampleEvidence"] = examples.Strength.ToString().ToLowerInvariant();
        properties["endLine"] = Number(call.Syntax.SyntaxTree.GetMappedLineSpan(call.Syntax.Span).EndLinePosition.Line + 1);
        properties["places"] = string.Join(",", PlacesOf(call, file.Tree));
        if (PromptSettings.IncludePromptText.Read(file.Options, PA0001LlmCall.Id))
        {
            properties["text"] = string.Join("\n---\n", call.Messages.Select(static m => m.Text.ConstantText)
                .Select(static t => t.Length <= MaxTextLength ? t : t.Substring(0, MaxTextLength)));
        }

        return properties.ToImmutable();
    }

    /// <summary>The properties of a call that creates a fine-tuning job.</summary>
    public static ImmutableDictionary<string, string?> Of(JobDecision decision, FileAnalysis file)
    {
        var properties = Start(PA0001LlmCall.JobKind, decision.Job.Api, decision.Job.BaseModel);
        properties["platform"] = decision.Job.Platform;
        properties["validation"] = decision.Job.HasValidationData switch { true => "true", false => "false", null => "unknown" };
        properties["hyperparameters"] = string.Join(",", decision.Job.Hyperparameters.Select(static h => $"{h.Name}={h.Value ?? "unknown"}"));
        properties["decision"] = decision.Match.Record?.Id?.Value;
        properties["minLabelledExamples"] = Number(PromptSettings.MinLabelledExamples.Read(file.Options, "PA3006"));
        return properties.ToImmutable();
    }

    private static ImmutableDictionary<string, string?>.Builder Start(string kind, string api, string? model)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["version"] = PA0001LlmCall.PropertiesVersion;
        properties["kind"] = kind;
        properties["api"] = api;
        properties["sdk"] = api.IndexOf(HttpMark, StringComparison.Ordinal) >= 0 ? "HTTP" : SdkFiles.OfMember(api);
        properties["model"] = model;
        return properties;
    }

    /// <summary>Where findings about the call's texts sit in this file, as line:column from 1.</summary>
    private static IEnumerable<string> PlacesOf(PromptCall call, SyntaxTree tree) =>
        call.Messages
            .SelectMany(m => m.Texts.Alternatives.Select(text => PromptPlaces.Place(call, m, text, tree)))
            .Where(static place => place is not null)
            .Select(static place => place!.Location.GetMappedLineSpan().StartLinePosition)
            .Select(static start => $"{Number(start.Line + 1)}:{Number(start.Character + 1)}")
            .Distinct();

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

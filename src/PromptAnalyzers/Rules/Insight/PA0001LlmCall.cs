using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Insight;

/// <summary>PA0001: what was understood of each LLM call. Off by default; the prompt report and tests read it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA0001LlmCall : PromptCallRule
{
    public const string Id = "PA0001";

    /// <summary>Version of the property set; raised when a property changes its meaning.</summary>
    public const string PropertiesVersion = "1";

    /// <summary>The kind of a call that creates a fine-tuning job; the others are those of <see cref="PromptCallKind"/>.</summary>
    public const string JobKind = "Job";

    private const int MaxTextLength = 200;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "LLM call",
        "{0} call of {1}: model {2}; {3}{4}",
        RuleArea.Insight,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "Shows what PromptAnalyzers understood of an LLM call: API, model, messages with their tokens, and what could not be seen.");

    public PA0001LlmCall()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls)
        {
            var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
            var messages = string.Join(", ", call.Messages.Select(m =>
                m.Role.ToString().ToLowerInvariant() + " " + TokenMeasure.Format(measure.Count(m.Text)) + (m.Text.HasHoles ? "+" : string.Empty)));
            file.Report(Diagnostic.Create(
                Rule,
                PromptPlaces.FirstLineOf(call.Syntax),
                Properties(call, measure, PromptSettings.IncludePromptText.Read(file.Options, Id)),
                call.Kind.ToString(),
                call.Api,
                call.Options.ModelId ?? "unknown",
                messages.Length == 0 ? "no messages seen" : messages + " tokens",
                call.IsComplete ? string.Empty : "; not seen: " + string.Join(", ", call.Unseen)));
        }

        foreach (var job in file.File.Jobs)
        {
            var hyperparameters = string.Join(", ", job.Hyperparameters.Select(static h => $"{h.Name} {h.Value ?? "unknown"}"));
            file.Report(Diagnostic.Create(
                Rule,
                PromptPlaces.FirstLineOf(job.Syntax),
                Properties(job),
                JobKind,
                job.Api,
                job.BaseModel ?? "unknown",
                hyperparameters.Length == 0 ? "no hyperparameters seen" : hyperparameters,
                job.HasValidationData switch { true => string.Empty, false => "; no validation data", null => "; not seen: validation data" }));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(FineTuningCall job)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["version"] = PropertiesVersion;
        properties["kind"] = JobKind;
        properties["api"] = job.Api;
        properties["model"] = job.BaseModel;
        properties["platform"] = job.Platform;
        properties["validation"] = job.HasValidationData switch { true => "true", false => "false", null => "unknown" };
        properties["hyperparameters"] = string.Join(",", job.Hyperparameters.Select(static h => $"{h.Name}={h.Value ?? "unknown"}"));
        return properties.ToImmutable();
    }

    private static ImmutableDictionary<string, string?> Properties(PromptCall call, TokenMeasure measure, bool withText)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["version"] = PropertiesVersion;
        properties["kind"] = call.Kind.ToString();
        properties["api"] = call.Api;
        properties["model"] = call.Options.ModelId;
        properties["complete"] = call.IsComplete ? "true" : "false";
        properties["structuredOutput"] = call.Options.HasStructuredOutput ? "true" : "false";
        properties["unseen"] = string.Join("; ", call.Unseen);
        properties["roles"] = string.Join(",", call.Messages.Select(static m => m.Role.ToString().ToLowerInvariant()));
        properties["tokens"] = string.Join(",", call.Messages.Select(m => measure.Count(m.Text).ToString(CultureInfo.InvariantCulture)));
        if (withText)
        {
            properties["text"] = string.Join("\n---\n", call.Messages.Select(static m => m.Text.ConstantText)
                .Select(static t => t.Length <= MaxTextLength ? t : t.Substring(0, MaxTextLength)));
        }

        return properties.ToImmutable();
    }
}

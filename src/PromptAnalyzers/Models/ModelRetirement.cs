using System;

namespace PromptAnalyzers.Models;

/// <summary>A dated announcement that a platform switches a model off.</summary>
/// <param name="Platform">The platform, as decision records write it: openai, azure-openai, foundry, anthropic, bedrock, google, vertex-ai, mistral, xai.</param>
/// <param name="IsTuned">Whether the date is that of fine-tuned versions instead of the model itself.</param>
/// <param name="Date">The day of the shutdown.</param>
/// <param name="Source">Title and address of the announcement.</param>
/// <param name="SourceDate">The day of the state of the source that was read.</param>
internal sealed record ModelRetirement(string Platform, bool IsTuned, DateTime Date, string Source, DateTime SourceDate);

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace PromptAnalyzers.Models;

/// <summary>What is known of models by their ids. Nothing is guessed: an id that the table does not know is unknown.</summary>
internal static class ModelTable
{
    /// <summary>The embedded table; it depends on the assembly alone.</summary>
    private static readonly Lazy<Tables> Loaded = new(static () => new Tables(Load()));

    /// <summary>All models, in the order of the file.</summary>
    public static ImmutableArray<ModelInfo> All => Loaded.Value.All;

    /// <summary>The model of an id as code writes it, whatever its case and the prefixes of routers and platforms; null when it is unknown.</summary>
    public static ModelInfo? Find(string? modelId) => modelId is null ? null : ModelId.NamesOf(modelId).Select(Loaded.Value.Find).FirstOrDefault(static model => model is not null);

    /// <summary>
    /// Whether a call is known to be answered by a model that reasons by itself. False also when that is not known; tell the two apart by <see cref="Find"/>.
    /// </summary>
    /// <param name="modelId">The id in the code; null when it cannot be seen.</param>
    /// <param name="userPatterns">Patterns of the setting reasoning_models; <c>*</c> is any text. They win over the table.</param>
    /// <param name="effortRequested">Whether the call asks for reasoning effort or a thinking budget; null when it says nothing.</param>
    public static bool IsKnownToReason(string? modelId, ImmutableArray<string> userPatterns, bool? effortRequested)
    {
        if (modelId is null)
        {
            return false;
        }

        if (!userPatterns.IsDefaultOrEmpty)
        {
            var names = ModelId.NamesOf(modelId).Concat(Enumerable.Repeat(modelId.Trim().ToLowerInvariant(), 1)).ToList();
            if (userPatterns.Any(pattern => names.Any(name => ModelPattern.Matches(pattern.Trim().ToLowerInvariant(), name))))
            {
                return true;
            }
        }

        return Find(modelId) is { } model && model.Reasons switch
        {
            Reasoning.No => false,
            Reasoning.Yes => true,
            _ => effortRequested ?? (model.ReasonsByDefault || ModelId.AsksForThinking(modelId)),
        };
    }

    private static ImmutableArray<ModelInfo> Load()
    {
        using var stream = typeof(ModelTable).Assembly.GetManifestResourceStream("Models/models");
        if (stream is null)
        {
            return ImmutableArray<ModelInfo>.Empty;
        }

        using var reader = new StreamReader(stream);
        return ModelTableReader.ReadAll(reader);
    }

    private sealed class Tables(ImmutableArray<ModelInfo> all)
    {
        private readonly Dictionary<string, ModelInfo> _exact =
            all.Where(static model => !ModelPattern.HasWildcard(model.Pattern)).ToDictionary(static model => model.Pattern, StringComparer.Ordinal);

        private readonly ImmutableArray<ModelInfo> _wildcards = all.Where(static model => ModelPattern.HasWildcard(model.Pattern))
            .OrderByDescending(static model => ModelPattern.SpecificityOf(model.Pattern))
            .ToImmutableArray();

        public ImmutableArray<ModelInfo> All { get; } = all;

        public ModelInfo? Find(string name) =>
            _exact.TryGetValue(name, out var model) ? model : _wildcards.FirstOrDefault(candidate => ModelPattern.Matches(candidate.Pattern, name));
    }
}

using System;
using System.Collections.Generic;

namespace PromptAnalyzers.PromptFiles;

/// <summary>What the YAML of a prompt file says beside its texts.</summary>
internal readonly struct PromptSettingsBlock
{
    /// <summary>The names that the forms give to the model, the surest first.</summary>
    private static readonly string[] ModelKeys = ["azure_deployment", "deployment", "model", "model_id", "modelId", "id", "name"];

    private PromptSettingsBlock(string? modelId, bool hasTools, bool hasSchema)
    {
        ModelId = modelId;
        HasTools = hasTools;
        HasSchema = hasSchema;
    }

    public string? ModelId { get; }

    public bool HasTools { get; }

    public bool HasSchema { get; }

    public static PromptSettingsBlock Read(IReadOnlyList<YamlEntry> entries)
    {
        string? model = null;
        var rank = int.MaxValue;
        var hasTools = false;
        var hasSchema = false;
        var section = string.Empty;
        foreach (var entry in entries)
        {
            if (entry is { Indent: 0, IsItem: false })
            {
                section = entry.Key;
                if (section == "model" && entry.Value.Length > 0)
                {
                    (model, rank) = (entry.Value, -1);
                }
            }
            else if (section is "model" or "execution_settings" && entry.Value.Length > 0 && Array.IndexOf(ModelKeys, entry.Key) is var found and >= 0 && found < rank
                     && !(section == "execution_settings" && entry.Key is "id" or "name"))
            {
                (model, rank) = (entry.Value, found);
            }

            hasTools |= entry.Key is "tools" or "functions" && entry.Value is not ("[]" or "null" or "~");
            hasSchema |= entry.Key is "jsonSchema" or "json_schema" || entry.Value.IndexOf("json_schema", StringComparison.OrdinalIgnoreCase) >= 0 && entry.Key is "responseFormat" or "response_format" or "type";
        }

        // A value from the environment names no model.
        return new PromptSettingsBlock(model is null || model.IndexOf('$') >= 0 || model.IndexOf('{') >= 0 ? null : model, hasTools, hasSchema);
    }
}

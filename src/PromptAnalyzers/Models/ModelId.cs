using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptAnalyzers.Models;

/// <summary>
/// Model ids as code writes them, reduced to the names of the model table: routers put the vendor before the name, Bedrock a region, a vendor and a version around
/// it, Ollama a size behind it, and a fine-tuned model carries its base. What has an unknown part around it stays unknown.
/// </summary>
internal static class ModelId
{
    private const int MaxLength = 300;

    /// <summary>Path segments that may stand before a name: vendors, routers, and namespaces of Hugging Face and Ollama.</summary>
    private static readonly HashSet<string> KnownSegments = new(StringComparer.Ordinal)
    {
        "openai", "azure", "azure_ai", "azure-openai", "anthropic", "google", "gemini", "vertex_ai", "vertex", "mistral", "mistralai", "mistral-ai", "meta", "meta-llama", "deepseek",
        "deepseek-ai", "qwen", "alibaba", "amazon", "bedrock", "converse", "cohere", "cohereforai", "coherelabs", "x-ai", "xai", "microsoft", "groq", "together", "together_ai", "togethercomputer",
        "openrouter", "ollama", "ollama_chat", "library", "github", "fireworks", "fireworks_ai", "unsloth", "perplexity", "databricks", "chat", "text-completion-openai",
    };

    private static readonly string[] BedrockRegions = ["us.", "us-gov.", "eu.", "apac.", "ap.", "jp.", "au.", "ca.", "global."];
    private static readonly string[] BedrockVendors = ["anthropic.", "amazon.", "meta.", "mistral.", "cohere.", "deepseek.", "openai.", "qwen.", "xai.", "google."];

    /// <summary>Whether the id asks a router for the thinking variant of a model.</summary>
    public static bool AsksForThinking(string modelId) => modelId.Trim().EndsWith(":thinking", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names under which an id may stand in the table, the most literal first, in lower case.</summary>
    public static IEnumerable<string> NamesOf(string modelId)
    {
        if (modelId.Length > MaxLength || WithoutPath(BaseOfTuned(modelId.Trim().ToLowerInvariant())) is not { Length: > 0 } name)
        {
            yield break;
        }

        yield return name;
        if (WithoutBedrockParts(name) is { } bedrock)
        {
            yield return name = bedrock;
        }

        // Vertex AI: claude-opus-4@20250514, model@default.
        if (name.IndexOf('@') is var at and > 0)
        {
            var version = name.Substring(at + 1);
            name = name.Substring(0, at);
            if (version.Length == 8 && version.All(static c => c is >= '0' and <= '9'))
            {
                name = $"{name}-{version}";
            }

            yield return name;
        }

        // Ollama's size tags and routers' variants: deepseek-r1:14b, gpt-oss:20b, claude-3.7-sonnet:thinking.
        if (name.IndexOf(':') is var colon and > 0)
        {
            yield return name = name.Substring(0, colon);
        }

        // Routers write the version of a Claude model with a dot.
        if (name.StartsWith("claude-", StringComparison.Ordinal) && name.IndexOf('.') > 0)
        {
            yield return name.Replace('.', '-');
        }
    }

    /// <summary>ft:base:organisation:name:id (OpenAI), base.ft-id (Azure).</summary>
    private static string BaseOfTuned(string id)
    {
        if (id.StartsWith("ft:", StringComparison.Ordinal))
        {
            var end = id.IndexOf(':', 3);
            return end < 0 ? id.Substring(3) : id.Substring(3, end - 3);
        }

        return id.IndexOf(".ft-", StringComparison.Ordinal) is var tuned and > 0 ? id.Substring(0, tuned) : id;
    }

    /// <summary>The last segment; null when something before it is unknown.</summary>
    private static string? WithoutPath(string id)
    {
        var segments = id.Split('/');
        var name = segments[segments.Length - 1];
        if (segments.Length == 1)
        {
            return name;
        }

        // Resource names: models/x, publishers/google/models/x, projects/…/models/x, accounts/fireworks/models/x, arn:aws:bedrock:…:foundation-model/x.
        var parent = segments[segments.Length - 2];
        var isResource = parent is "models" or "foundation-models"
            || (id.StartsWith("arn:aws", StringComparison.Ordinal) && segments.Length == 2
                && (parent.EndsWith(":foundation-model", StringComparison.Ordinal) || parent.EndsWith(":inference-profile", StringComparison.Ordinal)));
        return isResource || segments.Take(segments.Length - 1).All(KnownSegments.Contains) ? name : null;
    }

    /// <summary>us.anthropic.claude-3-haiku-20240307-v1:0 → claude-3-haiku-20240307; null when there is no vendor before the name.</summary>
    private static string? WithoutBedrockParts(string name)
    {
        if (BedrockRegions.FirstOrDefault(region => name.StartsWith(region, StringComparison.Ordinal)) is { } region)
        {
            name = name.Substring(region.Length);
        }

        if (BedrockVendors.FirstOrDefault(vendor => name.StartsWith(vendor, StringComparison.Ordinal)) is not { } vendor)
        {
            return null;
        }

        name = name.Substring(vendor.Length);
        if (name.IndexOf(':') is var colon and > 0)
        {
            name = name.Substring(0, colon);
        }

        var version = name.LastIndexOf("-v", StringComparison.Ordinal);
        return version > 0 && version + 2 < name.Length && name.Skip(version + 2).All(static c => c is >= '0' and <= '9') ? name.Substring(0, version) : name;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>What the code under analysis refers to.</summary>
internal static class References
{
    private static readonly string[] SdkFiles = ["OpenAI.dll", "System.ClientModel.dll", "Microsoft.Extensions.AI.dll", "Microsoft.Extensions.AI.Abstractions.dll"];

    /// <summary>New references, whose metadata nobody has read yet: as in a new compiler process.</summary>
    public static ImmutableArray<MetadataReference> Read(bool withSdk) =>
        [.. FrameworkFiles().Concat(withSdk ? SdkFiles.Select(static file => Path.Combine(AppContext.BaseDirectory, file)) : []).Select(static path => MetadataReference.CreateFromFile(path))];

    private static string[] FrameworkFiles()
    {
        var pack = Path.Combine(BuildFacts.Get("TargetingPacks"), "Microsoft.NETCore.App.Ref");
        var newest = Directory.GetDirectories(pack, "10.*").OrderBy(static path => Version.Parse(Path.GetFileName(path).Split('-')[0])).Last();
        return Directory.GetFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll");
    }
}

using System.Reflection;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>What the project file wrote into the assembly: folders that only the build knows.</summary>
internal static class BuildFacts
{
    public static string Get(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

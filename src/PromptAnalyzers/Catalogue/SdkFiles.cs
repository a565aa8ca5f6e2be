using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace PromptAnalyzers.Catalogue;

/// <summary>The catalogue files of the package: one per SDK, embedded. A file is read in full only when a compilation references its SDK.</summary>
internal static class SdkFiles
{
    private const string ResourcePrefix = "Sdks/";

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> FilesByAssembly = new(ReadAssemblies);

    private static readonly ConcurrentDictionary<string, ImmutableArray<CatalogueEntry>> Entries = new(StringComparer.Ordinal);

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names =>
        typeof(SdkFiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(static name => name.Substring(ResourcePrefix.Length));

    /// <summary>The files whose SDK has an assembly of this name.</summary>
    public static ImmutableArray<string> ForAssembly(string assemblyName) =>
        FilesByAssembly.Value.TryGetValue(assemblyName, out var files) ? files : ImmutableArray<string>.Empty;

    /// <summary>The entries of one file.</summary>
    public static ImmutableArray<CatalogueEntry> Read(string name) => Entries.GetOrAdd(name, static n => CatalogueReader.ReadAll(ReadText(n)));

    /// <summary>The text of one file.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(SdkFiles).Assembly.GetManifestResourceStream(ResourcePrefix + name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Only the lines that name assemblies, which stand first in each file.
    private static ImmutableDictionary<string, ImmutableArray<string>> ReadAssemblies()
    {
        var result = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names)
        {
            using var stream = typeof(SdkFiles).Assembly.GetManifestResourceStream(ResourcePrefix + name);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("#", StringComparison.Ordinal) || line.Trim().Length == 0)
                {
                    continue;
                }

                if (!line.StartsWith("A:", StringComparison.Ordinal))
                {
                    break;
                }

                var assembly = line.Substring(2).Split('\t')[0].Trim();
                if (!result.TryGetValue(assembly, out var files))
                {
                    result[assembly] = files = [];
                }

                files.Add(name);
            }
        }

        return result.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }
}

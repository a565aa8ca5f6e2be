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

    private static readonly Lazy<Head> Heads = new(static () => new Head());

    private static readonly ConcurrentDictionary<string, ImmutableArray<(string Type, string Member)>> Members = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ImmutableArray<CatalogueEntry>> Entries = new(StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<string, string>> FilesByMember = new(ReadMembers);

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names =>
        typeof(SdkFiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(static name => name.Substring(ResourcePrefix.Length));

    /// <summary>The first names of the namespaces of all SDKs.</summary>
    public static IReadOnlyCollection<string> RootNamespaces => Heads.Value.RootNamespaces;

    /// <summary>The files whose SDK has an assembly of this name.</summary>
    public static IReadOnlyList<string> ForAssembly(string assemblyName) => Heads.Value.FilesByAssembly.TryGetValue(assemblyName, out var files) ? files : [];

    /// <summary>The members that one file names, each once: the declaring type with its namespace, and the member's name in metadata.</summary>
    public static ImmutableArray<(string Type, string Member)> MembersOf(string name) =>
        Members.GetOrAdd(name, static n => Read(n)
            .Where(static e => e.Kind != EntryKind.Assembly && !e.DocumentationId.StartsWith("T:", StringComparison.Ordinal))
            .Select(static e => (MemberIds.ContainingType(e.DocumentationId), MemberIds.MetadataName(e.DocumentationId)))
            .Distinct()
            .ToImmutableArray());

    /// <summary>The file that lists a member by this documentation id, which is named after the SDK; null when none does. Reads all files.</summary>
    public static string? OfMember(string documentationId) => FilesByMember.Value.TryGetValue(documentationId, out var file) ? file : null;

    /// <summary>The entries of one file.</summary>
    public static ImmutableArray<CatalogueEntry> Read(string name) => Entries.GetOrAdd(name, static n => CatalogueReader.ReadAll(ReadText(n)));

    /// <summary>The text of one file.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(SdkFiles).Assembly.GetManifestResourceStream(ResourcePrefix + name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> ReadMembers()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names.OrderBy(static n => n, StringComparer.Ordinal))
        {
            foreach (var entry in Read(name))
            {
                if (!result.ContainsKey(entry.DocumentationId))
                {
                    result.Add(entry.DocumentationId, name);
                }
            }
        }

        return result;
    }

    /// <summary>What stands first in each file: the lines that name assemblies, and the one after them.</summary>
    private sealed class Head
    {
        public Head()
        {
            foreach (var name in Names)
            {
                using var stream = typeof(SdkFiles).Assembly.GetManifestResourceStream(ResourcePrefix + name);
                using var reader = new StreamReader(stream);
                while (reader.ReadLine() is { } line)
                {
                    if (line.Length == 0 || line[0] == '#')
                    {
                        continue;
                    }

                    if (!line.StartsWith("A:", StringComparison.Ordinal))
                    {
                        RootNamespaces.Add(line.Substring(2, line.IndexOf('.') - 2));
                        break;
                    }

                    var assembly = line.Substring(2, line.IndexOf('\t') - 2);
                    if (!FilesByAssembly.TryGetValue(assembly, out var list))
                    {
                        FilesByAssembly[assembly] = list = [];
                    }

                    list.Add(name);
                }
            }
        }

        public Dictionary<string, List<string>> FilesByAssembly { get; } = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> RootNamespaces { get; } = new(StringComparer.Ordinal);
    }
}

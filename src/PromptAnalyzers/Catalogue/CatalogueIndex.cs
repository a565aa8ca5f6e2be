using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The entries of some catalogue files by documentation id and by name. It depends on the package's own data alone, so one for each set of files is kept:
/// an editor makes a new compilation for each letter that is typed. Never changed after it is made.
/// </summary>
internal sealed class CatalogueIndex
{
    private static readonly ConcurrentDictionary<string, CatalogueIndex> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<CatalogueEntry>> _byId;
    private readonly Dictionary<string, CatalogueEntry> _returned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registrationNames = new(StringComparer.Ordinal);
    private readonly HashSet<CatalogueEntry> _withStructuredOutput;
    private readonly HashSet<string> _assemblies;
    private readonly Dictionary<string, string> _platforms;

    private CatalogueIndex(ICollection<string> files, ImmutableArray<CatalogueEntry> taught)
    {
        var entries = files.SelectMany(static file => SdkFiles.Read(file)).ToList();
        _assemblies = new HashSet<string>(
            entries.Where(static e => e.Kind == EntryKind.Assembly).Select(static e => e.DocumentationId.Substring(2)),
            StringComparer.OrdinalIgnoreCase);
        _platforms = entries.Where(static e => e is { Kind: EntryKind.Assembly, Role.Length: > 0 })
            .GroupBy(static e => e.DocumentationId.Substring(2), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static g => g.Key, static g => g.First().Role, StringComparer.OrdinalIgnoreCase);
        _withStructuredOutput = new HashSet<CatalogueEntry>(files.Select(static file => SdkFiles.Read(file))
            .Where(static sdk => sdk.Any(static e => e.HasRole("structured output") || e.Role == "response schema"))
            .SelectMany(static sdk => sdk.Where(static e => e.Kind == EntryKind.Call)));

        // What users teach stands before what the files say of the same member.
        var byId = new Dictionary<string, List<CatalogueEntry>>(StringComparer.Ordinal);
        foreach (var entry in taught.Concat(entries.Where(static e => e.Kind != EntryKind.Assembly)))
        {
            Add(entry, byId);
        }

        _byId = byId.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The simple names whose use makes a place worth a closer look: methods that send or carry prompts, types whose constructors do, properties
    /// that hold prompt text, and members that create fine-tuning jobs.
    /// </summary>
    public NameSet SiteNames { get; } = new([]);

    /// <summary>The simple names of the types whose constructors take prompt text: <c>new(…)</c> makes them without a name.</summary>
    public NameSet MadeTypeNames { get; } = new([]);

    /// <summary>The simple names of methods that return a prompt to an SDK, and of attributes that say so of a method.</summary>
    public NameSet ReturningNames { get; } = new([]);

    /// <summary>The simple names of members that bind an answer to a schema or type, or that may.</summary>
    public NameSet StructuredOutputNames { get; } = new([]);

    /// <summary>The simple names of methods that register a client with its model.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _registrationNames;

    /// <summary>The index of some files and of what users teach beside them.</summary>
    public static CatalogueIndex Of(ICollection<string> files, ImmutableArray<CatalogueEntry> taught) => taught.IsEmpty
        ? Known.GetOrAdd(string.Join("\n", files.OrderBy(static file => file, StringComparer.Ordinal)), _ => new CatalogueIndex(files, taught))
        : new CatalogueIndex(files, taught);

    /// <summary>Whether a member has this simple name; that of the type for a constructor.</summary>
    public bool HasName(string name) => _names.Contains(name);

    /// <summary>Whether an assembly belongs to one of the SDKs.</summary>
    public bool HasAssembly(string name) => _assemblies.Contains(name);

    /// <summary>The platform that an assembly's SDK speaks to; null when it speaks to several.</summary>
    public string? PlatformOf(string assembly) => _platforms.TryGetValue(assembly, out var platform) ? platform : null;

    /// <summary>Whether the SDK that an entry comes from can bind an answer to a schema or type.</summary>
    public bool HasStructuredOutput(CatalogueEntry entry) => _withStructuredOutput.Contains(entry);

    /// <summary>The entries of a documentation id.</summary>
    public bool TryGet(string documentationId, out ImmutableArray<CatalogueEntry> entries) => _byId.TryGetValue(documentationId, out entries);

    /// <summary>The entry that says of an attribute, or of a method, that what a method returns is a prompt.</summary>
    public bool TryGetReturned(string documentationId, out CatalogueEntry entry) => _returned.TryGetValue(documentationId, out entry);

    private void Add(CatalogueEntry entry, Dictionary<string, List<CatalogueEntry>> byId)
    {
        if (entry.IsReturned)
        {
            _returned[entry.DocumentationId] = entry;
            var used = MemberIds.UsedName(entry.DocumentationId);
            ReturningNames.Add(used);
            if (used.EndsWith("Attribute", StringComparison.Ordinal))
            {
                ReturningNames.Add(used.Substring(0, used.Length - "Attribute".Length));
            }

            return;
        }

        if (!byId.TryGetValue(entry.DocumentationId, out var list))
        {
            byId[entry.DocumentationId] = list = [];
        }

        list.Add(entry);

        var name = MemberIds.UsedName(entry.DocumentationId);
        _names.Add(name);
        if (entry.HasRole("structured output") || entry.Role is "response format" or "response schema")
        {
            StructuredOutputNames.Add(name);
        }

        if (entry.Role == "model" && name.StartsWith("Add", StringComparison.Ordinal))
        {
            _registrationNames.Add(name);
        }

        if (entry.Kind == EntryKind.Prompt && MemberIds.MetadataName(entry.DocumentationId) == ".ctor")
        {
            MadeTypeNames.Add(name);
        }

        if (entry.Kind is EntryKind.Prompt or EntryKind.Call || (entry.Kind == EntryKind.Tune && entry.Role == "job"))
        {
            SiteNames.Add(name);
        }
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// Which members of one compilation's references are LLM APIs. Look-ups go by name first (a hash set), then by the symbol's documentation id
/// and containing assembly; answers are remembered per symbol.
/// </summary>
internal sealed class ApiCatalogue
{
    /// <summary>The catalogue of a compilation without any LLM SDK.</summary>
    public static readonly ApiCatalogue Empty = new([], [], [], TaughtApis.None, [], []);

    private static readonly ImmutableArray<CatalogueEntry> NoEntries = ImmutableArray<CatalogueEntry>.Empty;

    private readonly Dictionary<string, ImmutableArray<CatalogueEntry>> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies;
    private readonly Dictionary<string, string> _platforms;
    private readonly HashSet<CatalogueEntry> _withStructuredOutput;
    private readonly HashSet<string> _userIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sourceIds;
    private readonly HashSet<string> _sourceNamespaces;
    private readonly ImmutableHashSet<string> _attributedNames;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly NameSet _structuredOutputNames = new([]);
    private readonly HashSet<string> _siteNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registrationNames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogueEntry>> _bySymbol = new(SymbolEqualityComparer.Default);

    private ApiCatalogue(
        HashSet<string> assemblies, Dictionary<string, string> platforms, IEnumerable<CatalogueEntry> sdkEntries, TaughtApis taught, IEnumerable<CatalogueEntry> withStructuredOutput,
        IEnumerable<CatalogueEntry> fromSource)
    {
        _sourceIds = new HashSet<string>(fromSource.Select(static e => e.DocumentationId), StringComparer.Ordinal);
        _sourceNamespaces = new HashSet<string>(_sourceIds.Select(static id => MemberIds.ContainingType(id)).Select(static type => type.Substring(0, Math.Max(0, type.LastIndexOf('.')))), StringComparer.Ordinal);
        _withStructuredOutput = [.. withStructuredOutput];
        _assemblies = assemblies;
        _platforms = platforms;
        _attributedNames = taught.AttributedNames;
        _names.UnionWith(_attributedNames);
        _siteNames.UnionWith(_attributedNames);
        var byId = new Dictionary<string, List<CatalogueEntry>>(StringComparer.Ordinal);
        foreach (var entry in taught.Entries)
        {
            _userIds.Add(entry.DocumentationId);
            Add(entry, byId);
        }

        foreach (var entry in sdkEntries)
        {
            Add(entry, byId);
        }

        foreach (var pair in byId)
        {
            _byId[pair.Key] = pair.Value.ToImmutableArray();
        }
    }

    /// <summary>
    /// The simple names whose use makes a place worth a closer look: methods that send or carry prompts, types whose constructors do, properties
    /// that hold prompt text, and members that create fine-tuning jobs.
    /// </summary>
    public IReadOnlyCollection<string> SiteNames => _siteNames;

    /// <summary>The simple names of members that bind an answer to a schema or type, or that may.</summary>
    public NameSet StructuredOutputNames => _structuredOutputNames;

    /// <summary>The simple names of methods that register a client with its model.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _registrationNames;

    /// <summary>Whether no member is catalogued.</summary>
    public bool IsEmpty => ReferenceEquals(this, Empty);

    /// <summary>The catalogue of a compilation, or null when it references no catalogued SDK and its user taught no API.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="taught">What the users of the compilation teach.</param>
    public static ApiCatalogue? Create(Compilation compilation, TaughtApis taught)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            foreach (var file in SdkFiles.ForAssembly(reference.Name))
            {
                files.Add(file);
            }
        }

        var inSource = SourceSdks.Find(compilation);
        files.UnionWith(inSource);
        if (files.Count == 0 && taught.IsEmpty)
        {
            return null;
        }

        var entries = files.SelectMany(static file => SdkFiles.Read(file)).ToList();
        var withStructuredOutput = files.Select(static file => SdkFiles.Read(file))
            .Where(static sdk => sdk.Any(static e => e.HasRole("structured output") || e.Role == "response schema"))
            .SelectMany(static sdk => sdk.Where(static e => e.Kind == EntryKind.Call));
        var assemblies = new HashSet<string>(
            entries.Where(static e => e.Kind == EntryKind.Assembly).Select(static e => e.DocumentationId.Substring(2)),
            StringComparer.OrdinalIgnoreCase);
        var platforms = entries.Where(static e => e is { Kind: EntryKind.Assembly, Role.Length: > 0 })
            .GroupBy(static e => e.DocumentationId.Substring(2), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static g => g.Key, static g => g.First().Role, StringComparer.OrdinalIgnoreCase);
        return new ApiCatalogue(assemblies, platforms, entries.Where(static e => e.Kind != EntryKind.Assembly), taught, withStructuredOutput, inSource.SelectMany(static file => SdkFiles.Read(file)));
    }

    /// <summary>Whether the SDK that an entry comes from can bind an answer to a schema or type.</summary>
    public bool HasStructuredOutput(CatalogueEntry entry) => _withStructuredOutput.Contains(entry);

    /// <summary>The platform that a member's SDK speaks to, in the words of the decision record; null when it speaks to several.</summary>
    public string? PlatformOf(ISymbol member) =>
        member.ContainingAssembly is { } assembly && _platforms.TryGetValue(assembly.Name, out var platform) ? platform : null;

    /// <summary>Whether a type belongs to an SDK that the compilation references or holds in its source.</summary>
    public bool IsOfSdk(INamedTypeSymbol type) =>
        (type.ContainingAssembly is { } assembly && _assemblies.Contains(assembly.Name))
        || (!type.DeclaringSyntaxReferences.IsEmpty && type.ContainingNamespace is { } place && _sourceNamespaces.Contains(place.ToDisplayString()));

    /// <summary>Whether a name can be a catalogued member; the cheap gate before any symbol look-up.</summary>
    public bool IsSiteName(string name) => _siteNames.Contains(name);

    /// <summary>
    /// The entries of a member: its own, those of the member it overrides, or of the interface member it implements.
    /// Constructed generics count as their definition, reduced extension methods as the declared form.
    /// </summary>
    public ImmutableArray<CatalogueEntry> Find(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return NoEntries;
        }

        if (symbol is IMethodSymbol { ReducedFrom: { } declared })
        {
            symbol = declared;
        }

        symbol = symbol.OriginalDefinition;
        return _names.Contains(UsedNameOf(symbol)) || IsExplicit(symbol) ? _bySymbol.GetOrAdd(symbol, Lookup) : NoEntries;
    }

    private static bool IsExplicit(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation };

    private ImmutableArray<CatalogueEntry> Lookup(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = Overridden(current))
        {
            if (FindExact(current) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        if (symbol.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } type && !symbol.IsStatic)
        {
            foreach (var contract in type.AllInterfaces)
            {
                foreach (var member in contract.OriginalDefinition.GetMembers(symbol.Name))
                {
                    if (FindExact(member) is { IsEmpty: false } found
                        && contract.GetMembers(symbol.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member)) is { } constructed
                        && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(constructed)?.OriginalDefinition, symbol))
                    {
                        return found;
                    }
                }
            }
        }

        return NoEntries;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };

    private ImmutableArray<CatalogueEntry> FindExact(ISymbol symbol)
    {
        if (symbol.GetDocumentationCommentId() is not { } id)
        {
            return NoEntries;
        }

        if (_byId.TryGetValue(id, out var entries) && IsMeant(symbol, id))
        {
            return entries;
        }

        var anyOverload = MemberIds.WithoutParameters(id) + "(*)";
        if (_byId.TryGetValue(anyOverload, out entries) && IsMeant(symbol, anyOverload))
        {
            return entries;
        }

        return _attributedNames.Contains(UsedNameOf(symbol)) ? PromptAttributes.FromSymbol(symbol) : NoEntries;
    }

    // Another library may have a member of the same id: it counts only in the SDK's assembly, where a user taught it, or where the SDK is in the source.
    private bool IsMeant(ISymbol symbol, string id) =>
        (symbol.ContainingAssembly is { } assembly && _assemblies.Contains(assembly.Name))
        || _userIds.Contains(id)
        || (_sourceIds.Contains(id) && !symbol.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The name by which code uses a member: that of the type for a constructor.</summary>
    private static string UsedNameOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;

    private void Add(CatalogueEntry entry, Dictionary<string, List<CatalogueEntry>> byId)
    {
        if (!byId.TryGetValue(entry.DocumentationId, out var list))
        {
            byId[entry.DocumentationId] = list = [];
        }

        list.Add(entry);

        var name = MemberIds.UsedName(entry.DocumentationId);
        _names.Add(name);
        if (entry.HasRole("structured output") || entry.Role is "response format" or "response schema")
        {
            _structuredOutputNames.Add(name);
        }

        if (entry.Role == "model" && name.StartsWith("Add", StringComparison.Ordinal))
        {
            _registrationNames.Add(name);
        }

        if (entry.Kind is EntryKind.Prompt or EntryKind.Call || (entry.Kind == EntryKind.Tune && entry.Role == "job"))
        {
            _siteNames.Add(name);
        }
    }
}

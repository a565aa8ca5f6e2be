using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// Which members of one compilation's references are LLM APIs. Look-ups go by name first (a hash set), then by the symbol's documentation id
/// and containing assembly; answers are remembered per symbol.
/// </summary>
internal sealed class ApiCatalogue
{
    /// <summary>The catalogue of a compilation without any LLM SDK.</summary>
    public static readonly ApiCatalogue Empty = new(CatalogueIndex.Of([], ImmutableArray<CatalogueEntry>.Empty), TaughtApis.None, []);

    private static readonly ImmutableArray<CatalogueEntry> NoEntries = ImmutableArray<CatalogueEntry>.Empty;

    private readonly CatalogueIndex _index;
    private readonly HashSet<string> _userIds;
    private readonly HashSet<string> _sourceIds;
    private readonly HashSet<string> _sourceNamespaces;
    private readonly ImmutableHashSet<string> _attributedNames;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogueEntry>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, ImmutableArray<CatalogueEntry>> _lookup;

    private ApiCatalogue(CatalogueIndex index, TaughtApis taught, IEnumerable<CatalogueEntry> fromSource)
    {
        _index = index;
        _lookup = symbol => Lookup(symbol, FindExact);
        _sourceIds = new HashSet<string>(fromSource.Select(static e => e.DocumentationId), StringComparer.Ordinal);
        _sourceNamespaces = new HashSet<string>(_sourceIds.Select(static id => MemberIds.ContainingType(id)).Select(static type => type.Substring(0, Math.Max(0, type.LastIndexOf('.')))), StringComparer.Ordinal);
        _userIds = new HashSet<string>(taught.Entries.Select(static e => e.DocumentationId), StringComparer.Ordinal);
        _attributedNames = taught.AttributedNames;
        SiteNames = index.SiteNames;
        if (!_attributedNames.IsEmpty)
        {
            SiteNames = new NameSet(index.SiteNames);
            foreach (var name in _attributedNames)
            {
                SiteNames.Add(name);
            }
        }
    }

    /// <summary>The simple names whose use makes a place worth a closer look: those of the index, and of members with an attribute.</summary>
    public NameSet SiteNames { get; }

    /// <summary>The simple names of the types whose constructors take prompt text.</summary>
    public NameSet MadeTypeNames => _index.MadeTypeNames;

    /// <summary>The simple names of methods that return a prompt to an SDK, and of attributes that say so of a method.</summary>
    public NameSet ReturningNames => _index.ReturningNames;

    /// <summary>The simple names of members that bind an answer to a schema or type, or that may.</summary>
    public NameSet StructuredOutputNames => _index.StructuredOutputNames;

    /// <summary>The simple names of methods that register a client with its model.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _index.RegistrationNames;

    /// <summary>Whether no member is catalogued.</summary>
    public bool IsEmpty => ReferenceEquals(this, Empty);

    /// <summary>
    /// The catalogue of a compilation, or null when it references no catalogued SDK, its user taught no API and its own types show no conversation that
    /// another project sends.
    /// </summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="taught">What the users of the compilation teach.</param>
    /// <param name="cancellationToken">Ends the search for such types.</param>
    public static ApiCatalogue? Create(Compilation compilation, TaughtApis taught, CancellationToken cancellationToken)
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
        taught = taught with { Entries = taught.Entries.AddRange(OwnChatTypes.Find(compilation, cancellationToken)) };
        return files.Count == 0 && taught.IsEmpty
            ? null
            : new ApiCatalogue(CatalogueIndex.Of(files, taught.Entries), taught, inSource.SelectMany(static file => SdkFiles.Read(file)));
    }

    /// <summary>Whether a compilation references a catalogued SDK, or a file with the name of one.</summary>
    public static bool HasSdk(Compilation compilation)
    {
        // Nearly always the names of files tell it, for which the compiler need not read the metadata of all references before it has to.
        foreach (var reference in compilation.References)
        {
            if (reference is PortableExecutableReference { FilePath: { } path } && SdkFiles.ForAssembly(Path.GetFileNameWithoutExtension(path)).Count > 0)
            {
                return true;
            }
        }

        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (SdkFiles.ForAssembly(reference.Name).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the SDK that an entry comes from can bind an answer to a schema or type.</summary>
    public bool HasStructuredOutput(CatalogueEntry entry) => _index.HasStructuredOutput(entry);

    /// <summary>The platform that a member's SDK speaks to, in the words of the decision record; null when it speaks to several.</summary>
    public string? PlatformOf(ISymbol member) => member.ContainingAssembly is { } assembly ? _index.PlatformOf(assembly.Name) : null;

    /// <summary>Whether a type belongs to an SDK that the compilation references or holds in its source.</summary>
    public bool IsOfSdk(INamedTypeSymbol type) =>
        (type.ContainingAssembly is { } assembly && _index.HasAssembly(assembly.Name))
        || (!type.DeclaringSyntaxReferences.IsEmpty && type.ContainingNamespace is { } place && _sourceNamespaces.Contains(place.ToDisplayString()));

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
        return UsedNameOf(symbol) is var name && (_index.HasName(name) || _attributedNames.Contains(name) || IsExplicit(symbol)) ? _bySymbol.GetOrAdd(symbol, _lookup) : NoEntries;
    }

    /// <summary>What the catalogue says of the text that a method returns; null when it is no prompt. An attribute says so, or the member that the method overrides or implements.</summary>
    public CatalogueEntry? ReturnedBy(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && FindReturned(type) is { IsEmpty: false } taught)
            {
                return taught[0];
            }
        }

        return Lookup(method.OriginalDefinition, FindReturned) is { IsEmpty: false } found ? found[0] : null;
    }

    private static bool IsExplicit(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation };

    private static ImmutableArray<CatalogueEntry> Lookup(ISymbol symbol, Func<ISymbol, ImmutableArray<CatalogueEntry>> find)
    {
        for (var current = symbol; current is not null; current = Overridden(current))
        {
            if (find(current) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        if (symbol is IMethodSymbol { ExplicitInterfaceImplementations: { Length: > 0 } explicitly })
        {
            return find(explicitly[0].OriginalDefinition);
        }

        if (symbol.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } type && !symbol.IsStatic)
        {
            foreach (var contract in type.AllInterfaces)
            {
                foreach (var member in contract.OriginalDefinition.GetMembers(symbol.Name))
                {
                    if (find(member) is { IsEmpty: false } found
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

        if (_index.TryGet(id, out var entries) && IsMeant(symbol, id))
        {
            return entries;
        }

        var anyOverload = MemberIds.WithoutParameters(id) + "(*)";
        if (_index.TryGet(anyOverload, out entries) && IsMeant(symbol, anyOverload))
        {
            return entries;
        }

        return _attributedNames.Contains(UsedNameOf(symbol)) ? PromptAttributes.FromSymbol(symbol) : NoEntries;
    }

    private ImmutableArray<CatalogueEntry> FindReturned(ISymbol symbol)
    {
        if (!ReturningNames.Contains(symbol.Name) || symbol.GetDocumentationCommentId() is not { } id)
        {
            return NoEntries;
        }

        var anyOverload = MemberIds.WithoutParameters(id) + "(*)";
        return (_index.TryGetReturned(id, out var entry) && IsMeant(symbol, id)) || (_index.TryGetReturned(anyOverload, out entry) && IsMeant(symbol, anyOverload))
            ? ImmutableArray.Create(entry)
            : NoEntries;
    }

    // Another library may have a member of the same id: it counts only in the SDK's assembly, where a user taught it, or where the SDK is in the source.
    private bool IsMeant(ISymbol symbol, string id) =>
        (symbol.ContainingAssembly is { } assembly && _index.HasAssembly(assembly.Name))
        || _userIds.Contains(id)
        || (_sourceIds.Contains(id) && !symbol.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The name by which code uses a member: that of the type for a constructor.</summary>
    private static string UsedNameOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;
}

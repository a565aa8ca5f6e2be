using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The types by which a project hands a conversation to another project, which sends it: a contract, which nothing in the compilation fulfils, with methods
/// that return an answer and are given a system prompt and a question, or messages with roles, or an object that holds such messages. Told by how these
/// types are made of each other, as entries of the catalogue.
/// </summary>
internal sealed class OwnChatTypes
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<(string, EntryKind, string)> _added = [];
    private readonly ImmutableArray<CatalogueEntry>.Builder _entries = ImmutableArray.CreateBuilder<CatalogueEntry>();

    private OwnChatTypes(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The members of such types in the compilation and its references; none in nearly all.</summary>
    public static ImmutableArray<CatalogueEntry> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        bool hasWord = false, hasInstructions = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var marks = RoleMarks.Of(tree, cancellationToken);
            roles.UnionWith(marks.Types);
            hasWord |= marks.HasWord;
            hasInstructions |= marks.HasInstructions;
        }

        if (roles.Count == 0 && !hasWord && !hasInstructions)
        {
            return ImmutableArray<CatalogueEntry>.Empty;
        }

        var types = new OwnChatTypes(compilation, cancellationToken);
        foreach (var role in roles.SelectMany(types.TypesNamed).Where(OwnChatShapes.IsRole).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList())
        {
            types.AddMessages(types.TypesNaming(role), role);
        }

        if (hasWord)
        {
            types.AddMessages(types.DeclaredIn(static names => names.MayHave("Role") || names.MayHave("role")), null);
        }

        if (hasInstructions)
        {
            types.AddContracts(types.DeclaredIn(OwnChatShapes.MayHaveInstructions), null, [], []);
        }

        return types._entries.ToImmutable();
    }

    private void AddMessages(IEnumerable<INamedTypeSymbol> types, INamedTypeSymbol? role)
    {
        foreach (var message in types)
        {
            var entries = OwnChatShapes.MessageEntries(message, role).ToList();
            if (entries.Count > 0)
            {
                var holders = TypesNaming(message).Where(type => Add(entries, OwnChatShapes.HolderEntries(type, message))).ToList();
                if (role is not null)
                {
                    entries.AddRange(OwnChatShapes.RoleEntries(role));
                }

                AddContracts(holders.Prepend(message).SelectMany(TypesNaming).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default), message, holders, entries);
            }
        }
    }

    private void AddContracts(IEnumerable<INamedTypeSymbol> types, INamedTypeSymbol? message, IReadOnlyCollection<INamedTypeSymbol> holders, List<CatalogueEntry> entries)
    {
        var contracts = types.Where(type => Add(entries, OwnChatShapes.CallEntries(type, message, holders))).ToList();
        if (contracts.Count > 0 && !contracts.Exists(IsFulfilled))
        {
            _entries.AddRange(entries.Where(entry => _added.Add((entry.DocumentationId, entry.Kind, entry.Role))));
        }
    }

    // What fulfils a contract here shows what is sent, and how.
    private bool IsFulfilled(INamedTypeSymbol contract) => TypesNaming(contract).Any(type =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && (type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default) || SymbolEqualityComparer.Default.Equals(type.BaseType, contract)));

    private static bool Add(List<CatalogueEntry> all, IEnumerable<CatalogueEntry> entries)
    {
        var before = all.Count;
        all.AddRange(entries);
        return all.Count > before;
    }

    private IEnumerable<INamedTypeSymbol> TypesNamed(string name)
    {
        foreach (var declared in _compilation.GetSymbolsWithName(name, SymbolFilter.Type, _cancellationToken).OfType<INamedTypeSymbol>())
        {
            yield return declared;
        }

        // Symbols are made only where an assembly counts.
        var module = _compilation.SourceModule;
        var symbols = ImmutableArray<IAssemblySymbol>.Empty;
        for (var i = 0; i < module.ReferencedAssemblies.Length; i++)
        {
            if (IsOfOthers(module.ReferencedAssemblies[i].Name))
            {
                continue;
            }

            symbols = symbols.IsEmpty ? module.ReferencedAssemblySymbols : symbols;
            if (symbols[i] is var assembly && assembly.TypeNames.Contains(name))
            {
                foreach (var type in TypesOf(assembly).Where(type => type.Name == name))
                {
                    yield return type;
                }
            }
        }
    }

    /// <summary>The types that may name another: those of the same assembly, and those of files in which the name stands.</summary>
    private IEnumerable<INamedTypeSymbol> TypesNaming(INamedTypeSymbol type)
    {
        var declared = DeclaredIn(names => names.MayHave(type.Name));
        return SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly) ? declared : declared.Concat(TypesOf(type.ContainingAssembly));
    }

    /// <summary>The types that are declared in some files, with others of the same names.</summary>
    private List<INamedTypeSymbol> DeclaredIn(Func<FileNames, bool> isMeant)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (isMeant(FileNames.Of(tree, _cancellationToken)))
            {
                names.UnionWith(tree.GetRoot(_cancellationToken).DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                    .OfType<TypeDeclarationSyntax>().Select(static declaration => declaration.Identifier.ValueText));
            }
        }

        return names.Count == 0 ? [] : _compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Type, _cancellationToken).OfType<INamedTypeSymbol>().ToList();
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            var place = open.Pop();
            if (place is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in place is INamespaceSymbol space ? space.GetMembers() : place.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
            {
                open.Push(inner);
            }
        }
    }

    // Assemblies of .NET, and those of SDKs, of which the catalogue says what there is to say.
    private static bool IsOfOthers(string assembly) =>
        assembly is "mscorlib" or "netstandard" or "System"
        || assembly.StartsWith("System.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        || SdkFiles.ForAssembly(assembly).Count > 0;
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>Finds the members that an entry of the catalogue names in a compilation.</summary>
internal static class DeclaredMembers
{
    private const string AnyOverload = "(*)";

    /// <summary>The members with a documentation id; all overloads for one that ends in <c>(*)</c>. Empty when there are none.</summary>
    public static ImmutableArray<ISymbol> Find(string documentationId, Compilation compilation)
    {
        if (!documentationId.EndsWith(AnyOverload, StringComparison.Ordinal))
        {
            return Lookup(documentationId, compilation);
        }

        var path = documentationId.Substring(2, documentationId.Length - 2 - AnyOverload.Length);
        var point = path.LastIndexOf('.');
        if (point <= 0 || documentationId[0] != 'M')
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        var name = path.Substring(point + 1);
        return Lookup("T:" + path.Substring(0, point), compilation)
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => name == "#ctor" ? type.InstanceConstructors : type.GetMembers(name).OfType<IMethodSymbol>())
            .ToImmutableArray<ISymbol>();
    }

    private static ImmutableArray<ISymbol> Lookup(string documentationId, Compilation compilation)
    {
        try
        {
            return DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, compilation);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException or OverflowException or InvalidOperationException or KeyNotFoundException)
        {
            // The compiler's reader of ids is made for ids that it wrote itself; a person may write anything.
            return ImmutableArray<ISymbol>.Empty;
        }
    }
}

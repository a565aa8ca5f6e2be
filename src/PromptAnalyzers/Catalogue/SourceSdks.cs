using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// SDKs whose own source is compiled in this compilation: the library itself, or a copy of it in the project. Then no assembly is referenced that
/// could be compared, so a type of the same name with a few of the members, as in a test double, must not count: most catalogued members have to be there.
/// </summary>
internal static class SourceSdks
{
    /// <summary>Fewer members than this are too few to tell an SDK from something that looks like it.</summary>
    private const int FewestMembers = 8;

    /// <summary>The share of the catalogued members that a version of the SDK must declare; versions add and drop some.</summary>
    private const double LeastShare = 0.7;

    /// <summary>The catalogue files whose SDK is in the source.</summary>
    public static ImmutableArray<string> Find(Compilation compilation)
    {
        // Nearly always ends here: few programs have a namespace of the name by which an SDK's begin. The names are at hand, the symbols would be made.
        var declared = compilation.Assembly.NamespaceNames;
        if (!SdkFiles.RootNamespaces.Any(declared.Contains))
        {
            return ImmutableArray<string>.Empty;
        }

        var roots = new HashSet<string>(compilation.SourceModule.GlobalNamespace.GetNamespaceMembers().Select(static n => n.Name), StringComparer.Ordinal);
        roots.IntersectWith(SdkFiles.RootNamespaces);
        return roots.Count == 0
            ? ImmutableArray<string>.Empty
            : SdkFiles.Names.Where(name => IsIn(compilation.Assembly, SdkFiles.MembersOf(name))).ToImmutableArray();
    }

    private static bool IsIn(IAssemblySymbol assembly, ImmutableArray<(string Type, string Member)> members)
    {
        var found = 0;
        var missed = 0;
        foreach (var ofType in members.GroupBy(static m => m.Type))
        {
            var type = Find(assembly, ofType.Key);
            var declared = type is null ? 0 : ofType.Count(m => !type.GetMembers(m.Member).IsEmpty);
            found += declared;
            missed += ofType.Count() - declared;
            if (missed > (1 - LeastShare) * members.Length)
            {
                return false;
            }
        }

        return found >= FewestMembers;
    }

    // A documentation id parts nested types by a dot, a metadata name by a plus sign.
    private static INamedTypeSymbol? Find(IAssemblySymbol assembly, string type)
    {
        if (assembly.GetTypeByMetadataName(type) is { } found)
        {
            return found;
        }

        var dot = type.LastIndexOf('.');
        return dot < 0 ? null : assembly.GetTypeByMetadataName(type.Substring(0, dot) + "+" + type.Substring(dot + 1));
    }
}

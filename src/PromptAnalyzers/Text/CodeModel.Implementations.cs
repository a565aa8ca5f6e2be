using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Which members of the compilation stand for an abstract or virtual one.</content>
internal sealed partial class CodeModel
{
    /// <summary>Overrides of one member beyond this number are not looked at: of so many texts the reader keeps the longest.</summary>
    private const int MaxOverrides = 24;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ISymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ISymbol>> _overrides = new(SymbolEqualityComparer.Default);

    /// <summary>The one member of the compilation that implements an interface member or overrides an abstract one; null when there are none or several.</summary>
    public ISymbol? SingleImplementationOf(ISymbol member, CancellationToken cancellationToken) =>
        ImplementationsOf(member, cancellationToken) is { Length: 1 } implementations ? implementations[0] : null;

    /// <summary>The members of the compilation that implement an interface member or override an abstract one; at most <see cref="MaxOverrides"/>.</summary>
    public ImmutableArray<ISymbol> ImplementationsOf(ISymbol member, CancellationToken cancellationToken) =>
        _implementations.GetOrAdd(member.OriginalDefinition, definition => MembersLike(definition, static candidate => !candidate.IsAbstract, cancellationToken));

    /// <summary>The members of the compilation that override a virtual or abstract member of a class, with those that override them; at most <see cref="MaxOverrides"/>.</summary>
    public ImmutableArray<ISymbol> OverridesOf(ISymbol member, CancellationToken cancellationToken) =>
        _overrides.GetOrAdd(member.OriginalDefinition, definition => MembersLike(definition, static candidate => candidate is { IsOverride: true, IsAbstract: false }, cancellationToken));

    // In an order that does not depend on the order of the files.
    private ImmutableArray<ISymbol> MembersLike(ISymbol definition, System.Func<ISymbol, bool> isWanted, CancellationToken cancellationToken) =>
        Compilation.GetSymbolsWithName(definition.Name, SymbolFilter.Member, cancellationToken)
            .Where(candidate => isWanted(candidate) && Implements(candidate, definition))
            .OrderBy(static candidate => candidate.ToDisplayString(), System.StringComparer.Ordinal)
            .Take(MaxOverrides)
            .ToImmutableArray();

    private static bool Implements(ISymbol candidate, ISymbol definition)
    {
        if (definition.ContainingType.TypeKind != TypeKind.Interface)
        {
            for (var current = candidate; current is not null;
                 current = current switch { IMethodSymbol m => m.OverriddenMethod, IPropertySymbol p => p.OverriddenProperty, _ => null })
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, definition))
                {
                    return !ReferenceEquals(current, candidate);
                }
            }

            return false;
        }

        foreach (var contract in candidate.ContainingType.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, definition.ContainingType))
            {
                continue;
            }

            foreach (var member in contract.GetMembers(definition.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition)
                    && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(member), candidate))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

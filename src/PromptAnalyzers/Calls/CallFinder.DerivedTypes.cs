using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Calls of a base class whose text the types that derive from it give.</content>
internal sealed partial class CallFinder
{
    /// <summary>
    /// A call that stands in a base class, once for each type that overrides its text: the prompt, the model and the rest of one type belong together.
    /// Any other call is left as it was read.
    /// </summary>
    /// <param name="site">The call.</param>
    /// <param name="calls">What was read of it without regard to the type of the object.</param>
    /// <param name="read">Reads it for one type.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private IEnumerable<PromptCall> ForEachDerivedType(IOperation site, IReadOnlyCollection<PromptCall> calls, Func<Scope, IEnumerable<PromptCall>> read, CancellationToken cancellationToken)
    {
        if (calls.Count == 0 || calls.All(static c => c.Messages.All(static m => m.Texts.Alternatives.Length == 1))
            || site.Syntax.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration
            || code.DeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol { IsSealed: false } own
            || OverrideAmong(calls, own, cancellationToken) is not { } overridden)
        {
            return calls;
        }

        // The class itself stands for the types that leave the member as it is.
        var types = code.OverridesOf(overridden, cancellationToken).Select(static member => member.ContainingType).Where(type => DerivesFrom(type, own));
        var split = (overridden.IsAbstract ? types : types.Append(own)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(type => read(Scope.Root.AsExactly(type)).Select(call => AtOverrides(call, type, cancellationToken))).ToList();
        return split.Count > 0 ? split : calls;
    }

    // What the base class only puts a little around stands where the type says it, as long as it is in the same file.
    private PromptCall AtOverrides(PromptCall call, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        return call with { Messages = call.Messages.Select(message => message with { Texts = message.Texts.Select(Placed) }).ToImmutableArray() };

        PromptText Placed(PromptText text)
        {
            var own = text.Pieces.Where(piece => !piece.IsHole && piece.Syntax?.SyntaxTree == text.Syntax.SyntaxTree && TypeOf(piece.Syntax) is { } there && !ReferenceEquals(there, TypeOf(text.Syntax))
                && SymbolEqualityComparer.Default.Equals(code.DeclaredSymbol(there, cancellationToken), type)).ToList();
            return own.Sum(static piece => piece.Constant!.Length) * 2 > text.ConstantLength
                ? text.At(OperationFacts.WholeLiteral(own[0].Syntax!))
                : text;
        }
    }

    private static ClassDeclarationSyntax? TypeOf(SyntaxNode? node) => node?.FirstAncestorOrSelf<ClassDeclarationSyntax>();

    // The virtual or abstract member of the base class, the override of which brings one of the texts.
    private ISymbol? OverrideAmong(IEnumerable<PromptCall> calls, INamedTypeSymbol own, CancellationToken cancellationToken)
    {
        foreach (var text in calls.SelectMany(static c => c.Messages).Where(static m => m.Texts.Alternatives.Length > 1).SelectMany(static m => m.Texts.Alternatives))
        {
            foreach (var syntax in text.Pieces.Select(static p => p.Syntax).Append(text.Syntax))
            {
                if (syntax?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and (PropertyDeclarationSyntax or MethodDeclarationSyntax)
                    && code.DeclaredSymbol(member, cancellationToken) is { IsOverride: true } symbol
                    && OriginOf(symbol) is { } origin && DerivesFrom(own, origin.ContainingType))
                {
                    return origin;
                }
            }
        }

        return null;
    }

    private static ISymbol? OriginOf(ISymbol member)
    {
        for (var origin = member; ;)
        {
            var next = origin switch { IPropertySymbol p => (ISymbol?)p.OverriddenProperty, IMethodSymbol m => m.OverriddenMethod, _ => null };
            if (next is null)
            {
                return origin.OriginalDefinition;
            }

            origin = next;
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}

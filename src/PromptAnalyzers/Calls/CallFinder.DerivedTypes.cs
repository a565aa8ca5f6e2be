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
        if (calls.Count == 0 || !calls.SelectMany(static c => c.Messages).Any(m => MayBeOverridden(m, site.Syntax.SyntaxTree))
            || site.Syntax.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration
            || code.DeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol { IsSealed: false } own
            || OverrideAmong(calls, site.Syntax, own, cancellationToken) is not { } overridden)
        {
            return calls;
        }

        // The class itself stands for the types that leave the member as it is.
        var types = code.OverridesOf(overridden, cancellationToken).Select(static member => member.ContainingType).Where(type => DerivesFrom(type, own));
        var split = (overridden.IsAbstract ? types : types.Append(own)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(type => read(Scope.Root.AsExactly(type)).Select(call => AtOverrides(call, type, cancellationToken))).ToList();
        return split.Count > 0 ? split : calls;
    }

    // Several types give the text, or one in another file.
    private static bool MayBeOverridden(PromptMessage message, SyntaxTree tree) =>
        message.Texts.Alternatives.Length > 1 || message.Text.Syntax.SyntaxTree != tree || message.Text.Pieces.Any(piece => piece.Syntax is { } syntax && syntax.SyntaxTree != tree);

    // The virtual or abstract member of the base class, the override of which brings one of the texts. The one in which the call itself stands brings none.
    private ISymbol? OverrideAmong(IEnumerable<PromptCall> calls, SyntaxNode site, INamedTypeSymbol own, CancellationToken cancellationToken)
    {
        foreach (var text in calls.SelectMany(static c => c.Messages).Where(m => MayBeOverridden(m, site.SyntaxTree)).SelectMany(static m => m.Texts.Alternatives))
        {
            foreach (var syntax in text.Pieces.Select(static p => p.Syntax).Append(text.Syntax).Concat(text.Via))
            {
                if (syntax?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and (PropertyDeclarationSyntax or MethodDeclarationSyntax)
                    && !member.Contains(site)
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

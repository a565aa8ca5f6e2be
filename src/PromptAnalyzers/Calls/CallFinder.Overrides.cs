using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Text that the types of a file give, by overriding a member, to the calls of a base class in another file: they hand it over as the caller of a wrapper does.</content>
internal sealed partial class CallFinder
{
    private static readonly NameSet OverrideKeyword = new(["override"]);

    /// <summary>The calls of base classes in other files for which a type of this file gives the text.</summary>
    private IEnumerable<PromptCall> ReadOverrides(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!FileNames.Of(tree, cancellationToken).MayHaveAny(OverrideKeyword))
        {
            yield break;
        }

        foreach (var declaration in DeclarationsIn(tree, cancellationToken).OfType<TypeDeclarationSyntax>())
        {
            if (declaration.BaseList is null || !declaration.Members.Any(static member => member is PropertyDeclarationSyntax or MethodDeclarationSyntax && member.Modifiers.Any(SyntaxKind.OverrideKeyword))
                || code.DeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
            {
                continue;
            }

            for (var ancestor = type.BaseType; ancestor is { DeclaringSyntaxReferences.IsEmpty: false } && names.Contains(ancestor.Name); ancestor = ancestor.BaseType)
            {
                foreach (var call in SitesOf(ancestor.OriginalDefinition, cancellationToken).Where(node => node.SyntaxTree != tree).SelectMany(node => ReadFor(type, node, cancellationToken)))
                {
                    yield return call;
                }
            }
        }
    }

    /// <summary>The types of a file and their members, without what stands in these.</summary>
    private static IEnumerable<SyntaxNode> DeclarationsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax);

    /// <summary>A call of a base class for a type that derives from it, where that type brings text of its own.</summary>
    private IEnumerable<PromptCall> ReadFor(INamedTypeSymbol type, SyntaxNode site, CancellationToken cancellationToken)
    {
        if (CallSite.Of(code.OperationOf(site, cancellationToken)) is not { IsCreation: false } invocation)
        {
            yield break;
        }

        var entries = catalogue.Find(invocation.Method);
        var scope = Scope.Root.AsExactly(type);
        IEnumerable<PromptCall> calls = entries.Any(static e => e.Kind == EntryKind.Call) ? [ReadCall(invocation, entries, scope, PromptCallKind.Direct, site, cancellationToken)]
            : !entries.IsEmpty ? []
            : IsOfCompilation(invocation.Method) ? ReadWrapper(invocation, [], [], cancellationToken, scope)
            : http is null || invocation.Operation is not IInvocationOperation sending ? []
            : http.ReadEach(sending, scope, PromptCallKind.Direct, site, cancellationToken).Select(static read => read.Call).OfType<PromptCall>();
        foreach (var call in calls)
        {
            var placed = AtOverrides(call, type, cancellationToken);
            if (placed.Messages.SelectMany(static m => m.Texts.Alternatives).Select(static text => text.Given)
                .FirstOrDefault(text => TypeOf(text.Via.FirstOrDefault() ?? text.Syntax) is { } there && IsOf(there, type, cancellationToken)) is { } own)
            {
                yield return placed with { Kind = PromptCallKind.Override, Syntax = own.Via.FirstOrDefault() ?? own.Syntax };
            }
        }
    }

    // What the base class only puts a little around stands where the type says it.
    private PromptCall AtOverrides(PromptCall call, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        return call with { Messages = call.Messages.Select(message => message with { Texts = message.Texts.Select(Placed) }).ToImmutableArray() };

        PromptText Placed(PromptText text)
        {
            if (text.Via.Where(IsInType).ToImmutableArray() is { IsEmpty: false } mentions)
            {
                return text.At(text.Syntax, mentions);
            }

            var own = text.Pieces.Where(piece => !piece.IsHole && IsInType(piece.Syntax)).ToList();
            return own.Count > 0 && own.Sum(static piece => piece.Constant!.Length) * 2 > text.ConstantLength
                ? text.At(IsInType(text.Syntax) ? text.Syntax : OperationFacts.WholeLiteral(own[0].Syntax!), ImmutableArray<SyntaxNode>.Empty)
                : text;
        }

        bool IsInType(SyntaxNode? node) => TypeOf(node) is { } there && IsOf(there, type, cancellationToken);
    }

    private bool IsOf(TypeDeclarationSyntax declaration, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        declaration.Identifier.ValueText == type.Name && SymbolEqualityComparer.Default.Equals(code.DeclaredSymbol(declaration, cancellationToken), type.OriginalDefinition);

    private static TypeDeclarationSyntax? TypeOf(SyntaxNode? node) => node?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
}

using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Text;

/// <content>Where objects of a type are made.</content>
internal sealed partial class CodeModel
{
    private static readonly string[] NewKeyword = ["new"];

    private readonly ConcurrentDictionary<(SyntaxTree, ISymbol), ImmutableArray<IObjectCreationOperation>> _creations = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<BaseObjectCreationExpressionSyntax>> _creationSites = new();

    /// <summary>Where a file makes objects of a type, in source order.</summary>
    public ImmutableArray<IObjectCreationOperation> CreationsIn(SyntaxTree tree, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _creations.GetOrAdd((tree, type.OriginalDefinition), key => _creationSites.GetOrAdd(tree, t => FindCreations(t, cancellationToken))
            .Where(node => node is not ObjectCreationExpressionSyntax { Type: var made } || made.GetLastToken().ValueText == key.Item2.Name)
            .Select(node => OperationOf(node, cancellationToken))
            .OfType<IObjectCreationOperation>()
            .Where(creation => SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, key.Item2))
            .ToImmutableArray());

    // Each stands at a "new": to search the text for these takes less time than to walk over all nodes.
    private static ImmutableArray<BaseObjectCreationExpressionSyntax> FindCreations(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<BaseObjectCreationExpressionSyntax>();
        var root = tree.GetRoot(cancellationToken);
        foreach (var at in WordPlaces.Of(tree, NewKeyword, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (root.FindToken(at) is { RawKind: (int)SyntaxKind.NewKeyword, Parent: BaseObjectCreationExpressionSyntax creation } token && token.SpanStart == at)
            {
                found.Add(creation);
            }
        }

        return found.ToImmutable();
    }
}

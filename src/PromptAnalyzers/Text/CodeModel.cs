using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>
/// The operations of one compilation, found by symbol: bodies, initializers, and where a local, parameter, field or property is used.
/// Everything is looked up on demand and remembered for the life of the compilation.
/// </summary>
internal sealed partial class CodeModel(Compilation compilation)
{
    /// <summary>Uses of one member beyond this number are not looked at.</summary>
    private const int MaxMemberUses = 200;

    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _operations = new();
    private readonly ConcurrentDictionary<IOperation, Dictionary<ISymbol, List<IOperation>>> _references = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _memberUses = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    /// <summary>The operation of a syntax node, in any tree of the compilation.</summary>
    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (_operations.TryGetValue(node, out var known))
        {
            return known;
        }

        return _operations.GetOrAdd(node, Compilation.ContainsSyntaxTree(node.SyntaxTree) ? Bind(node, cancellationToken) : null);
    }

    // Text may live in any file. The driver hands out its own cached semantic models here. The compiler itself fails at some code that is half typed, as a
    // lambda in what an open bracket turned into an attribute: then nothing is known of it.
    private IOperation? Bind(SyntaxNode node, CancellationToken cancellationToken)
    {
        try
        {
#pragma warning disable RS1030
            var model = Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
            return model.GetOperation(node, cancellationToken) ?? (node.Parent is ExpressionElementSyntax { Parent: { } collection } ? ElementOf(model.GetOperation(collection, cancellationToken), node) : null);
        }
        catch (Exception error) when (IsOfCompiler(error))
        {
            return null;
        }
    }

    /// <summary>Whether an error is one that the compiler itself makes at some code that is half typed.</summary>
    public static bool IsOfCompiler(Exception error) =>
        error is InvalidOperationException or NullReferenceException or ArgumentException or IndexOutOfRangeException or InvalidCastException;

    // The oldest compiler does not tell the operations inside a collection expression by their syntax.
    private static IOperation? ElementOf(IOperation? collection, SyntaxNode node) =>
        collection?.Descendants().FirstOrDefault(o => o.Syntax == node && o is not IConversionOperation);

    /// <summary>The symbol that a syntax node declares.</summary>
    public ISymbol? DeclaredSymbol(SyntaxNode node, CancellationToken cancellationToken)
    {
#pragma warning disable RS1030
        return Compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken);
#pragma warning restore RS1030
    }

    /// <summary>Documentation ids of the members and types around a node, from the inside out.</summary>
    public IReadOnlyList<string> DocumentationIdsAround(SyntaxNode node, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
#pragma warning disable RS1030
        var inner = Compilation.GetSemanticModel(node.SyntaxTree).GetEnclosingSymbol(node.SpanStart, cancellationToken);
#pragma warning restore RS1030
        for (var symbol = inner; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            // An accessor's record names its property.
            var member = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol;
            if (member.GetDocumentationCommentId() is { } id && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>The bodies of a method, local function, lambda or accessor: more than one only for partial definitions, none for metadata.</summary>
    public IEnumerable<IOperation> BodiesOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var implementation = method.PartialImplementationPart ?? method;
        foreach (var reference in implementation.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellationToken);
            var node = syntax switch
            {
                ArrowExpressionClauseSyntax => syntax,
                AccessorDeclarationSyntax { ExpressionBody: null, Body: null } => null,
                BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax => syntax,
                _ => null,
            };
            if (node is not null && OperationOf(node, cancellationToken) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The call of another constructor that a constructor begins with, mostly that of the base type; null when the code has none.</summary>
    public IInvocationOperation? BaseCallOf(IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        foreach (var reference in constructor.OriginalDefinition.DeclaringSyntaxReferences)
        {
            SyntaxNode? node = reference.GetSyntax(cancellationToken) switch
            {
                ConstructorDeclarationSyntax { Initializer: { } initializer } => initializer,
                TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types } => types[0] as PrimaryConstructorBaseTypeSyntax,
                _ => null,
            };
            if (node is not null && OperationOf(node, cancellationToken) is IInvocationOperation call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>The value that a field, property or local is declared with; the default of a parameter.</summary>
    public IOperation? InitializerOf(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } v } => v,
                PropertyDeclarationSyntax { Initializer.Value: { } v } => v,
                ParameterSyntax { Default.Value: { } v } => v,
                _ => null,
            };
            if (value is not null)
            {
                return OperationOf(value, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The expression of a property that is declared as <c>=> expression</c>.</summary>
    public IOperation? ExpressionOf(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression })
            {
                return OperationOf(expression, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>What a property's getter computes, for properties that have a body.</summary>
    public IEnumerable<IOperation> GetterOf(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (property.GetMethod is { } getter)
        {
            foreach (var body in BodiesOf(getter, cancellationToken))
            {
                yield return body;
            }
        }
    }

    /// <summary>The outermost operation around an operation: the whole body it belongs to.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>The declarations of, and references to, a local or parameter within a body, in source order.</summary>
    public IReadOnlyList<IOperation> ReferencesIn(IOperation root, ISymbol symbol)
    {
        var index = _references.GetOrAdd(root, static r =>
        {
            var result = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
            foreach (var operation in r.DescendantsAndSelf())
            {
                // By its kind first: to ask each operation for five interfaces takes most of the walk.
                var key = operation.Kind switch
                {
                    OperationKind.LocalReference => ((ILocalReferenceOperation)operation).Local,
                    OperationKind.ParameterReference => ((IParameterReferenceOperation)operation).Parameter,
                    OperationKind.VariableDeclarator => ((IVariableDeclaratorOperation)operation).Symbol,
                    OperationKind.DeclarationPattern => ((IDeclarationPatternOperation)operation).DeclaredSymbol,
                    OperationKind.RecursivePattern => ((IRecursivePatternOperation)operation).DeclaredSymbol,
                    _ => (ISymbol?)null,
                };
                if (key is not null)
                {
                    if (!result.TryGetValue(key, out var list))
                    {
                        result[key] = list = [];
                    }

                    list.Add(operation);
                }
            }

            return result;
        });
        return index.TryGetValue(symbol, out var found) ? found : [];
    }

    /// <summary>
    /// The references to a field or property inside the types that declare it, in source order; at most <see cref="MaxMemberUses"/>.
    /// </summary>
    public ImmutableArray<IOperation> UsesInType(ISymbol member, CancellationToken cancellationToken)
    {
        if (_memberUses.TryGetValue(member, out var known))
        {
            return known;
        }

        var uses = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var reference in member.ContainingType.OriginalDefinition.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (node is IdentifierNameSyntax { Parent: not NameColonSyntax } name
                    && name.Identifier.ValueText == member.Name
                    && uses.Count < MaxMemberUses
                    && OperationOf(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, cancellationToken) is IMemberReferenceOperation operation
                    && SymbolEqualityComparer.Default.Equals(operation.Member.OriginalDefinition, member.OriginalDefinition))
                {
                    uses.Add(operation);
                }
            }
        }

        return _memberUses.GetOrAdd(member, uses.ToImmutable());
    }

    /// <summary>The values that a body returns or yields, without those of functions inside it.</summary>
    public static IEnumerable<IOperation> ReturnsOf(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation) || ReferenceEquals(operation, body))
                {
                    pending.Push(child);
                }
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Texts that are kept in arrays, lists and dictionaries.</content>
internal sealed partial class TextReader
{
    /// <summary>The elements of a collection, in order.</summary>
    /// <param name="Known">Those that can be seen.</param>
    /// <param name="IsWhole">Whether these are all, each once: nothing is filtered out, added in a loop or by unseen code.</param>
    public readonly record struct Elements(ImmutableArray<Bound> Known, bool IsWhole);

    /// <summary>What an object of the compilation keeps in a collection, where others can tell; null where nobody can.</summary>
    public Func<IMemberReferenceOperation, Scope, Elements?>? KeptElements { get; init; }

    /// <summary>The text at an index or key: that element where the key is known, else each of them; null when none can be told.</summary>
    private TextValue? ReadElement(IOperation collection, IOperation key, IOperation reference, Scope scope) => EitherOf(ElementsAt(collection, key, scope), reference);

    private IEnumerable<Bound> ElementsAt(IOperation collection, IOperation key, Scope scope)
    {
        if (EntriesOf(collection, scope) is { IsEmpty: false } entries)
        {
            return Matching(entries, key, scope);
        }

        return ElementsOf(collection, scope) is not { } found ? []
            : found.IsWhole && key.ConstantValue is { HasValue: true, Value: int index } ? found.Known.Skip(index).Take(1)
            : found.Known;
    }

    /// <summary>Each of some values, as the possible texts of an expression; null when none is known.</summary>
    private TextValue? EitherOf(IEnumerable<Bound> values, IOperation reference)
    {
        TextValue? result = null;
        foreach (var value in values)
        {
            var text = Read(value.Value, value.Scope);
            if (text.Longest is { HasConstant: true } or { HasHoles: false })
            {
                result = result is { } seen ? TextValue.Either(seen, text) : text;
            }
        }

        return result?.Select(text => text.Through(reference.Syntax));
    }

    /// <summary>The elements of an array, list or collection expression; null where they cannot be told.</summary>
    private Elements? ElementsOf(IOperation collection, Scope scope)
    {
        if (!session.TryEnter())
        {
            return null;
        }

        try
        {
            var isWhole = true;
            for (var step = 0; step < MaxSourceSteps; step++)
            {
                collection = OperationFacts.Unwrap(collection);

                // Other methods of the type may add to a list that it keeps.
                isWhole &= collection is not IMemberReferenceOperation || !IsList(collection.Type);
                switch (collection)
                {
                    case IArrayCreationOperation { Initializer: { } initializer }:
                        return new(initializer.ElementValues.Select(value => new Bound(value, scope)).ToImmutableArray(), isWhole);
                    case IArrayInitializerOperation values:
                        return new(values.ElementValues.Select(value => new Bound(value, scope)).ToImmutableArray(), isWhole);
                    case IObjectCreationOperation { Initializer: { } list, Type.SpecialType: SpecialType.None }:
                        return new(list.Initializers.Select(entry => ElementOf(entry, scope)).OfType<Bound>().ToImmutableArray(), isWhole);
                    case IPropertyReferenceOperation { Property: { Name: "Values", DeclaringSyntaxReferences.IsEmpty: true }, Instance: { } dictionary } when EntriesOf(dictionary, scope) is { IsEmpty: false } entries:
                        return new(entries.Select(static e => e.Value).ToImmutableArray(), isWhole);
                    case ILocalReferenceOperation local when IsList(local.Type):
                        return ListIn(local, scope);
                    case IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable", IsExtensionMethod: true } method } query when query.Arguments.Length > 0:
                        return Queried(method.Name, query, scope);
                    case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } iterator when Yielded(iterator, scope) is { IsEmpty: false } yielded:
                        return new(yielded, IsWhole: false);
                }

                if (OperationFacts.IsCollectionExpression(collection))
                {
                    var expression = InExpression(collection, scope);
                    return expression with { IsWhole = isWhole && expression.IsWhole };
                }

                if (collection is IMemberReferenceOperation kept && KeptElements?.Invoke(kept, scope) is { } elements)
                {
                    return elements;
                }

                if (Behind(collection, scope) is not { } next)
                {
                    return null;
                }

                (collection, scope) = (next.Value, next.Scope);
            }

            return null;
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>What one entry of a collection's initializer adds: a value, or a key with its value, which is the entry itself.</summary>
    private static Bound? ElementOf(IOperation entry, Scope scope) => entry switch
    {
        IInvocationOperation { Arguments: { Length: 1 } only } => new Bound(only[0].Value, scope),
        IInvocationOperation { Arguments.Length: 2 } or ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } => new Bound(entry, scope),
        _ => null,
    };

    /// <summary>What an iterator method of the compilation yields.</summary>
    private ImmutableArray<Bound> Yielded(IInvocationOperation call, Scope scope) => scope.Depth >= ReadSession.MaxScopeDepth
        ? ImmutableArray<Bound>.Empty
        : session.Code.BodiesOf(call.TargetMethod, session.CancellationToken).SelectMany(CodeModel.ReturnsOf)
            .Where(static returned => returned.Parent is IReturnOperation { Kind: OperationKind.YieldReturn })
            .Select(returned => new Bound(returned, scope.Enter(call.TargetMethod, call.Arguments, call.Instance))).ToImmutableArray();

    private Elements InExpression(IOperation expression, Scope scope)
    {
        var known = ImmutableArray.CreateBuilder<Bound>();
        var isWhole = true;
        foreach (var child in expression.ChildOperations)
        {
            if (child.Syntax is not SpreadElementSyntax)
            {
                known.Add(new Bound(child, scope));
            }
            else if (child.ChildOperations.FirstOrDefault() is { } spread && ElementsOf(spread, scope) is { } inner)
            {
                known.AddRange(inner.Known);
                isWhole &= inner.IsWhole;
            }
            else
            {
                isWhole = false;
            }
        }

        return new(known.ToImmutable(), isWhole);
    }

    private Elements? Queried(string method, IInvocationOperation query, Scope scope)
    {
        if (ElementsOf(query.Arguments[0].Value, scope) is not { } source)
        {
            return null;
        }

        switch (method)
        {
            case "ToArray" or "ToList" or "AsEnumerable":
                return source;
            case "Where" when query.Arguments.Length == 2 && Filtered(source, query.Arguments[1].Value, scope) is { } filtered:
                return filtered;
            case "Where" or "Take" or "Skip" or "OrderBy" or "OrderByDescending" or "Order" or "Reverse" or "Distinct" or "TakeLast" or "SkipLast" or "Shuffle":
                return source with { IsWhole = false };
            case "Select" when query.Arguments.Length == 2
                && OperationFacts.Unwrap(query.Arguments[1].Value) is IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } function
                && CodeModel.ReturnsOf(function).Take(2).ToList() is { Count: 1 } returned:
                return source with { Known = source.Known.Select(element => new Bound(returned[0], scope.EnterElement(parameters[0], element))).ToImmutableArray() };
            default:
                return null;
        }
    }

    /// <summary>The elements for which a condition holds; null when that cannot be told of one.</summary>
    private Elements? Filtered(Elements source, IOperation condition, Scope scope)
    {
        if (OperationFacts.Unwrap(condition) is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } function
            || CodeModel.ReturnsOf(function).Take(2).ToList() is not { Count: 1 } returned)
        {
            return null;
        }

        var kept = ImmutableArray.CreateBuilder<Bound>();
        foreach (var element in source.Known)
        {
            if (Decide(returned[0], scope.EnterElement(parameters[0], element)) is not { } holds)
            {
                return null;
            }

            if (holds)
            {
                kept.Add(element);
            }
        }

        return source with { Known = kept.ToImmutable() };
    }

    private static bool IsList(ITypeSymbol? type) => type is { Name: "List" or "IList" or "ICollection", ContainingNamespace: { Name: "Generic" } };

    /// <summary>What a local list holds where it is used: what it was made with, and what was added before.</summary>
    private Elements? ListIn(ILocalReferenceOperation local, Scope scope)
    {
        var known = ImmutableArray.CreateBuilder<Bound>();
        var isWhole = true;
        var isMade = false;
        foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local))
        {
            if (use.Syntax.SpanStart >= local.Syntax.SpanStart)
            {
                break;
            }

            var (child, parent) = OperationFacts.ParentOf(use);
            if (OperationFacts.GivenBy(use) is { } given)
            {
                known.Clear();
                isMade = true;
                isWhole = OperationFacts.Unwrap(given) is IObjectCreationOperation { Initializer: null, Arguments.Length: 0 };
                if (ElementsOf(given, scope) is { } start)
                {
                    known.AddRange(start.Known);
                    isWhole = start.IsWhole;
                }

                continue;
            }

            if (parent is not IInvocationOperation call || !ReferenceEquals(call.Instance, child))
            {
                isWhole &= parent is IPropertyReferenceOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } };
                continue;
            }

            isWhole &= !OperationFacts.RelationTo(call, local.Syntax).IsInLoop && call.TargetMethod.Name is "Add" or "Any" or "Contains";
            if (call.TargetMethod.Name == "Add")
            {
                known.Add(new Bound(call.Arguments[0].Value, scope));
            }
        }

        return isMade ? new(known.ToImmutable(), isWhole) : null;
    }

    /// <summary>The keys and values that a dictionary is made with; default where they cannot be told.</summary>
    private ImmutableArray<(IOperation Key, Bound Value)> EntriesOf(IOperation dictionary, Scope scope)
    {
        var made = ObjectOf(new Bound(dictionary, scope));
        var entries = ImmutableArray.CreateBuilder<(IOperation, Bound)>();
        if (made is { Value: IObjectCreationOperation { Initializer: { } initializer } } known)
        {
            foreach (var entry in initializer.Initializers)
            {
                switch (entry)
                {
                    case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } key } } assignment:
                        entries.Add((key[0].Value, new Bound(assignment.Value, known.Scope)));
                        break;
                    case IInvocationOperation { Arguments: { Length: 2 } pair }:
                        entries.Add((pair[0].Value, new Bound(pair[1].Value, known.Scope)));
                        break;
                }
            }
        }

        return entries.ToImmutable();
    }

    private IEnumerable<Bound> Matching(ImmutableArray<(IOperation Key, Bound Value)> entries, IOperation key, Scope scope)
    {
        var wanted = KeyOf(key, scope);
        var exact = wanted is null ? [] : entries.Where(e => Equals(KeyOf(e.Key, Scope.Root), wanted)).Take(1).ToList();
        return exact.Count > 0 ? exact.Select(static e => e.Value) : entries.Select(static e => e.Value);
    }
}

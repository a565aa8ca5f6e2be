using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Loops over what is known: own messages that are turned into those of an SDK one by one.</content>
internal sealed partial class ContributionReader
{
    /// <summary>The loop that ends before the object is used and in which this use of it stands; null when there is none, or when loops are nested.</summary>
    private static IForEachLoopOperation? LoopBefore(IOperation use, SyntaxNode before)
    {
        IForEachLoopOperation? loop = null;
        for (var (child, parent) = (use, use.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent.Syntax.SyntaxTree == before.SyntaxTree && parent.Syntax.Span.Contains(before.Span))
            {
                break;
            }

            if (parent is not ILoopOperation || (parent is IForEachLoopOperation over && ReferenceEquals(over.Collection, child)))
            {
                continue;
            }

            if (loop is not null || parent is not IForEachLoopOperation each)
            {
                return null;
            }

            loop = each;
        }

        return loop is not null && loop.Syntax.Span.End <= before.SpanStart ? loop : null;
    }

    /// <summary>Runs the uses inside a loop once for each element; false, and nothing added, when no element is known.</summary>
    private bool CollectLoop(IForEachLoopOperation loop, IEnumerable<IOperation> uses, SyntaxNode before, Scope scope, List<Contribution> list) =>
        RunLoop(loop, uses, scope, list, (use, round) => CollectUse(use, before, round, list));

    private bool RunLoop(IForEachLoopOperation loop, IEnumerable<IOperation> uses, Scope scope, List<Contribution> list, Action<IOperation, Scope> take)
    {
        if (IsEmpty(loop.Collection, scope))
        {
            // A loop over nothing adds nothing.
            return true;
        }

        var elements = new List<Contribution>();
        Collect(loop.Collection, loop.Syntax, scope, elements);
        if (scope.Depth >= ReadSession.MaxScopeDepth || !elements.Any(static e => e.Kind is ContributionKind.Element or ContributionKind.Made))
        {
            return false;
        }

        var inside = uses.Where(use => use.Syntax.SyntaxTree == loop.Syntax.SyntaxTree && loop.Body.Syntax.Span.Contains(use.Syntax.Span)).ToList();
        foreach (var element in elements)
        {
            if (element.Kind is not (ContributionKind.Element or ContributionKind.Made))
            {
                list.Add(element);
                continue;
            }

            var round = RoundOf(loop, new Bound(element.Operation, element.Scope), scope);
            foreach (var use in inside)
            {
                if (Reaches(use, loop, round))
                {
                    take(use, round);
                }
            }
        }

        return true;
    }

    /// <summary>Whether a list is known to have no elements: what a caller left out, or did not set, and nobody can add to.</summary>
    private bool IsEmpty(IOperation list, Scope scope)
    {
        if (!session.TryEnter())
        {
            return false;
        }

        try
        {
            return IsEmptyValue(Text.ValueBehind(list, ref scope), scope);
        }
        finally
        {
            session.Leave();
        }
    }

    private bool IsEmptyValue(IOperation list, Scope scope)
    {
        switch (list)
        {
            case { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } }:
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "ImmutableArray" or "ImmutableList" } }:
                return true;
            case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ContainingType.Name: "Enumerable" } } query:
                return IsEmpty(query.Arguments[0].Value, scope);
            case IArrayCreationOperation { Initializer: { } values }:
                return values.ElementValues.IsEmpty;
            case ICoalesceOperation coalesce:
                return IsEmpty(coalesce.Value, scope) && IsEmpty(coalesce.WhenNull, scope);
            case IMemberReferenceOperation { Instance: { } holder, Member: IPropertySymbol { SetMethod: null or { IsInitOnly: true } } property }
                when property.Type is IArrayTypeSymbol or { Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray" or "ImmutableList" }
                    && Text.ObjectOf(new Bound(holder, scope)) is not null:
                return session.Code.InitializerOf(property, session.CancellationToken) is not { } initial || IsEmpty(initial, Scope.Root);
            default:
                return OperationFacts.IsCollectionExpression(list) && !list.ChildOperations.Any();
        }
    }

    /// <summary>What the variables of a loop are in one round: <c>foreach (var (question, answer) in shots)</c> takes the element apart.</summary>
    private Scope RoundOf(IForEachLoopOperation loop, Bound element, Scope scope)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            return scope.EnterElement(declarator.Symbol, element);
        }

        var parts = new List<(ISymbol, Bound)>();
        var tuple = (loop.LoopControlVariable as IDeclarationExpressionOperation)?.Expression as ITupleOperation ?? loop.LoopControlVariable as ITupleOperation;
        for (var i = 0; i < (tuple?.Elements.Length ?? 0); i++)
        {
            if (((tuple!.Elements[i] as IDeclarationExpressionOperation)?.Expression ?? tuple.Elements[i]) is ILocalReferenceOperation { Local: var local } && Text.PartOf(element, i) is { } part)
            {
                parts.Add((local, part));
            }
        }

        return scope.EnterElements(parts);
    }

    /// <summary>Whether a round of the loop, or a call of the method where no loop is given, may come to a place in it: false only where a condition on known values says no.</summary>
    private bool Reaches(IOperation place, ILoopOperation? loop, Scope round)
    {
        for (var (child, parent) = (place, place.Parent); parent is not null && !ReferenceEquals(child, loop); (child, parent) = (parent, parent.Parent))
        {
            var leavesOut = parent switch
            {
                IConditionalOperation choice when ReferenceEquals(child, choice.WhenTrue) => Text.Decide(choice.Condition, round) == false,
                IConditionalOperation choice when ReferenceEquals(child, choice.WhenFalse) => Text.Decide(choice.Condition, round) == true,
                ISwitchOperation choice when child is ISwitchCaseOperation section => Text.Enters(choice, section, round) == false,
                IBlockOperation block => block.Operations.TakeWhile(o => !ReferenceEquals(o, child)).Any(o => IsSkipped(o, round)),
                _ => false,
            };
            if (leavesOut)
            {
                return false;
            }
        }

        return true;
    }

    // "if (message.Role is "tool") continue;"
    private bool IsSkipped(IOperation statement, Scope round) =>
        statement is IConditionalOperation { WhenFalse: null } guard
        && (guard.WhenTrue is IBranchOperation { BranchKind: BranchKind.Continue } || guard.WhenTrue is IBlockOperation { Operations: { Length: 1 } only } && only[0] is IBranchOperation { BranchKind: BranchKind.Continue })
        && Text.Decide(guard.Condition, round) == true;
}

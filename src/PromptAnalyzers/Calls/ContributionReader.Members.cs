using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Fields and properties, and calls that return the object.</content>
internal sealed partial class ContributionReader
{
    // The members whose own type is being searched for what it gives to them.
    private readonly HashSet<ISymbol> _stored = new(SymbolEqualityComparer.Default);

    private void CollectMember(IMemberReferenceOperation reference, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        var member = reference.Member;
        if (!catalogue.Find(member).IsEmpty)
        {
            list.Add(new(ContributionKind.Made, reference, null, scope));
            return;
        }

        if (member.DeclaringSyntaxReferences.IsEmpty)
        {
            list.Add(Unknown(reference, scope, $"'{OperationFacts.HoleName(reference)}'"));
            return;
        }

        if (CollectKept(reference, use, scope, list))
        {
            return;
        }

        // A list in a request of the application's own: what the maker of that request gave it.
        if (reference.Instance is { } holder and not IInstanceReferenceOperation
            && Text.ObjectOf(new Bound(holder, scope)) is { } made
            && Text.ValueOf(made, member, reference) is { } given)
        {
            Collect(given.Value, given.Value.Syntax, given.Scope, list);
            return;
        }

        // "IModels.Reasoning": what the one type behind the interface keeps there.
        member = OnlyTargetOf(member, reference.Instance, scope);
        if (member is IPropertySymbol property && session.Code.GetterOf(property, session.CancellationToken).FirstOrDefault() is { } getter)
        {
            foreach (var returned in CodeModel.ReturnsOf(getter))
            {
                Collect(returned, returned.Syntax, scope.Enter(property.GetMethod!, ImmutableArray<IArgumentOperation>.Empty, reference.Instance), list);
            }

            return;
        }

        CollectStored(reference, member, use, scope, list);
    }

    /// <summary>A field: what the type gives to it. What other methods add makes it a history that cannot be seen whole.</summary>
    private void CollectStored(IMemberReferenceOperation reference, ISymbol member, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        // "this with { Turns = [.. Turns, turn] }" on an object that is not seen: a circle.
        if (!_stored.Add(member))
        {
            list.Add(Unknown(reference, scope, $"'{member.Name}' keeps earlier turns"));
            return;
        }

        CollectAssigned(reference, member, use, scope, list);
        _stored.Remove(member);
    }

    private void CollectAssigned(IMemberReferenceOperation reference, ISymbol member, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        var inner = scope.Instance is { } self && reference.Instance is IInstanceReferenceOperation ? scope.EnterObject(self, session.Code, session.CancellationToken) : scope;
        var found = false;
        if (session.Code.InitializerOf(member, session.CancellationToken) is { } initializer)
        {
            found = true;
            Collect(initializer, initializer.Syntax, Scope.Root, list);
        }

        var here = CodeModel.RootOf(reference).Syntax;
        foreach (var other in session.Code.UsesInType(member.OriginalDefinition, session.CancellationToken))
        {
            if (OperationFacts.WriteOf(other) is (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) and var assignment)
            {
                found = true;
                Collect(assignment.Value, assignment.Value.Syntax, inner, list);
                continue;
            }

            var sameBody = CodeModel.RootOf(other).Syntax == here;
            if (sameBody && other.Syntax.SpanStart >= use.SpanStart)
            {
                if (ChangeOf(other) is IInvocationOperation)
                {
                    list.Add(Unknown(other, scope, $"'{member.Name}' keeps earlier turns"));
                }

                continue;
            }

            if (ChangeOf(other) is not { } change)
            {
                continue;
            }

            // A new conversation on the same object: what the first one began with is a prompt all the same.
            if (change is IInvocationOperation { TargetMethod.Name: "Clear", Arguments.IsEmpty: true })
            {
                list.Add(new(ContributionKind.Emptied, change, null, scope));
                continue;
            }

            CollectUse(other, null, inner, list);
            if (!sameBody && change is IInvocationOperation && !IsConstruction(other))
            {
                list.Add(Unknown(other, scope, $"'{member.Name}' keeps earlier turns"));
            }
        }

        if (!found)
        {
            list.Add(Unknown(reference, scope, $"'{member.Name}'"));
        }
    }

    /// <summary>What runs for an abstract member: the one implementation, or one of several overrides where the type of the object is known; the member itself else.</summary>
    private T OnlyTargetOf<T>(T member, IOperation? instance, Scope scope)
        where T : class, ISymbol =>
        member.IsAbstract && Text.TargetsOf(member, instance, scope).Take(2).ToList() is { Count: 1 } targets && targets[0] is T only ? only : member;

    private static bool IsConstruction(IOperation operation) => CodeModel.RootOf(operation) is IConstructorBodyOperation;

    private void CollectCall(CallSite call, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        var method = call.Method;
        if (!catalogue.Find(method).IsEmpty)
        {
            list.Add(new(ContributionKind.Made, call.Operation, null, scope));
            return;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty && call.Operation is IInvocationOperation bound)
        {
            CollectLibraryCall(bound, scope, list);
            return;
        }

        var target = OnlyTargetOf(method, call.Instance, scope);
        var found = false;
        if (scope.Depth < ReadSession.MaxScopeDepth)
        {
            var inner = scope.Enter(target, call.Arguments, call.Instance);
            foreach (var body in session.Code.BodiesOf(target, session.CancellationToken))
            {
                foreach (var returned in CodeModel.ReturnsOf(body))
                {
                    found = true;
                    if (returned.Parent is IReturnOperation { Kind: OperationKind.YieldReturn })
                    {
                        list.Add(new(ContributionKind.Element, returned, null, inner));
                    }
                    else
                    {
                        Collect(returned, returned.Syntax, inner, list);
                    }
                }
            }
        }

        if (!found)
        {
            list.Add(Unknown(call.Operation, scope, $"'{method.Name}'"));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>
/// Collections that an object of the compilation keeps: a request of the application's own, a conversation that is built step by step. Followed from the making
/// of the object through all that is called on it.
/// </content>
internal sealed partial class ContributionReader
{
    /// <summary>All that goes into a collection kept by an object whose making can be seen; false, and nothing added, where it cannot.</summary>
    private bool CollectKept(IMemberReferenceOperation reference, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        if (reference.Instance is not { } holder || !IsCollection(reference.Type))
        {
            return false;
        }

        var kept = new List<Contribution>();
        var isSeen = CollectOn(holder, use, reference.Member.OriginalDefinition, scope, kept);
        if (!isSeen || !kept.Any(static c => c.Kind is ContributionKind.Element or ContributionKind.Made))
        {
            // "[.. Turns, turn]" in the first step of a chain: there is nothing yet.
            return isSeen && kept.Count == 0 && holder is IInstanceReferenceOperation;
        }

        list.AddRange(kept);
        return true;
    }

    /// <summary>The elements of a collection kept by an object whose making can be seen; null where it cannot.</summary>
    public TextReader.Elements? KeptBy(IMemberReferenceOperation reference, Scope scope)
    {
        var kept = new List<Contribution>();
        return CollectKept(reference, reference.Syntax, scope, kept)
            ? new(kept.Where(static c => c.Kind == ContributionKind.Element).Select(static c => new Bound(c.Operation, c.Scope)).ToImmutableArray(), kept.TrueForAll(static c => c.Kind == ContributionKind.Element))
            : null;
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String } && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>Follows an expression back to the making of the object, then takes what each step adds; false where the making cannot be seen.</summary>
    /// <param name="value">The expression that refers to the object.</param>
    /// <param name="before">Only what stands before this place counts.</param>
    /// <param name="member">The collection.</param>
    /// <param name="scope">What parameters are.</param>
    /// <param name="list">Takes what goes in.</param>
    private bool CollectOn(IOperation value, SyntaxNode before, ISymbol member, Scope scope, List<Contribution> list)
    {
        if (!session.TryEnter())
        {
            return false;
        }

        try
        {
            value = OperationFacts.Unwrap(value);
            switch (value)
            {
                case IObjectCreationOperation { Type: { DeclaringSyntaxReferences.IsEmpty: false } }:
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }:
                case IInvalidOperation when CallSite.Of(value) is { IsCreation: true, Method.ContainingType.DeclaringSyntaxReferences.IsEmpty: false }:
                    CollectMaking(value, member, scope, list);
                    return true;
                case IInvocationOperation { Instance: { } receiver } call when TextReader.IsOwnStep(call):
                    var isMade = CollectOn(receiver, receiver.Syntax, member, scope, list);
                    CollectStep(call, member, scope, list);
                    return isMade;
                case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call:
                    return Text.ReturnedBy(call, scope) is { } returned && CollectOn(returned.Value, returned.Value.Syntax, member, returned.Scope, list);
                case ILocalReferenceOperation local when scope.TryGet(local.Local, out var element):
                    return CollectOn(element.Value, element.Value.Syntax, member, element.Scope, list);
                case ILocalReferenceOperation local:
                    return CollectOnVariable(local, local.Local, before, member, scope, list);
                case IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound):
                    var isKnown = CollectOn(bound.Value, bound.Value.Syntax, member, bound.Scope, list);
                    CollectOnVariable(parameter, parameter.Parameter, before, member, scope, list);
                    return isKnown;
                case IInstanceReferenceOperation instance when scope.Instance is { } self && !ReferenceEquals(self.Value, instance):
                    var isSeen = CollectOn(self.Value, self.Value.Syntax, member, self.Scope, list);
                    CollectInBody(CodeModel.RootOf(instance), before, member, scope, list);
                    return isSeen;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } field when Text.SingleValueOf(field) is { } made:
                    // Others may have called it before.
                    var isHeld = CollectOn(made, made.Syntax, member, Scope.Root, list);
                    list.Add(Unknown(field, scope, $"'{field.Member.Name}' keeps earlier turns"));
                    return isHeld;
                default:
                    return false;
            }
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>What the object starts with: the initializer of the collection, the constructor, and the initializer of the object.</summary>
    private void CollectMaking(IOperation making, ISymbol member, Scope scope, List<Contribution> list)
    {
        var inner = scope.EnterObject(new Bound(making, scope), session.Code, session.CancellationToken);
        if (session.Code.InitializerOf(member, session.CancellationToken) is { } initial)
        {
            Collect(initial, initial.Syntax, inner, list);
        }

        if (CallSite.Of(making) is not { IsCreation: true } creation)
        {
            return;
        }

        if (Text.ValueByConstructor(creation, scope, member) is { } given)
        {
            Collect(given.Value, given.Value.Syntax, given.Scope, list);
        }
        else
        {
            foreach (var body in session.Code.BodiesOf(creation.Method, session.CancellationToken))
            {
                CollectInBody(body, null, member, inner, list);
            }
        }

        foreach (var entry in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (entry)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when IsSame(target.Member, member):
                    list.Clear();
                    Collect(assignment.Value, assignment.Value.Syntax, scope, list);
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested when IsSame(target.Member, member):
                    foreach (var add in nested.Initializer.Initializers.OfType<IInvocationOperation>())
                    {
                        CollectInvocationOn(CallSite.Of(add), scope, list);
                    }

                    break;
            }
        }
    }

    /// <summary>What is done with a variable that holds the object, up to a place; true when the variable is given an object whose making can be seen.</summary>
    private bool CollectOnVariable(IOperation reference, ISymbol variable, SyntaxNode before, ISymbol member, Scope scope, List<Contribution> list)
    {
        var isMade = false;
        var uses = session.Code.ReferencesIn(CodeModel.RootOf(reference), variable);
        var runThrough = new HashSet<IForEachLoopOperation>();
        foreach (var use in uses)
        {
            if (use.Syntax.SyntaxTree == before.SyntaxTree && (use.Syntax.SpanStart >= before.SpanStart || IsWrittenFrom(use, before)))
            {
                break;
            }

            if (LoopBefore(use, before) is { } loop && (runThrough.Contains(loop) || RunLoop(loop, uses, scope, list, (inside, round) => CollectOnUse(inside, member, round, list))))
            {
                runThrough.Add(loop);
                continue;
            }

            if (OperationFacts.GivenBy(use) is { } given)
            {
                list.Clear();
                isMade = CollectOn(given, given.Syntax, member, scope, list);
                continue;
            }

            var count = list.Count;
            CollectOnUse(use, member, scope, list);
            HideIfInLoop(use, before, count, variable.Name, scope, list);
        }

        return isMade;
    }

    /// <summary>What one use of the object adds: a step called on it, or code that reaches into the collection.</summary>
    private void CollectOnUse(IOperation use, ISymbol member, Scope scope, List<Contribution> list)
    {
        var (child, parent) = OperationFacts.ParentOf(use);
        switch (parent)
        {
            case IInvocationOperation call when ReferenceEquals(call.Instance, child):
                CollectStep(call, member, scope, list);
                while (TextReader.IsOwnStep(call) && OperationFacts.ParentOf(call) is (var step, IInvocationOperation next) && ReferenceEquals(next.Instance, step))
                {
                    CollectStep(next, member, scope, list);
                    call = next;
                }

                break;
            case IMemberReferenceOperation reached when IsSame(reached.Member, member):
                CollectUse(reached, null, scope, list);
                break;
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } call } when scope.Depth < ReadSession.MaxScopeDepth:
                var own = method.OriginalDefinition.Parameters[parameter.Ordinal];
                foreach (var body in session.Code.BodiesOf(method, session.CancellationToken))
                {
                    CollectOnVariableIn(body, own, member, scope.Enter(method, call.Arguments, call.Instance), list);
                }

                break;
        }
    }

    private void CollectOnVariableIn(IOperation body, ISymbol variable, ISymbol member, Scope scope, List<Contribution> list)
    {
        foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(body), variable))
        {
            var count = list.Count;
            CollectOnUse(use, member, scope, list);
            HideIfInLoop(use, body.Syntax, count, variable.Name, scope, list);
        }
    }

    /// <summary>What a method that is called on the object adds to the collection.</summary>
    private void CollectStep(IInvocationOperation call, ISymbol member, Scope scope, List<Contribution> list)
    {
        if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty || scope.Depth >= ReadSession.MaxScopeDepth || !session.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var body in session.Code.BodiesOf(call.TargetMethod, session.CancellationToken))
            {
                CollectInBody(body, null, member, scope.Enter(call.TargetMethod, call.Arguments, call.Instance), list);
            }
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>What the body of a member of the object adds to the collection, itself or by other members.</summary>
    private void CollectInBody(IOperation body, SyntaxNode? before, ISymbol member, Scope scope, List<Contribution> list)
    {
        var uses = session.Code.UsesInType(member, session.CancellationToken).Where(use => use.Syntax.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(use.Syntax.Span));
        var steps = body.Descendants().Where(static o => o is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call && IsOnItself(call));
        foreach (var operation in uses.Concat(steps).OrderBy(static o => o.Syntax.SpanStart).ThenBy(static o => o.Syntax.Span.Length).ToList())
        {
            if (before is not null && operation.Syntax.SyntaxTree == before.SyntaxTree && operation.Syntax.SpanStart >= before.SpanStart)
            {
                break;
            }

            if (before is not null && IsWrittenFrom(operation, before))
            {
                // "this with { Turns = [.. Turns, turn] }": what the collection was before.
                continue;
            }

            var count = list.Count;
            if (operation is IInvocationOperation step)
            {
                CollectStep(step, member, scope, list);
            }
            else
            {
                CollectUse(operation, null, scope, list);
            }

            HideIfInLoop(operation, before ?? body.Syntax, count, member.Name, scope, list);
        }
    }

    // "User(question).Add(answer)": a step, and a step on what it returns.
    private static bool IsOnItself(IInvocationOperation call)
    {
        var receiver = call.Instance;
        while (receiver is IInvocationOperation inner && TextReader.IsOwnStep(inner))
        {
            receiver = inner.Instance;
        }

        return receiver is IInstanceReferenceOperation;
    }

    private static void HideIfInLoop(IOperation use, SyntaxNode before, int count, string name, Scope scope, List<Contribution> list)
    {
        if (list.Count > count && OperationFacts.RelationTo(use, before).IsInLoop)
        {
            list.RemoveRange(count, list.Count - count);
            list.Add(Unknown(use, scope, $"'{name}' is filled in a loop"));
        }
    }

    private static bool IsSame(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a.OriginalDefinition, b);
}

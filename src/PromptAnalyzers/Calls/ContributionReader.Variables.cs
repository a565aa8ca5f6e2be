using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>What happens to a variable before it is used.</content>
internal sealed partial class ContributionReader
{
    private void CollectVariable(IOperation reference, ISymbol symbol, string name, SyntaxNode? before, Scope scope, List<Contribution> list)
    {
        var uses = session.Code.ReferencesIn(CodeModel.RootOf(reference), symbol);
        var declaration = uses.FirstOrDefault(static use => use is IVariableDeclaratorOperation);
        var isKnown = symbol is not ILocalSymbol;
        HashSet<IForEachLoopOperation>? runThrough = null;
        foreach (var (place, use, inner) in InOrder(uses, before, scope))
        {
            if (before is not null && ReferenceEquals(place, use) && LoopBefore(use, before) is { } loop && (runThrough?.Contains(loop) == true || CollectLoop(loop, uses, before, scope, list)))
            {
                (runThrough ??= []).Add(loop);
                continue;
            }

            if (before is not null && use.Syntax.SyntaxTree == before.SyntaxTree && (place.Syntax.SpanStart >= before.SpanStart || IsWrittenFrom(use, before)))
            {
                if (ChangeOf(use) is { } later && !later.Syntax.Span.Contains(before.Span) && OperationFacts.ComesBackTo(later, before, declaration))
                {
                    if (!IsTurn(later))
                    {
                        list.Add(Unknown(use, scope, $"'{name}' grows in a loop"));
                    }
                    else if (IsOwnTurn(later))
                    {
                        // No SDK tells that it is a message: only this call does.
                        CollectUse(use, before, inner, list);
                    }
                }

                continue;
            }

            if (use is IVariableDeclaratorOperation declarator)
            {
                if (OperationFacts.GivenBy(declarator) is { } initial)
                {
                    isKnown = true;
                    Collect(initial, initial.Syntax, scope, list);
                }

                continue;
            }

            // "if (request.Schema is not null) { options.… }", and the caller's request has none.
            if (!inner.IsRoot && !Reaches(use, null, inner))
            {
                continue;
            }

            var count = list.Count;
            isKnown |= CollectUse(use, ReferenceEquals(place, use) ? before : null, inner, list);
            if (before is not null && list.Count > count && OperationFacts.RelationTo(place, before).IsInLoop)
            {
                list.RemoveRange(count, list.Count - count);
                list.Add(Unknown(use, scope, $"'{name}' is filled in a loop"));
            }
        }

        if (!isKnown)
        {
            list.Add(Unknown(reference, scope, $"'{name}'"));
        }
    }

    /// <summary>
    /// Whether a change adds one message that can be seen, as a loop does between the call of this round and that of the next: the question asked again, the answer.
    /// The conversation of the first round is whole.
    /// </summary>
    private bool IsTurn(IOperation change) => change is IInvocationOperation call
        && (catalogue.Find(call.TargetMethod).Any(static e => e.Kind == EntryKind.Prompt)
            || (call is { TargetMethod.Name: "Add", Arguments: { Length: 1 } only } && IsMadeHere(OperationFacts.Unwrap(only[0].Value)))
            || (call is { TargetMethod.Name: "AddRange", Arguments: { Length: 1 } all } && OperationFacts.Unwrap(all[0].Value) is IPropertyReferenceOperation { Property.ContainingType: { } response } && catalogue.IsOfSdk(response)));

    // What the user is made to say next. The model's own answer is no prompt, whatever the method around the call makes of it.
    private static bool IsOwnTurn(IOperation change) => change is IInvocationOperation { Arguments: { Length: 1 } only }
        && OperationFacts.Unwrap(only[0].Value) is var turn && turn is IAnonymousObjectCreationOperation or IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: false }
        && !turn.Descendants().Any(static part => (part is IFieldReferenceOperation { Field: { IsConst: true, Name: var member } } ? member : part.ConstantValue.Value as string) is { } word && RoleReader.FromWord(word) == MessageRole.Assistant);

    // A message of an SDK, or one of the application's own.
    private bool IsMadeHere(IOperation value) => value switch
    {
        IAnonymousObjectCreationOperation => true,
        IConversionOperation { OperatorMethod: not null } conversion => IsMadeHere(OperationFacts.Unwrap(conversion.Operand)),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => !type.DeclaringSyntaxReferences.IsEmpty || catalogue.IsOfSdk(type),
        _ => CallSite.Of(value) is { } maker && catalogue.Find(maker.Method).Any(static e => e.Kind == EntryKind.Prompt),
    };

    /// <summary>"history = Shorten(history)", "history.Add(await client.CompleteAsync(history))": what comes in is made of what the variable was before.</summary>
    private static bool IsWrittenFrom(IOperation use, SyntaxNode before)
    {
        var (child, parent) = OperationFacts.ParentOf(use);
        var change = parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, child) ? assignment : null,
            IArgumentOperation argument => argument.Parent,
            not null => CallSite.On(parent, child)?.Operation,
            null => null,
        };
        return change?.Syntax.Span.Contains(before.Span) == true;
    }

    /// <summary>The call or assignment by which a use changes the object; null for a use that only reads it.</summary>
    private static IOperation? ChangeOf(IOperation use)
    {
        var (child, parent) = OperationFacts.ParentOf(use);
        return parent switch
        {
            IInvocationOperation or IInvalidOperation when CallSite.On(parent, child) is { } call && !OperationFacts.IsOfObject(call.Method) => parent,
            IAssignmentOperation assignment when ReferenceEquals(assignment.Target, child) => assignment,
            IMemberReferenceOperation { Parent: IAssignmentOperation assignment } member when ReferenceEquals(assignment.Target, member) => assignment,
            IMemberReferenceOperation { Parent: IInvocationOperation call } member when ReferenceEquals(call.Instance, member) => call,
            _ => null,
        };
    }

    /// <summary>What one use of a variable adds to the object in it; true when it gives the variable its object.</summary>
    private bool CollectUse(IOperation use, SyntaxNode? before, Scope scope, List<Contribution> list)
    {
        var (child, parent) = OperationFacts.ParentOf(use);
        switch (parent)
        {
            case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when ReferenceEquals(assignment.Target, child):
                if (assignment is ISimpleAssignmentOperation && (before is null || !OperationFacts.RelationTo(assignment, before).IsConditional))
                {
                    list.Clear();
                }

                Collect(assignment.Value, assignment.Value.Syntax, scope, list);
                return true;
            case IInvocationOperation or IInvalidOperation when CallSite.On(parent, child) is { } call && !OperationFacts.IsOfObject(call.Method):
                CollectChainOn(call, scope, list);
                return false;
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                CollectHanded(call, argument, scope, list);
                return argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                CollectMemberUse(member, scope, list);
                return false;
            default:
                return false;
        }
    }

    private void CollectChainOn(CallSite call, Scope scope, List<Contribution> list)
    {
        CollectInvocationOn(call, scope, list);

        // history.AddX(…).AddY(…): each returns the object itself.
        var (child, parent) = OperationFacts.ParentOf(call.Operation);
        while (CallSite.On(parent, child) is { } next && SymbolEqualityComparer.Default.Equals(next.Method.ContainingType, call.Method.ContainingType))
        {
            CollectInvocationOn(next, scope, list);
            (child, parent) = OperationFacts.ParentOf(next.Operation);
        }
    }

    private void CollectMemberUse(IMemberReferenceOperation member, Scope scope, List<Contribution> list)
    {
        var (child, parent) = OperationFacts.ParentOf(member);
        if (parent is ISimpleAssignmentOperation placed && ReferenceEquals(placed.Target, child) && member is IPropertyReferenceOperation { Property: { IsIndexer: true, Parameters: { Length: 1 } parameters } } indexed
            && parameters[0].Type.SpecialType == SpecialType.System_Int32)
        {
            CollectPlaced(indexed, placed.Value, scope, list);
        }
        else if (parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, child))
        {
            list.Add(new(ContributionKind.Member, assignment.Value, member.Member, scope));
        }
        else if (parent is IInvocationOperation { Arguments: { Length: > 0 } arguments, TargetMethod.Name: "Add" or "Insert" or "AddRange" or "Append" } call
                 && ReferenceEquals(call.Instance, child))
        {
            list.Add(new(ContributionKind.Member, arguments[arguments.Length - 1].Value, member.Member, scope));
        }
        else if (parent is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } inner)
        {
            CollectMemberUse(inner, scope, list);
        }
    }

    /// <summary><c>messages[0] = …</c>: the element takes the place of the one that stands there, where that can be told.</summary>
    private static void CollectPlaced(IPropertyReferenceOperation indexed, IOperation value, Scope scope, List<Contribution> list)
    {
        var element = new Contribution(ContributionKind.Element, value, null, scope);
        var index = indexed.Arguments is { Length: 1 } arguments && arguments[0].Value.ConstantValue is { HasValue: true, Value: int number } ? number : -1;
        var isKnown = index >= 0 && index < list.Count && list.Take(index + 1).All(static c => c.Kind == ContributionKind.Element);
        if (isKnown)
        {
            list[index] = element;
        }
        else
        {
            list.Add(element);
        }
    }

    /// <summary>The object is handed to a method: an API, or one of the compilation that changes it.</summary>
    private void CollectHanded(IInvocationOperation call, IArgumentOperation argument, Scope scope, List<Contribution> list)
    {
        var method = call.TargetMethod;
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        // An extension method on the object is a call on it.
        if (method.IsExtensionMethod && parameter.Ordinal == 0 && !MakesOther(method, argument.Value.Type) && catalogue.Find(method).Any(static e => e.Kind is EntryKind.Prompt or EntryKind.Options))
        {
            list.Add(new(ContributionKind.Invocation, call, null, scope));
            return;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty || scope.Depth >= ReadSession.MaxScopeDepth || OperationFacts.IsString(parameter.Type) || !session.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var body in session.Code.BodiesOf(method, session.CancellationToken))
            {
                var own = method.OriginalDefinition.Parameters[parameter.Ordinal];
                var inner = scope.Enter(method, call.Arguments, call.Instance);
                foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(body), own))
                {
                    var (child, parent) = OperationFacts.ParentOf(use);
                    var count = list.Count;
                    if (CallSite.On(parent, child) is { } added && !OperationFacts.IsOfObject(added.Method))
                    {
                        CollectChainOn(added, inner, list);
                    }
                    else if (parent is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member)
                    {
                        CollectMemberUse(member, inner, list);
                    }

                    if (list.Count > count && IsInLoop(use))
                    {
                        list.RemoveRange(count, list.Count - count);
                        list.Add(Unknown(use, scope, $"'{parameter.Name}' is filled in a loop"));
                    }
                }
            }
        }
        finally
        {
            session.Leave();
        }
    }

    // "client.AsAIAgent(…)" makes an agent of its own, the client stays as it was.
    private static bool MakesOther(IMethodSymbol method, ITypeSymbol? receiver) =>
        !method.ReturnsVoid && method.ReturnType is INamedTypeSymbol { ContainingNamespace.Name: not "Tasks" } made && !SymbolEqualityComparer.Default.Equals(made, receiver)
        && !SymbolEqualityComparer.Default.Equals(made, method.Parameters[0].Type);

    private static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>
/// Finds all that goes into an object before a use of it: how it is made, what its initializer holds, what is added, set or called later,
/// in this method, its caller's argument, a helper or the constructor. Knows no SDK; the catalogue only says which members to keep.
/// </summary>
internal sealed class ContributionReader(ReadSession session, ApiCatalogue catalogue)
{
    /// <summary>All that goes into the object, in order.</summary>
    /// <param name="value">The expression that refers to the object.</param>
    /// <param name="scope">What parameters are.</param>
    public List<Contribution> Read(IOperation value, Scope scope)
    {
        var list = new List<Contribution>();
        Collect(value, value.Syntax, scope, list);
        return list;
    }

    private void Collect(IOperation value, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        if (!session.TryEnter())
        {
            list.Add(Unknown(value, scope, "too much code to follow"));
            return;
        }

        try
        {
            CollectCore(OperationFacts.Unwrap(value), use, scope, list);
        }
        finally
        {
            session.Leave();
        }
    }

    private void CollectCore(IOperation value, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        if (value.ConstantValue is { HasValue: true, } || value is IDefaultValueOperation)
        {
            if (value.ConstantValue is { HasValue: true, Value: not null })
            {
                list.Add(new(ContributionKind.Element, value, null, scope));
            }

            return;
        }

        if (OperationFacts.IsCollectionExpression(value))
        {
            CollectElements(value, scope, list);
            return;
        }

        switch (value)
        {
            case IConversionOperation:
                list.Add(new(ContributionKind.Made, value, null, scope));
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                {
                    list.Add(new(ContributionKind.Element, element, null, scope));
                }

                break;
            case IArrayCreationOperation:
                break;
            case IObjectCreationOperation creation:
                CollectCreation(creation, scope, list);
                break;
            case IWithOperation with:
                Collect(with.Operand, use, scope, list);
                CollectInitializer(with.Initializer, scope, list);
                break;
            case ILocalReferenceOperation local:
                CollectVariable(local, local.Local, local.Local.Name, use, scope, list);
                break;
            case IParameterReferenceOperation parameter:
                if (scope.TryGet(parameter.Parameter, out var bound))
                {
                    Collect(bound.Value, bound.Value.Syntax, bound.Scope, list);
                }
                else
                {
                    list.Add(Unknown(value, scope, $"parameter '{parameter.Parameter.Name}'"));
                }

                CollectVariable(parameter, parameter.Parameter, parameter.Parameter.Name, use, scope, list);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                CollectMember(member, use, scope, list);
                break;
            case IInvocationOperation call:
                CollectCall(call, use, scope, list);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Collect(conditional.WhenTrue, use, scope, list);
                Collect(whenFalse, use, scope, list);
                break;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, use, scope, list);
                Collect(coalesce.WhenNull, use, scope, list);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Collect(arm.Value, use, scope, list);
                }

                break;
            case IBinaryOperation { OperatorMethod: not null } joined when !OperationFacts.IsString(joined.Type):
                // An operator of the object's own type puts two together: steps of a chain, parts of a list.
                Collect(joined.LeftOperand, use, scope, list);
                Collect(joined.RightOperand, use, scope, list);
                break;
            case IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } configure:
                CollectVariable(configure, parameters[0], parameters[0].Name, null, scope, list);
                foreach (var returned in CodeModel.ReturnsOf(configure))
                {
                    if (returned is IObjectCreationOperation or IWithOperation)
                    {
                        Collect(returned, returned.Syntax, scope, list);
                    }
                }

                break;
            case IInstanceReferenceOperation when scope.Instance is { } self:
                Collect(self.Value, self.Value.Syntax, self.Scope, list);
                break;
            case IThrowOperation:
                break;
            default:
                list.Add(OperationFacts.IsString(value.Type)
                    ? new(ContributionKind.Element, value, null, scope)
                    : Unknown(value, scope, $"'{OperationFacts.HoleName(value)}'"));
                break;
        }
    }

    private void CollectElements(IOperation collection, Scope scope, List<Contribution> list)
    {
        foreach (var child in collection.ChildOperations)
        {
            if (child.Syntax is SpreadElementSyntax && child.ChildOperations.Count > 0 && child.ChildOperations.First() is { } spread)
            {
                Collect(spread, spread.Syntax, scope, list);
            }
            else
            {
                list.Add(new(ContributionKind.Element, child, null, scope));
            }
        }
    }

    private void CollectCreation(IObjectCreationOperation creation, Scope scope, List<Contribution> list)
    {
        if (creation.Type is INamedTypeSymbol { IsGenericType: true, ContainingNamespace.Name: "Generic" or "ObjectModel" or "Concurrent" })
        {
            // new List<T>(others): a copy of what the others hold.
            if (creation.Arguments.FirstOrDefault(static a => a.Value.Type?.SpecialType != SpecialType.System_Int32) is { } copied)
            {
                Collect(copied.Value, copied.Value.Syntax, scope, list);
            }
        }
        else
        {
            list.Add(new(ContributionKind.Made, creation, null, scope));
        }

        CollectInitializer(creation.Initializer, scope, list);
    }

    private void CollectInitializer(IObjectOrCollectionInitializerOperation? initializer, Scope scope, List<Contribution> list)
    {
        foreach (var entry in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (entry)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                    list.Add(new(ContributionKind.Member, assignment.Value, target.Member, scope));
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested:
                    foreach (var inner in nested.Initializer.Initializers)
                    {
                        if (inner is IInvocationOperation { Arguments: { Length: > 0 } arguments })
                        {
                            list.Add(new(ContributionKind.Member, arguments[arguments.Length - 1].Value, target.Member, scope));
                        }
                        else if (inner is ISimpleAssignmentOperation { Target: IMemberReferenceOperation innerTarget } innerAssignment)
                        {
                            list.Add(new(ContributionKind.Member, innerAssignment.Value, innerTarget.Member, scope));
                        }
                    }

                    break;
                case IInvocationOperation add:
                    CollectInvocationOn(add, scope, list);
                    break;
            }
        }
    }

    /// <summary>A method called on the object: it adds elements, is an API of its own, or belongs to the compilation.</summary>
    private void CollectInvocationOn(IInvocationOperation call, Scope scope, List<Contribution> list)
    {
        if (!catalogue.Find(call.TargetMethod).IsEmpty)
        {
            list.Add(new(ContributionKind.Invocation, call, null, scope));
            return;
        }

        if (call.Arguments.Length == 0)
        {
            if (call.TargetMethod.Name == "Clear")
            {
                list.Clear();
            }

            return;
        }

        var last = call.Arguments[call.Arguments.Length - 1].Value;
        switch (call.TargetMethod.Name)
        {
            case "Add" or "Append" or "Enqueue" or "Push" or "AddLast":
                list.Add(new(ContributionKind.Element, last, null, scope));
                break;
            case "Insert" when call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: 0 }:
            case "Prepend":
                list.Insert(list.Count > 0 && list[0].Kind == ContributionKind.Made ? 1 : 0, new(ContributionKind.Element, last, null, scope));
                break;
            case "Insert":
                list.Add(new(ContributionKind.Element, last, null, scope));
                break;
            case "AddRange" or "InsertRange":
                Collect(last, last.Syntax, scope, list);
                break;
        }
    }

    private void CollectVariable(IOperation reference, ISymbol symbol, string name, SyntaxNode? before, Scope scope, List<Contribution> list)
    {
        var uses = session.Code.ReferencesIn(CodeModel.RootOf(reference), symbol);
        var declaration = uses.FirstOrDefault(static use => use is IVariableDeclaratorOperation);
        var isKnown = symbol is not ILocalSymbol;
        foreach (var use in uses)
        {
            if (before is not null && use.Syntax.SyntaxTree == before.SyntaxTree && use.Syntax.SpanStart >= before.SpanStart)
            {
                if (ChangeOf(use) is { } later && !later.Syntax.Span.Contains(before.Span) && OperationFacts.ComesBackTo(later, before, declaration))
                {
                    list.Add(Unknown(use, scope, $"'{name}' grows in a loop"));
                }

                continue;
            }

            if (use is IVariableDeclaratorOperation declarator)
            {
                if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { Value: { } initial })
                {
                    isKnown = true;
                    Collect(initial, initial.Syntax, scope, list);
                }

                continue;
            }

            var count = list.Count;
            isKnown |= CollectUse(use, before, scope, list);
            if (before is not null && list.Count > count && OperationFacts.RelationTo(use, before).IsInLoop)
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

    /// <summary>The call or assignment by which a use changes the object; null for a use that only reads it.</summary>
    private static IOperation? ChangeOf(IOperation use)
    {
        var (child, parent) = OperationFacts.ParentOf(use);
        return parent switch
        {
            IInvocationOperation call when ReferenceEquals(call.Instance, child) => call,
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
            case ISimpleAssignmentOperation assignment when ReferenceEquals(assignment.Target, child):
                if (before is null || !OperationFacts.RelationTo(assignment, before).IsConditional)
                {
                    list.Clear();
                }

                Collect(assignment.Value, assignment.Value.Syntax, scope, list);
                return true;
            case IInvocationOperation call when ReferenceEquals(call.Instance, child):
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

    private void CollectChainOn(IInvocationOperation call, Scope scope, List<Contribution> list)
    {
        CollectInvocationOn(call, scope, list);

        // history.AddX(…).AddY(…): each returns the object itself.
        var (child, parent) = OperationFacts.ParentOf(call);
        while (parent is IInvocationOperation next && ReferenceEquals(next.Instance, child)
               && SymbolEqualityComparer.Default.Equals(next.TargetMethod.ContainingType, call.TargetMethod.ContainingType))
        {
            CollectInvocationOn(next, scope, list);
            (child, parent) = OperationFacts.ParentOf(next);
        }
    }

    private void CollectMemberUse(IMemberReferenceOperation member, Scope scope, List<Contribution> list)
    {
        var (child, parent) = OperationFacts.ParentOf(member);
        if (parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, child))
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

    /// <summary>The object is handed to a method: an API, or one of the compilation that changes it.</summary>
    private void CollectHanded(IInvocationOperation call, IArgumentOperation argument, Scope scope, List<Contribution> list)
    {
        var method = call.TargetMethod;
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        // An extension method on the object is a call on it.
        if (method.IsExtensionMethod && parameter.Ordinal == 0 && catalogue.Find(method).Any(static e => e.Kind is EntryKind.Prompt or EntryKind.Options))
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
                    if (parent is IInvocationOperation added && ReferenceEquals(added.Instance, child))
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
        var inner = scope.Instance is { } self && reference.Instance is IInstanceReferenceOperation ? scope.EnterObject(self) : scope;
        var found = false;
        if (session.Code.InitializerOf(member, session.CancellationToken) is { } initializer)
        {
            found = true;
            Collect(initializer, initializer.Syntax, Scope.Root, list);
        }

        var here = CodeModel.RootOf(reference).Syntax;
        foreach (var other in session.Code.UsesInType(member.OriginalDefinition, session.CancellationToken))
        {
            var (child, parent) = OperationFacts.ParentOf(other);
            if (parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, child))
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

    private static bool IsConstruction(IOperation operation) => CodeModel.RootOf(operation) is IConstructorBodyOperation;

    private void CollectCall(IInvocationOperation call, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        var method = call.TargetMethod;
        if (!catalogue.Find(method).IsEmpty)
        {
            list.Add(new(ContributionKind.Made, call, null, scope));
            return;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            CollectLibraryCall(call, scope, list);
            return;
        }

        var target = method.IsAbstract ? session.Code.SingleImplementationOf(method, session.CancellationToken) as IMethodSymbol ?? method : method;
        var found = false;
        if (scope.Depth < ReadSession.MaxScopeDepth)
        {
            var inner = target.MethodKind == MethodKind.LocalFunction
                ? scope.EnterFunction(target, call.Arguments)
                : scope.Enter(target, call.Arguments, call.Instance);
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
            list.Add(Unknown(call, scope, $"'{method.Name}'"));
        }
    }

    /// <summary>LINQ and collection methods that hand on what they are given.</summary>
    private void CollectLibraryCall(IInvocationOperation call, Scope scope, List<Contribution> list)
    {
        var source = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var isCollection = call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } ns && ns.StartsWith("System", System.StringComparison.Ordinal);
        switch (call.TargetMethod.Name)
        {
            case "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" or "FromResult" when isCollection && source is not null:
                Collect(source, source.Syntax, scope, list);
                break;
            case "Concat" or "Union" when isCollection && source is not null && call.Arguments.Length == 2:
                Collect(source, source.Syntax, scope, list);
                Collect(call.Arguments[1].Value, call.Arguments[1].Value.Syntax, scope, list);
                break;
            case "Append" when isCollection && source is not null && call.Arguments.Length == 2:
                Collect(source, source.Syntax, scope, list);
                list.Add(new(ContributionKind.Element, call.Arguments[1].Value, null, scope));
                break;
            case "Prepend" when isCollection && source is not null && call.Arguments.Length == 2:
                list.Add(new(ContributionKind.Element, call.Arguments[1].Value, null, scope));
                Collect(source, source.Syntax, scope, list);
                break;
            case "Create" or "CreateRange" or "Empty" when call.TargetMethod.ContainingNamespace?.ToDisplayString() is "System.Linq" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Runtime.CompilerServices":
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.ParamArray || argument.Value.Type is IArrayTypeSymbol)
                    {
                        Collect(argument.Value, argument.Value.Syntax, scope, list);
                    }
                    else
                    {
                        list.Add(new(ContributionKind.Element, argument.Value, null, scope));
                    }
                }

                break;
            default:
                list.Add(OperationFacts.IsString(call.Type)
                    ? new(ContributionKind.Element, call, null, scope)
                    : Unknown(call, scope, $"'{call.TargetMethod.Name}'"));
                break;
        }
    }

    private static Contribution Unknown(IOperation operation, Scope scope, string reason) => new(ContributionKind.Unknown, operation, null, scope, reason);
}

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
internal sealed partial class ContributionReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files)
{
    private TextReader? _text;

    /// <summary>Reads texts, with what objects of the compilation keep in collections.</summary>
    public TextReader Text => _text ??= new TextReader(session, files) { KeptElements = KeptBy };

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
            // A number or an enum value is neither a message nor a part of one.
            if (value.ConstantValue is { HasValue: true, Value: string })
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
                list.AddRange(initializer.ElementValues.Select(element => new Contribution(ContributionKind.Element, element, null, scope)));
                break;
            case IArrayInitializerOperation values:
                list.AddRange(values.ElementValues.Select(element => new Contribution(ContributionKind.Element, element, null, scope)));
                break;
            case IArrayCreationOperation:
                break;
            case IObjectCreationOperation creation:
                CollectCreation(creation, scope, list);
                break;
            case IWithOperation with:
                CollectWith(with, use, scope, list);
                break;
            case ILocalReferenceOperation local when scope.TryGet(local.Local, out var element):
                Collect(element.Value, element.Value.Syntax, element.Scope, list);
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
            case ICoalesceAssignmentOperation { Target: var kept }:
                Collect(kept, use, scope, list);
                break;
            case IInvocationOperation call:
                CollectCall(CallSite.Of(call), use, scope, list);
                break;
            case IInvalidOperation when CallSite.Of(value) is { IsCreation: false } unbound:
                CollectCall(unbound, use, scope, list);
                break;
            case IInvalidOperation when CallSite.Of(value) is { } making:
                list.Add(new(ContributionKind.Made, making.Operation, null, scope));
                CollectInitializer(making.Initializer, scope, list);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                var isTrue = Text.Decide(conditional.Condition, scope);
                if (isTrue != false)
                {
                    Collect(conditional.WhenTrue, use, scope, list);
                }

                if (isTrue != true)
                {
                    Collect(whenFalse, use, scope, list);
                }

                break;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, use, scope, list);
                Collect(coalesce.WhenNull, use, scope, list);
                break;
            case ISwitchExpressionOperation choice when Text.ArmOf(choice, scope) is { } taken:
                Collect(taken, use, scope, list);
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

    /// <summary>A copy with other members: what the original had there is gone.</summary>
    private void CollectWith(IWithOperation with, SyntaxNode use, Scope scope, List<Contribution> list)
    {
        var first = list.Count;
        Collect(with.Operand, use, scope, list);
        var changed = list.Count;
        CollectInitializer(with.Initializer, scope, list);
        for (var i = changed - 1; i >= first; i--)
        {
            if (list[i] is { Kind: ContributionKind.Member, Member: { } member } && list.Skip(changed).Any(c => c.Kind == ContributionKind.Member && SymbolEqualityComparer.Default.Equals(c.Member, member)))
            {
                list.RemoveAt(i);
                changed--;
            }
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
                case IInvocationOperation or IInvalidOperation when CallSite.Of(entry) is { IsCreation: false } add:
                    CollectInvocationOn(add, scope, list);
                    break;
            }
        }
    }

    /// <summary>A method called on the object: it adds elements, is an API of its own, or belongs to the compilation.</summary>
    private void CollectInvocationOn(CallSite call, Scope scope, List<Contribution> list)
    {
        if (!catalogue.Find(call.Method).IsEmpty)
        {
            list.Add(new(ContributionKind.Invocation, call.Operation, null, scope));
            return;
        }

        if (call.Arguments.Length == 0)
        {
            if (call.Method.Name == "Clear")
            {
                list.Clear();
            }

            return;
        }

        var last = call.Arguments[call.Arguments.Length - 1].Value;
        switch (call.Method.Name)
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

    private static Contribution Unknown(IOperation operation, Scope scope, string reason) => new(ContributionKind.Unknown, operation, null, scope, reason);
}

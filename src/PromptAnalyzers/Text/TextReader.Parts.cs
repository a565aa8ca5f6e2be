using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Parts of tuples and records, what statements give to their variables, and lazies.</content>
internal sealed partial class TextReader
{
    /// <summary>The values that a variable of a <c>foreach</c>, of <c>var (a, b) = …</c>, of a pattern or of an <c>out</c> argument can have; empty for any other.</summary>
    private IEnumerable<Bound> GivenByStatement(IOperation use, Scope scope)
    {
        var path = new List<int>();
        var (child, parent) = (use, use.Parent);
        while (parent is ITupleOperation or IDeclarationExpressionOperation or INegatedPatternOperation or IBinaryPatternOperation)
        {
            if (parent is ITupleOperation tuple)
            {
                path.Insert(0, tuple.Elements.IndexOf(child));
            }

            (child, parent) = (parent, parent.Parent);
        }

        IEnumerable<Bound> whole = parent switch
        {
            IForEachLoopOperation each when ReferenceEquals(each.LoopControlVariable, child) => ElementsOf(each.Collection, scope)?.Known ?? ImmutableArray<Bound>.Empty,
            IDeconstructionAssignmentOperation assignment when ReferenceEquals(assignment.Target, child) => ImmutableArray.Create(new Bound(assignment.Value, scope)),
            IIsPatternOperation match when ReferenceEquals(match.Pattern, child) => ImmutableArray.Create(new Bound(match.Value, scope)),
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when ReferenceEquals(arm.Pattern, child) => ImmutableArray.Create(new Bound(choice.Value, scope)),
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => ImmutableArray.Create(new Bound(choice.Value, scope)),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } dictionary, Arguments: { Length: 2 } arguments } } => ElementsAt(dictionary, arguments[0].Value, scope),
            IArgumentOperation { Parameter: { RefKind: RefKind.Out } parameter, Parent: IInvocationOperation call } => GivenByCall(call, parameter, scope),
            _ => ImmutableArray<Bound>.Empty,
        };
        return path.Aggregate(whole, (values, ordinal) => values.SelectMany(value => PartsOf(value, ordinal)));
    }

    /// <summary>The values that a method of the compilation gives to one of its <c>out</c> parameters.</summary>
    private IEnumerable<Bound> GivenByCall(IInvocationOperation call, IParameterSymbol parameter, Scope scope)
    {
        if (scope.Depth >= ReadSession.MaxScopeDepth)
        {
            return [];
        }

        var method = call.TargetMethod.PartialImplementationPart ?? call.TargetMethod;
        var inner = scope.Enter(method, call.Arguments, call.Instance);
        var own = method.OriginalDefinition.Parameters[parameter.Ordinal];
        return session.Code.BodiesOf(method, session.CancellationToken)
            .SelectMany(body => session.Code.ReferencesIn(CodeModel.RootOf(body), own))
            .Select(static use => OperationFacts.ParentOf(use))
            .Select(static use => use.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, use.Child) ? assignment.Value : null)
            .Where(static value => value is not null)
            .Select(value => new Bound(value!, inner));
    }

    /// <summary>The one value that a part of a tuple, positional record or entry of a dictionary can have; null when there are several, or none is known.</summary>
    public Bound? PartOf(Bound value, int ordinal) => PartsOf(value, ordinal).Take(2).ToList() is { Count: 1 } parts ? parts[0] : null;

    /// <summary>One part of a tuple, positional record or entry of a dictionary, for each that an expression can be.</summary>
    private IEnumerable<Bound> PartsOf(Bound value, int ordinal)
    {
        var scope = value.Scope;
        var operation = OperationFacts.Unwrap(value.Value);
        for (var step = 0; step < MaxSourceSteps; step++)
        {
            switch (operation)
            {
                case ITupleOperation tuple:
                    return ordinal >= 0 && ordinal < tuple.Elements.Length ? [new Bound(tuple.Elements[ordinal], scope)] : [];
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } key } } entry:
                    return ordinal switch { 0 => [new Bound(key[0].Value, scope)], 1 => [new Bound(entry.Value, scope)], _ => [] };
                case IInvocationOperation { TargetMethod: { Name: "Add", DeclaringSyntaxReferences.IsEmpty: true }, Arguments: { Length: 2 } pair }:
                    return ordinal is 0 or 1 ? [new Bound(pair[ordinal].Value, scope)] : [];
                case IObjectCreationOperation { Type.IsRecord: true } record:
                    return record.Arguments.Where(a => a.Parameter?.Ordinal == ordinal).Select(a => new Bound(a.Value, scope)).ToList();
                case ISwitchExpressionOperation choice:
                    return choice.Arms.SelectMany(arm => PartsOf(new Bound(arm.Value, scope), ordinal));
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    return PartsOf(new Bound(conditional.WhenTrue, scope), ordinal).Concat(PartsOf(new Bound(whenFalse, scope), ordinal));
                case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } call when scope.Depth < ReadSession.MaxScopeDepth:
                    var inner = scope.Enter(method, call.Arguments, call.Instance);
                    return session.Code.BodiesOf(method, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).SelectMany(returned => PartsOf(new Bound(returned, inner), ordinal));
            }

            if (Behind(operation, scope) is not { } next)
            {
                return [];
            }

            (operation, scope) = (OperationFacts.Unwrap(next.Value), next.Scope);
        }

        return [];
    }

    /// <summary>A part of a tuple by its name; null when the tuple cannot be seen.</summary>
    private TextValue? ReadTuplePart(IFieldReferenceOperation reference, Scope scope) =>
        reference is { Instance: { } tuple, Field.ContainingType.IsTupleType: true } && EitherOf(PartsOf(new Bound(tuple, scope), OrdinalOf(reference.Field)), reference) is { } text
            ? GivenFor(tuple, scope) is { } given ? MarkArgument(text, given.Scope) : text
            : null;

    // What a parameter, or the parameter of a lambda, stands for here.
    private static Bound? GivenFor(IOperation reference, Scope scope) => reference switch
    {
        IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound) => bound,
        ILocalReferenceOperation local when scope.TryGet(local.Local, out var bound) => bound,
        _ => null,
    };

    private static int OrdinalOf(IFieldSymbol field) =>
        field.ContainingType.TupleElements.IndexOf(field) is var ordinal and >= 0 ? ordinal
            : field.ContainingType.TupleElements.Select(static e => e.CorrespondingTupleField).ToList().FindIndex(e => SymbolEqualityComparer.Default.Equals(e, field.CorrespondingTupleField));

    /// <summary>What a <c>Lazy</c> computes: a lambda or a method of the compilation.</summary>
    private TextValue? ReadLazy(IObjectCreationOperation lazy, Scope scope)
    {
        var function = lazy.Arguments.Select(static a => OperationFacts.Unwrap(a.Value)).FirstOrDefault(static a => a is IAnonymousFunctionOperation or IMethodReferenceOperation);
        if (function is null || scope.Depth >= ReadSession.MaxScopeDepth)
        {
            return null;
        }

        var (body, inner) = function is IMethodReferenceOperation { Method: var method, Instance: var instance }
            ? (session.Code.BodiesOf(method, session.CancellationToken).FirstOrDefault(), ScopeOf(instance, method, scope))
            : (function, scope.EnterFunction(((IAnonymousFunctionOperation)function).Symbol, ImmutableArray<IArgumentOperation>.Empty));
        TextValue? result = null;
        foreach (var returned in body is null ? [] : CodeModel.ReturnsOf(body))
        {
            var value = Read(returned, inner);
            result = result is { } seen ? EitherKnown(seen, value) : value;
        }

        return result;
    }
}

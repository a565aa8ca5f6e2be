using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>What is known to be null: a request that is made without a schema, a virtual member that returns null.</content>
internal sealed partial class TextReader
{
    /// <summary>Whether a value is null; null when that cannot be told.</summary>
    private bool? IsNull(IOperation operation, Scope scope)
    {
        if (!session.TryEnter())
        {
            return null;
        }

        try
        {
            operation = OperationFacts.Unwrap(operation);
            return operation switch
            {
                { ConstantValue: { HasValue: true, Value: var constant } } => constant is null,
                IDefaultValueOperation { Type.IsReferenceType: true } => true,
                IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation => false,
                IConditionalOperation { WhenFalse: { } otherwise } choice => Decide(choice.Condition, scope) is { } holds ? IsNull(holds ? choice.WhenTrue : otherwise, scope) : null,
                ICoalesceOperation coalesce => IsNull(coalesce.Value, scope) is true ? IsNull(coalesce.WhenNull, scope) : IsNull(coalesce.Value, scope),
                IParameterReferenceOperation parameter => scope.TryGet(parameter.Parameter, out var bound) ? IsNull(bound.Value, bound.Scope) : null,
                ILocalReferenceOperation local => scope.TryGet(local.Local, out var element) ? IsNull(element.Value, element.Scope) : SingleValueOf(local) is { } value ? IsNull(value, scope) : null,
                IMemberReferenceOperation member => IsNullMember(member, scope),
                _ => null,
            };
        }
        finally
        {
            session.Leave();
        }
    }

    private bool? IsNullMember(IMemberReferenceOperation reference, Scope scope)
    {
        if (GivenToMember(reference, scope) is { } given)
        {
            return IsNull(given.Value, given.Scope);
        }

        if (LeftAsMade(reference, scope) is { } left)
        {
            return left.Initial is { } initial ? IsNull(initial, Scope.Root) : true;
        }

        return Computed(reference, scope) is { } computed ? IsNull(computed.Value, computed.Scope) : null;
    }

    /// <summary>The one expression that a read-only property of the object itself returns, of the type that overrides it where that is known; null for any other.</summary>
    public Bound? Computed(IOperation operation, Scope scope) =>
        operation is IPropertyReferenceOperation { Property: { SetMethod: null } property, Instance: IInstanceReferenceOperation instance } && scope.Depth < ReadSession.MaxScopeDepth
        && TargetsOf(property, instance, scope).Take(2).ToList() is { Count: 1 } targets && targets[0] is IPropertySymbol { GetMethod: { } getter } target
        && session.Code.GetterOf(target, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).Take(2).ToList() is { Count: 1 } returned
            ? new Bound(returned[0], ScopeOf(instance, getter, scope))
            : null;

    /// <summary>What an automatic property starts with on an object that is seen to be made without it; null where it may have another value.</summary>
    private (bool IsLeft, IOperation? Initial)? LeftAsMade(IOperation operation, Scope scope) =>
        operation is IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false, IsIndexer: false } property, Instance: { } holder }
        && !(property.SetMethod is { IsInitOnly: false } && IsSetThrough(holder, property))
        && ObjectOf(new Bound(holder, scope)) is { Value: IObjectCreationOperation } made && ValueOf(made, property, operation) is null
        && !session.Code.GetterOf(property, session.CancellationToken).Any()
        && ValuesOf(property).ToList() is { Count: <= 1 } values && session.Code.InitializerOf(property, session.CancellationToken) is var initial && (values.Count == 0 || ReferenceEquals(values[0], initial))
            ? (true, initial)
            : null;

    // "request.Schema = …" in the method that is handed the request.
    private bool IsSetThrough(IOperation holder, IPropertySymbol property) => OperationFacts.Unwrap(holder) is var reference && reference is not (IParameterReferenceOperation or ILocalReferenceOperation)
        || session.Code.ReferencesIn(CodeModel.RootOf(reference), SymbolOf(reference)).Any(use =>
            use.Parent is IPropertyReferenceOperation set && SymbolEqualityComparer.Default.Equals(set.Property.OriginalDefinition, property.OriginalDefinition) && OperationFacts.WriteOf(set) is not null);
}

using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>What stands behind an expression.</content>
internal sealed partial class TextReader
{
    /// <summary>The one expression behind a local, parameter, member or method of the compilation.</summary>
    private Bound? Behind(IOperation operation, Scope scope) => operation switch
    {
        ILocalReferenceOperation local when scope.TryGet(local.Local, out var element) => element,
        ILocalReferenceOperation local when SingleValueOf(local) is { } value => new Bound(value, scope),
        IParameterReferenceOperation parameter when scope.TryGet(parameter.Parameter, out var bound) => bound,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member when SingleValueOf(member) is { } value => new Bound(value, Scope.Root),
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call => ReturnedBy(call, scope),
        ICoalesceAssignmentOperation kept => new Bound(kept.Value, scope),
        IInvocationOperation call when MadeByFactory(call, scope) is { Count: 1 } made => made[0],
        _ => null,
    };

    // "check.Instructions": what the maker of that object gave to the member.
    private Bound? GivenToMember(IOperation operation, Scope scope) =>
        operation is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: { } instance } member && ObjectOf(new Bound(instance, scope)) is { } made
            ? ValueOf(made, member.Member, member) : null;

    /// <summary>The first expression behind another that is of a kind; null when there is none.</summary>
    public Bound? SourceOf(Bound bound, Func<IOperation, bool> isWanted)
    {
        for (var step = 0; step < MaxSourceSteps; step++)
        {
            var operation = OperationFacts.Unwrap(bound.Value);
            if (isWanted(operation))
            {
                return new Bound(operation, bound.Scope);
            }

            if (Behind(operation, bound.Scope) is not { } next)
            {
                return null;
            }

            bound = next;
        }

        return null;
    }
}

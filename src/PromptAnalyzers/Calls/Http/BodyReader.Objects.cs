using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>Objects and lists: all that goes into them before they are sent.</content>
internal sealed partial class BodyReader
{
    private BodyValue ReadObject(IOperation operation, Scope scope, bool isBody)
    {
        if (operation is IAnonymousObjectCreationOperation anonymous)
        {
            return ReadAnonymous(anonymous, scope);
        }

        var builder = new ObjectBuilder(this, operation.Syntax);
        foreach (var contribution in _contributions.Read(operation, scope))
        {
            builder.Add(contribution, isBody);
        }

        return builder.Build(operation.Type);
    }

    private BodyValue ReadAnonymous(IAnonymousObjectCreationOperation anonymous, Scope scope)
    {
        var members = new List<(string, BodyValue)>();
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                members.Add((target.Property.Name, ReadValue(assignment.Value, scope)));
            }
        }

        return BodyValue.Object(members, anonymous.Syntax);
    }

    private string? ConstantOf(IOperation operation, Scope scope) =>
        _contributions.Text.Read(operation, scope).Longest is { HasHoles: false } text ? text.ConstantText : null;

    /// <summary>
    /// What an object of the compilation starts with: positional parameters of a record, what the constructor assigns, and initializers.
    /// </summary>
    private IEnumerable<(ISymbol Member, IOperation Value, Scope Scope)> GivenMembers(IObjectCreationOperation creation, INamedTypeSymbol type, Scope scope)
    {
        var making = CallSite.Of(creation);
        var inner = scope.EnterObject(new Bound(creation, scope), session.Code, session.CancellationToken);
        for (var current = type; current is { SpecialType: SpecialType.None } && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer || BodyShape.KeyOf(property) is null)
                {
                    continue;
                }

                if (making is { } made && _contributions.Text.ValueByConstructor(made, scope, property) is { } stored)
                {
                    yield return (property, stored.Value, stored.Scope);
                }
                else if ((AssignedByConstructor(property) ?? session.Code.InitializerOf(property, session.CancellationToken)) is { } value)
                {
                    yield return (property, value, inner);
                }
                else if (session.Code.GetterOf(property, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).FirstOrDefault() is { } computed)
                {
                    yield return (property, computed, inner);
                }
            }
        }
    }

    // What it makes of its parameters, where it does not store one as it is.
    private IOperation? AssignedByConstructor(IPropertySymbol property) => _contributions.Text.ValuesOf(property).FirstOrDefault(static value =>
        value.Parent is ISimpleAssignmentOperation && CodeModel.RootOf(value) is IConstructorBodyOperation);
}

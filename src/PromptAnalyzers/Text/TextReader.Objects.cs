using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Which expression made an object, and what that expression gave to its members.</content>
internal sealed partial class TextReader
{
    /// <summary>The <c>new</c> or <c>with</c> expression that made the object; null when that cannot be seen.</summary>
    public Bound? ObjectOf(Bound bound)
    {
        for (var step = 0; step < 16; step++)
        {
            var operation = OperationFacts.Unwrap(bound.Value);
            switch (operation)
            {
                case IObjectCreationOperation or IWithOperation or IAnonymousObjectCreationOperation:
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }:
                case IInvalidOperation when CallSite.Of(operation) is { IsCreation: true }:
                    return new Bound(operation, bound.Scope);
                case IParameterReferenceOperation reference when bound.Scope.TryGet(reference.Parameter, out var argument):
                    bound = argument;
                    continue;
                case ILocalReferenceOperation reference when bound.Scope.TryGet(reference.Local, out var element):
                    bound = element;
                    continue;
                case ILocalReferenceOperation reference when SingleValueOf(reference) is { } value:
                    bound = new Bound(value, bound.Scope);
                    continue;
                case IInstanceReferenceOperation when bound.Scope.Instance is { } self:
                    bound = self;
                    continue;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference when SingleValueOf(reference) is { } value:
                    bound = new Bound(value, Scope.Root);
                    continue;
                case IInvocationOperation call when ReturnedBy(call, bound.Scope) is { } returned:
                    bound = returned;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The text that the maker of an object gave to one of its members.</summary>
    private TextValue? MemberOf(Bound made, ISymbol member, IOperation use) =>
        ValueOf(made, member, use) is { } value ? MarkArgument(Read(value.Value, value.Scope), value.Scope) : null;

    /// <summary>What the maker of an object gave to one of its members: by initializer, by a later assignment, or through the constructor.</summary>
    public Bound? ValueOf(Bound made, ISymbol member, IOperation use)
    {
        if (LaterAssignmentTo(made, member, use) is { } later)
        {
            return new Bound(later, made.Scope);
        }

        CallSite? creation = CallSite.Of(made.Value) is { IsCreation: true } making ? making : null;
        var initializer = made.Value switch
        {
            IObjectCreationOperation bound => bound.Initializer,
            IWithOperation with => with.Initializer,
            _ => creation?.Initializer,
        };
        foreach (var entry in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (entry is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
            {
                return new Bound(assignment.Value, made.Scope);
            }
        }

        return made.Value is IWithOperation { Operand: { } operand }
            ? ObjectOf(new Bound(operand, made.Scope)) is { } original ? ValueOf(original, member, use) : null
            : creation is { } found ? ValueByConstructor(found, made.Scope, member) : null;
    }

    /// <summary>The argument that a constructor stores in a member as it is; null when it stores none there, or the member can have another value too.</summary>
    /// <param name="creation">The making of the object.</param>
    /// <param name="scope">The scope of the arguments.</param>
    /// <param name="member">The member.</param>
    public Bound? ValueByConstructor(CallSite creation, Scope scope, ISymbol member)
    {
        // Positional records: the parameter and the property have one name.
        if (member.ContainingType.IsRecord && creation.Arguments.ValueOf(member.Name) is { } positional)
        {
            return new Bound(positional, scope);
        }

        // "Content = content" in the constructor, or as initializer beside a primary one. Other members are read by their type's own code.
        return SymbolEqualityComparer.Default.Equals(creation.Method.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition)
               && StoredParameterOf(member, creation.Method) is { } parameter
               && creation.Arguments.ValueOf(parameter.Ordinal) is { } argument
            ? new Bound(argument, scope)
            : null;
    }

    /// <summary>The values that its own type gives to a field or property: where it is declared, then where it is assigned, in source order.</summary>
    public IEnumerable<IOperation> ValuesOf(ISymbol member)
    {
        if (session.Code.InitializerOf(member, session.CancellationToken) is { } initializer)
        {
            yield return initializer;
        }

        foreach (var use in session.Code.UsesInType(member.OriginalDefinition, session.CancellationToken))
        {
            var (child, parent) = OperationFacts.ParentOf(use);
            if (parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, child))
            {
                yield return assignment.Value;
            }
        }
    }

    /// <summary>The parameter of the constructor that a member is set to as it is; null when the member has another value too.</summary>
    private IParameterSymbol? StoredParameterOf(ISymbol member, IMethodSymbol constructor)
    {
        var values = ValuesOf(member).ToList();
        var own = values.Select(static v => (OperationFacts.Unwrap(v) as IParameterReferenceOperation)?.Parameter)
            .Where(p => SymbolEqualityComparer.Default.Equals(p?.ContainingSymbol, constructor.OriginalDefinition)).ToList();
        return own.Count == 1 && values.Count(static v => OperationFacts.Unwrap(v) is not IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }) == 0
            ? own[0]
            : null;
    }

    private static TextValue MarkArgument(TextValue value, Scope scope) => scope.IsRoot || scope.IsCaller ? value.Select(static text => text.AsArgument()) : value;

    /// <summary>The last <c>options.Prompt = …</c> between the making of an object held by a local and its use.</summary>
    private IOperation? LaterAssignmentTo(Bound made, ISymbol member, IOperation use)
    {
        if (made.Value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            return null;
        }

        IOperation? last = null;
        foreach (var reference in session.Code.ReferencesIn(CodeModel.RootOf(made.Value), declarator.Symbol))
        {
            if (reference.Parent is IMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target
                && ReferenceEquals(assignment.Target, target)
                && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition)
                && (assignment.Syntax.SyntaxTree != use.Syntax.SyntaxTree || assignment.Syntax.Span.End <= use.Syntax.SpanStart || !ReferenceEquals(CodeModel.RootOf(assignment).Syntax, CodeModel.RootOf(use).Syntax)))
            {
                last = assignment.Value;
            }
        }

        return last;
    }

    /// <summary>The only value a local ever has; null when it has several.</summary>
    private IOperation? SingleValueOf(ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (var use in session.Code.ReferencesIn(CodeModel.RootOf(reference), reference.Local))
        {
            if ((OperationFacts.GivenBy(use) ?? OperationFacts.WriteOf(use)?.Value) is { } written)
            {
                if (value is not null)
                {
                    return null;
                }

                value = written;
            }
        }

        return value;
    }

    /// <summary>The only value that its own type gives to a field or automatic property; null when it has several, or none.</summary>
    public IOperation? SingleValueOf(IMemberReferenceOperation reference)
    {
        var member = reference.Member;
        if (member.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var values = ValuesOf(member).Take(2).ToList();
        if (values.Count > 0)
        {
            return values.Count == 1 ? values[0] : null;
        }

        if (member is IPropertySymbol property)
        {
            var returns = session.Code.GetterOf(property, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).Take(2).ToList();
            return returns.Count == 1 ? returns[0] : null;
        }

        return null;
    }

    /// <summary>The one expression that a call returns, of the method that is called or the only one that implements it.</summary>
    public Bound? ReturnedBy(IInvocationOperation call, Scope scope)
    {
        var method = call.TargetMethod.IsAbstract && session.Code.SingleImplementationOf(call.TargetMethod, session.CancellationToken) is IMethodSymbol only ? only : call.TargetMethod;
        return scope.Depth < ReadSession.MaxScopeDepth && SingleReturnOf(method) is { } returned ? new Bound(returned, scope.Enter(method, call.Arguments, call.Instance)) : null;
    }

    /// <summary>The only expression a method of this compilation returns.</summary>
    public IOperation? SingleReturnOf(IMethodSymbol method)
    {
        var returns = session.Code.BodiesOf(method, session.CancellationToken).SelectMany(CodeModel.ReturnsOf).Take(2).ToList();
        return returns.Count == 1 ? returns[0] : null;
    }
}

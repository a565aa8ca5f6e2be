using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Methods that return text: those of .NET that build strings, and those of the compilation.</content>
internal sealed partial class TextReader
{
    private TextValue ReadInvocation(CallSite call, Scope scope)
    {
        var (invocation, method) = (call.Operation, call.Method);
        if (ReadLibraryCall(call, scope) is { } known)
        {
            return known;
        }

        if (invocation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } function)
        {
            return ReadDelegate(function, scope);
        }

        if (method.DeclaringSyntaxReferences.IsEmpty || scope.Depth >= ReadSession.MaxScopeDepth || !ReturnsText(method) || IsTool(method))
        {
            return Unknown(invocation, scope.Depth >= ReadSession.MaxScopeDepth ? HoleKind.Unseen : HoleKind.Value);
        }

        TextValue? result = null;
        foreach (var target in TargetsOf(method, call.Instance, scope).OfType<IMethodSymbol>())
        {
            if (session.Code.BodiesOf(target, session.CancellationToken).FirstOrDefault() is { } body)
            {
                var value = ReadReturns(body, scope.Enter(target, call.Arguments, call.Instance), invocation);
                result = result is { } seen ? EitherKnown(seen, value) : value;
            }
        }

        return result ?? Unknown(invocation);
    }

    // Of several implementations those that return no text that can be seen add nothing.
    private static TextValue EitherKnown(TextValue a, TextValue b) =>
        !b.Longest.HasConstant ? a : !a.Longest.HasConstant ? b : TextValue.Either(a, b);

    /// <summary>
    /// The members that run where a method or property is used: the one implementation of an interface's, all that a virtual or abstract one of a
    /// class can be, only that of the object's type where this is known.
    /// </summary>
    public IEnumerable<ISymbol> TargetsOf(ISymbol member, IOperation? instance, Scope scope)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return [session.Code.SingleImplementationOf(member, session.CancellationToken) ?? member];
        }

        if (!(member.IsVirtual || member.IsAbstract || member is { IsOverride: true, IsSealed: false }) || instance?.Syntax is BaseExpressionSyntax)
        {
            return [member];
        }

        var overrides = session.Code.OverridesOf(member, session.CancellationToken);
        if (overrides.Length > 0 && TypeOf(instance, scope) is { } type)
        {
            for (var current = type.Type; current is not null; current = current.BaseType)
            {
                if (overrides.FirstOrDefault(o => SymbolEqualityComparer.Default.Equals(o.ContainingType, current.OriginalDefinition)) is { } own)
                {
                    return [own];
                }
            }

            // A type that leaves the member as it is.
            if (type.IsExact && member is { IsAbstract: false, IsOverride: false })
            {
                return [member];
            }
        }

        return member.IsAbstract ? overrides : overrides.Insert(0, member);
    }

    /// <summary>The type that an object is made of; null when that cannot be seen.</summary>
    private ObjectType? TypeOf(IOperation? instance, Scope scope) =>
        instance is null ? null
            : ObjectOf(new Bound(instance, scope))?.Value is IObjectCreationOperation { Type: INamedTypeSymbol made } ? new ObjectType(made, IsExact: true)
            : instance is IInstanceReferenceOperation ? scope.Self : null;

    // What a tool returns is data, whoever calls it.
    private static bool IsTool(IMethodSymbol method) =>
        method.GetAttributes().Any(static a => a.AttributeClass is { Name: "DescriptionAttribute", ContainingNamespace: { Name: "ComponentModel", ContainingNamespace.Name: "System" } });

    /// <summary>Whether a method returns a string, or the task of one.</summary>
    public static bool ReturnsText(IMethodSymbol method) =>
        OperationFacts.IsString(method.ReturnType)
        || (method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task && OperationFacts.IsString(task.TypeArguments[0]));

    private static Scope ScopeOf(IOperation? instance, IMethodSymbol target, Scope scope) =>
        scope.Enter(target, ImmutableArray<IArgumentOperation>.Empty, instance);

    private TextValue ReadReturns(IOperation body, Scope scope, IOperation reference)
    {
        TextValue? result = null;
        foreach (var returned in CodeModel.ReturnsOf(body))
        {
            var value = Read(returned, scope);
            result = result is { } seen ? TextValue.Either(seen, value) : value;
        }

        // A method that returns no text of its own is one hole, named by its call.
        return result is { } found && found.Alternatives.Any(static t => t.HasConstant || t.Pieces.Any(static p => p.Kind == HoleKind.Unseen))
            ? found.Select(text => text.IsPlacedAtUse && HandsOnParameter(reference) ? text : text.Through(reference.Syntax))
            : Unknown(reference);
    }

    // "Load(name)" inside "Load(name, values)": the use is where the name is said.
    private static bool HandsOnParameter(IOperation reference) => reference is IInvocationOperation { Arguments: var arguments }
        && arguments.Any(static a => OperationFacts.IsString(a.Value.Type) && OperationFacts.Unwrap(a.Value) is IParameterReferenceOperation);

    private TextValue ReadDelegate(IInvocationOperation invocation, Scope scope)
    {
        if (invocation.Instance is not { } function)
        {
            return Unknown(invocation);
        }

        TextValue? result = null;
        foreach (var found in FunctionBehind(function, scope) is { } only ? [only] : FunctionsAmongElements(function, scope))
        {
            if (session.Code.BodiesOf(found.Function, session.CancellationToken).FirstOrDefault() is { } body)
            {
                var text = ReadReturns(body, found.Enter(invocation.Arguments, scope), invocation);
                text = found.IsHandedOver ? text.Select(static t => t.AsArgument()) : text;
                result = result is { } seen ? TextValue.Either(seen, text) : text;
            }
        }

        return result ?? Unknown(invocation);
    }

    /// <summary>The functions that a delegate can run: <c>foreach (var (name, build) in checks) … build(draft)</c>, <c>check.Build(draft)</c>.</summary>
    private IEnumerable<DelegateTarget> FunctionsAmongElements(IOperation function, Scope scope) => (OperationFacts.Unwrap(function) switch
    {
        ILocalReferenceOperation local => session.Code.ReferencesIn(CodeModel.RootOf(local), local.Local).SelectMany(use => GivenByStatement(use, scope)),
        IFieldReferenceOperation { Instance: { } tuple, Field: { ContainingType.IsTupleType: true } field } => ElementsBehind(tuple, scope).SelectMany(element => PartsOf(element, OrdinalOf(field))),
        IPropertyReferenceOperation { Instance: { } holder } member => ElementsBehind(holder, scope)
            .Select(element => ObjectOf(element) is { } made ? ValueOf(made, member.Property, member) : null).OfType<Bound>(),
        _ => [],
    }).Take(TextValue.MaxAlternatives).Select(given => FunctionBehind(given.Value, given.Scope)).OfType<DelegateTarget>();

    /// <summary>The lambda or method that a delegate runs; null when that cannot be seen.</summary>
    /// <param name="function">The expression that is called: a local, a parameter, a member of the compilation.</param>
    /// <param name="scope">What parameters are.</param>
    public DelegateTarget? FunctionBehind(IOperation function, Scope scope)
    {
        var isHandedOver = false;
        var caller = scope;
        for (var step = 0; step < MaxSourceSteps && caller.Depth < ReadSession.MaxScopeDepth; step++)
        {
            function = OperationFacts.Unwrap(function);
            switch (function)
            {
                case IAnonymousFunctionOperation lambda:
                    return new(lambda.Symbol, scope, isHandedOver);
                case IMethodReferenceOperation { Method: { DeclaringSyntaxReferences.IsEmpty: false } method }:
                    return new(method, scope, isHandedOver);
            }

            if ((GivenToMember(function, scope) ?? Behind(function, scope)) is not { } next)
            {
                return null;
            }

            isHandedOver |= function is IParameterReferenceOperation or IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation } && next.Scope.IsRoot;
            (function, scope) = (next.Value, next.Scope);
        }

        return null;
    }

    /// <summary>What a delegate runs.</summary>
    /// <param name="Function">The lambda, local function or method.</param>
    /// <param name="Surroundings">What parameters are where it stands.</param>
    /// <param name="IsHandedOver">Whether the caller of a wrapper hands it over.</param>
    public readonly record struct DelegateTarget(IMethodSymbol Function, Scope Surroundings, bool IsHandedOver)
    {
        /// <summary>The scope of its body.</summary>
        /// <param name="arguments">What the delegate is called with.</param>
        /// <param name="caller">The scope of that call.</param>
        public Scope Enter(ArgumentList arguments, Scope caller) => Function.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction
            ? Surroundings.EnterFunction(Function, arguments, caller)
            : caller.Enter(Function, arguments, null);
    }
}

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
    private TextValue ReadInvocation(IInvocationOperation invocation, Scope scope)
    {
        var method = invocation.TargetMethod;
        if (ReadLibraryCall(invocation, scope) is { } known)
        {
            return known;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return ReadDelegate(invocation, scope);
        }

        if (method.DeclaringSyntaxReferences.IsEmpty || scope.Depth >= ReadSession.MaxScopeDepth || !ReturnsText(method))
        {
            return Unknown(invocation, scope.Depth >= ReadSession.MaxScopeDepth ? HoleKind.Unseen : HoleKind.Value);
        }

        TextValue? result = null;
        foreach (var target in TargetsOf(method, invocation.Instance, scope).OfType<IMethodSymbol>())
        {
            if (session.Code.BodiesOf(target, session.CancellationToken).FirstOrDefault() is { } body)
            {
                var inner = target.MethodKind == MethodKind.LocalFunction
                    ? scope.EnterFunction(target, invocation.Arguments)
                    : scope.Enter(target, invocation.Arguments, invocation.Instance);
                var value = ReadReturns(body, inner, invocation);
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
    private IEnumerable<ISymbol> TargetsOf(ISymbol member, IOperation? instance, Scope scope)
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
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (overrides.FirstOrDefault(o => SymbolEqualityComparer.Default.Equals(o.ContainingType, current.OriginalDefinition)) is { } own)
                {
                    return [own];
                }
            }
        }

        return member.IsAbstract ? overrides : overrides.Insert(0, member);
    }

    /// <summary>The type that an object is made of; null when that cannot be seen.</summary>
    private INamedTypeSymbol? TypeOf(IOperation? instance, Scope scope) =>
        (instance is null ? null : ObjectOf(new Bound(instance, scope)))?.Value is IObjectCreationOperation made ? made.Type as INamedTypeSymbol : null;

    private static bool ReturnsText(IMethodSymbol method) =>
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
            ? found.Select(text => text.Through(reference.Syntax))
            : Unknown(reference);
    }

    private TextValue ReadDelegate(IInvocationOperation invocation, Scope scope)
    {
        if (invocation.Instance is { } function
            && scope.Depth < ReadSession.MaxScopeDepth
            && FunctionOf(OperationFacts.Unwrap(function)) is { } lambda)
        {
            return ReadReturns(lambda, scope.EnterFunction(lambda.Symbol, invocation.Arguments), invocation);
        }

        return Unknown(invocation);
    }

    private IAnonymousFunctionOperation? FunctionOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        ILocalReferenceOperation local => SingleValueOf(local) is { } value ? OperationFacts.Unwrap(value) as IAnonymousFunctionOperation : null,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => SingleValueOf(member) is { } value ? OperationFacts.Unwrap(value) as IAnonymousFunctionOperation : null,
        _ => null,
    };
}

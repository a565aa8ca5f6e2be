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

        var target = Implementation(method) ?? method;
        foreach (var body in session.Code.BodiesOf(target, session.CancellationToken))
        {
            var inner = target.MethodKind == MethodKind.LocalFunction
                ? scope.EnterFunction(target, invocation.Arguments)
                : scope.Enter(target, invocation.Arguments, invocation.Instance);
            return ReadReturns(body, inner, invocation);
        }

        return Unknown(invocation);
    }

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

    /// <summary>The one member of the compilation that implements or overrides an abstract or interface member; null when it is concrete itself.</summary>
    private IMethodSymbol? Implementation(IMethodSymbol method) =>
        method.IsAbstract || method.ContainingType.TypeKind == TypeKind.Interface
            ? session.Code.SingleImplementationOf(method, session.CancellationToken) as IMethodSymbol
            : null;

    private IPropertySymbol? Implementation(IPropertySymbol property) =>
        property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface
            ? session.Code.SingleImplementationOf(property, session.CancellationToken) as IPropertySymbol
            : null;
}

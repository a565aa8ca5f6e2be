using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <content>Methods of libraries that return what a function of the compilation makes: <c>cache.GetOrCreate(key, entry => …)</c>, <c>Task.Run(() => …)</c>.</content>
internal sealed partial class TextReader
{
    /// <summary>
    /// What a library method can return, where its signature says that it is what the one function among its arguments returns:
    /// <c>T M&lt;T&gt;(…, Func&lt;…, T&gt; factory)</c>, with or without tasks. Empty for any other call.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What parameters are.</param>
    public IReadOnlyList<Bound> MadeByFactory(IInvocationOperation call, Scope scope)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (Awaited(method.ReturnType) is not ITypeParameterSymbol result || !method.DeclaringSyntaxReferences.IsEmpty || method.ContainingNamespace is { Name: "Linq" } || scope.Depth >= ReadSession.MaxScopeDepth)
        {
            return [];
        }

        IArgumentOperation? factory = null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && SymbolEqualityComparer.Default.Equals(Awaited(invoke.ReturnType), result))
            {
                if (factory is not null)
                {
                    // One makes the value, the other changes it: which is returned is not known.
                    return [];
                }

                factory = argument;
            }
        }

        if (factory is null || FunctionBehind(factory.Value, scope) is not { } target || session.Code.BodiesOf(target.Function, session.CancellationToken).FirstOrDefault() is not { } body)
        {
            return [];
        }

        var inner = target.Enter(ImmutableArray<IArgumentOperation>.Empty, scope);
        return CodeModel.ReturnsOf(body).Select(returned => new Bound(returned, inner)).ToList();
    }

    private TextValue? ReadMadeByFactory(IInvocationOperation call, Scope scope) =>
        call.Type is { } type && OperationFacts.IsString(Awaited(type)) ? EitherOf(MadeByFactory(call, scope), call) : null;

    /// <summary>The type of the value that a task holds, or the type itself.</summary>
    private static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } value } ? value[0] : type;
}

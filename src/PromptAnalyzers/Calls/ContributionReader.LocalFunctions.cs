using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <content>Functions inside a method that change an object of it: <c>void Say(string role, string text) => messages.Add(…)</c>.</content>
internal sealed partial class ContributionReader
{
    /// <summary>The uses of a variable in the order in which they happen: one in a local function happens wherever the function is called.</summary>
    /// <param name="uses">The uses as they are written.</param>
    /// <param name="before">The place up to which they count; null for all.</param>
    /// <param name="scope">What parameters are.</param>
    private static IEnumerable<VariableUse> InOrder(IReadOnlyList<IOperation> uses, SyntaxNode? before, Scope scope)
    {
        var functions = before is null ? [] : uses.Select(use => FunctionAround(use, before)).ToList();
        if (functions.TrueForAll(static function => function is null))
        {
            return uses.Select(use => new VariableUse(use, use, scope));
        }

        var inOrder = new List<VariableUse>();
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            if (functions[i] is { } function)
            {
                inOrder.AddRange(CallsOf(function).Select(call => new VariableUse(call, use, scope.EnterFunction(function.Symbol, call.Arguments))));
            }
            else
            {
                inOrder.Add(new VariableUse(use, use, scope));
            }
        }

        return inOrder.OrderBy(static use => use.Place.Syntax.SpanStart);
    }

    // A function that holds the place itself is where the reader is already.
    private static InnerFunction? FunctionAround(IOperation use, SyntaxNode before)
    {
        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Syntax.SyntaxTree == before.SyntaxTree && parent.Syntax.Span.Contains(before.Span))
            {
                break;
            }

            switch (parent)
            {
                case ILocalFunctionOperation local:
                    return new InnerFunction(local, local.Symbol, null);
                case IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation holder } } } lambda:
                    return new InnerFunction(lambda, lambda.Symbol, holder.Symbol);
            }
        }

        return null;
    }

    private static IEnumerable<IInvocationOperation> CallsOf(InnerFunction function) => CodeModel.RootOf(function.Operation).Descendants().OfType<IInvocationOperation>().Where(call =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, function.Symbol)
        || (function.Holder is not null && call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation held } && SymbolEqualityComparer.Default.Equals(held.Local, function.Holder)));

    /// <summary>A local function, or a lambda in a local.</summary>
    private sealed record InnerFunction(IOperation Operation, IMethodSymbol Symbol, ILocalSymbol? Holder);

    /// <summary>A use of a variable.</summary>
    /// <param name="Place">Where it happens: the use itself, or the call of the function in which it stands.</param>
    /// <param name="Operation">The use.</param>
    /// <param name="Scope">What parameters are there.</param>
    private readonly record struct VariableUse(IOperation Place, IOperation Operation, Scope Scope);
}

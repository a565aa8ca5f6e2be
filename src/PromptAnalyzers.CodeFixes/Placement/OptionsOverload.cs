using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>
/// Gives options to a call of a method that takes its messages one by one, <c>Call(first, second)</c>, and no options: by the overload that takes
/// both, <c>Call([first, second], options)</c>. Messages, and what stands between them, stay as they are.
/// </summary>
internal static class OptionsOverload
{
    /// <summary>The parameter for options of the overload that takes the same messages as a sequence; null when there is none.</summary>
    public static IParameterSymbol? ParameterFor(IInvocationOperation call)
    {
        var called = call.TargetMethod;
        if (called.Parameters.Length != 1 || called.Parameters[0] is not { IsParams: true, Type: IArrayTypeSymbol { ElementType: { } message } } || call.Arguments.Length != 1)
        {
            return null;
        }

        return called.ContainingType.GetMembers(called.Name).OfType<IMethodSymbol>()
            .Where(other => other.IsStatic == called.IsStatic
                && other.Parameters.Length >= 2
                && other.Parameters[0].Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
                && SymbolEqualityComparer.Default.Equals(sequence.TypeArguments[0], message)
                && other.Parameters.Skip(2).All(static parameter => parameter.IsOptional))
            .Select(static other => other.Parameters[1])
            .FirstOrDefault();
    }

    /// <summary>The changes; empty when the call has no messages.</summary>
    /// <param name="target">The document.</param>
    /// <param name="syntax">The call.</param>
    /// <param name="call">The same.</param>
    /// <param name="parameter">What <see cref="ParameterFor"/> found.</param>
    /// <param name="options">The options, as code.</param>
    public static ImmutableArray<TextChange> Use(
        FixTarget target, InvocationExpressionSyntax syntax, IInvocationOperation call, IParameterSymbol parameter, string options)
    {
        var given = syntax.ArgumentList.Arguments;
        if (!given.Any())
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var behind = (given.Any(static argument => argument.NameColon is not null) ? $", {parameter.Name}: " : ", ") + options;
        var end = new TextSpan(given.Last().Span.End, 0);
        if (call.Arguments[0].ArgumentKind != ArgumentKind.ParamArray)
        {
            return ImmutableArray.Create(new TextChange(end, behind));
        }

        var (open, close) = target.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            ? ("[", "]")
            : ($"new {((IArrayTypeSymbol)call.TargetMethod.Parameters[0].Type).ElementType.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, syntax.SpanStart)}[] {{ ", " }");
        return ImmutableArray.Create(new TextChange(new TextSpan(given[0].SpanStart, 0), open), new TextChange(end, close + behind));
    }
}

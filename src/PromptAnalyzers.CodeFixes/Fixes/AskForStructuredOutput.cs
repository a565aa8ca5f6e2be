using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Rules.Prompting;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Where the answer is parsed into a known type: makes the call ask for that type, by the same call with a type argument where the SDK has one, else by
/// the response format of its options. The answer is still parsed as before.
/// </summary>
internal sealed class AskForStructuredOutput : FindingFix
{
    public const string FixName = "AskForStructuredOutput";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.ModelOf(target) is { } prompts
            && FindingCalls.CallOf(target, diagnostic, cancellationToken) is { Syntax: InvocationExpressionSyntax call }
            && new AnswerFlow(prompts.Code, cancellationToken).ParserOf(call) is { TargetMethod.TypeArguments: { Length: 1 } parsed } parser
            && parsed[0] is INamedTypeSymbol type
            && ChangesFor(target, prompts, call, parser, type, cancellationToken) is { IsEmpty: false } changes
            && Compilable.After(target, changes, cancellationToken))
        {
            yield return new FixOffer(FixName, $"Ask for structured output of '{NameOf(type, target, call)}'", changes);
        }
    }

    private static ImmutableArray<TextChange> ChangesFor(
        FixTarget target, PromptModel prompts, InvocationExpressionSyntax call, IInvocationOperation parser, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        TypedCall(target, prompts, call, type) is { } typed
            ? ImmutableArray.Create(typed)
            : ResponseFormat.ChangesFor(target, prompts, call, parser, type, cancellationToken);

    private static TextChange? TypedCall(FixTarget target, PromptModel prompts, InvocationExpressionSyntax call, INamedTypeSymbol type)
    {
        if (NameOf(call) is not { } name)
        {
            return null;
        }

        var written = NameOf(type, target, call);
        var typed = call.ReplaceNode(name, SyntaxFactory.ParseName($"{name.Identifier.Text}<{written}>"));
        return target.Model.GetSpeculativeSymbolInfo(call.SpanStart, typed, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method
            && prompts.Catalogue.Find(method.ReducedFrom ?? method).Any(static entry => entry is { Kind: EntryKind.Call, Role: "structured output" })
                ? new TextChange(new TextSpan(name.Span.End, 0), $"<{written}>")
                : null;
    }

    private static string NameOf(INamedTypeSymbol type, FixTarget target, SyntaxNode call) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, call.SpanStart);

    private static IdentifierNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name,
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } => name,
        _ => null,
    };
}

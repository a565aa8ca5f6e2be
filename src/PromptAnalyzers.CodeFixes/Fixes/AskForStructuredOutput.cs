using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Rules.Prompting;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>
/// Where the SDK has the same call with a type argument, and the answer is parsed into a known type: makes the call ask for that type. The answer
/// is still parsed as before.
/// </summary>
internal sealed class AskForStructuredOutput : FindingFix
{
    public const string FixName = "AskForStructuredOutput";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.ModelOf(target) is not { } prompts
            || FindingCalls.CallOf(target, diagnostic, cancellationToken) is not { Syntax: InvocationExpressionSyntax call }
            || NameOf(call) is not { } name
            || new AnswerFlow(prompts.Code, cancellationToken).ParserOf(call)?.TargetMethod is not { TypeArguments.Length: 1 } parser
            || parser.TypeArguments[0] is not INamedTypeSymbol type)
        {
            yield break;
        }

        var written = type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, call.SpanStart);
        var typed = call.ReplaceNode(name, SyntaxFactory.ParseName($"{name.Identifier.Text}<{written}>"));
        var change = new TextChange(new TextSpan(name.Span.End, 0), $"<{written}>");
        if (target.Model.GetSpeculativeSymbolInfo(call.SpanStart, typed, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method
            && prompts.Catalogue.Find(method.ReducedFrom ?? method).Any(static entry => entry is { Kind: EntryKind.Call, Role: "structured output" })
            && Compilable.After(target, change, cancellationToken))
        {
            yield return new FixOffer(FixName, $"Ask for structured output of '{written}'", ImmutableArray.Create(change));
        }
    }

    private static IdentifierNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name,
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } => name,
        _ => null,
    };
}

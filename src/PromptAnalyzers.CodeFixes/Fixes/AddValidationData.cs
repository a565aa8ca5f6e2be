using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.CodeFixes.Placement;

namespace PromptAnalyzers.CodeFixes.Fixes;

/// <summary>Sets the property of the job's options that names the validation data; which property that is, the catalogue says. Its value reads TODO.</summary>
internal sealed class AddValidationData : FindingFix
{
    public const string FixName = "AddValidationData";

    private const string Value = "\"TODO: id of the validation file\"";

    public override string Name => FixName;

    public override IEnumerable<FixOffer> Offers(FixTarget target, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (FindingCalls.ModelOf(target) is not { } prompts
            || FindingCalls.JobOf(target, diagnostic, cancellationToken) is not { Syntax: InvocationExpressionSyntax syntax }
            || target.Model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call)
        {
            yield break;
        }

        foreach (var argument in call.Arguments)
        {
            var property = argument.Parameter?.Type.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(member => prompts.Catalogue.Find(member).Any(static entry => entry.Role == "validation file"));
            if (property is not null
                && Change(target, syntax, argument, property.Name, cancellationToken) is { } change
                && Compilable.After(target, change, cancellationToken))
            {
                yield return new FixOffer(FixName, "Add validation data", ImmutableArray.Create(change));
            }
        }
    }

    private static TextChange? Change(FixTarget target, InvocationExpressionSyntax call, IArgumentOperation argument, string property, CancellationToken cancellationToken)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            var type = argument.Parameter!.Type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, call.SpanStart);
            var separator = !call.ArgumentList.Arguments.Any() ? "" : ", ";
            return new TextChange(
                new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), $"{separator}{argument.Parameter.Name}: new {type} {{ {property} = {Value} }}");
        }

        var value = argument.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        // Options in a variable: where the variable is declared.
        var made = value is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].SyntaxTree == target.Root.SyntaxTree
            && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax declared }
                ? declared
                : value.Syntax as BaseObjectCreationExpressionSyntax;
        if (made is null)
        {
            return null;
        }

        return made.Initializer switch
        {
            null => new TextChange(new TextSpan(made.Span.End, 0), $" {{ {property} = {Value} }}"),
            { Expressions: { Count: > 0 } members } => OwnLine.AllAboveOrBefore(target.Text, members[0].GetFirstToken(), [$"{property} = {Value},"]),
            var empty => new TextChange(new TextSpan(empty.OpenBraceToken.Span.End, 0), $" {property} = {Value}"),
        };
    }
}

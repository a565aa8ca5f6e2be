using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>Sets a property of the options that a call is given: in the initializer where they are made, or in new options where the call has none.</summary>
internal static class OptionsProperty
{
    /// <summary>The edit; null when the options come from where they cannot be changed safely.</summary>
    /// <param name="target">The document.</param>
    /// <param name="call">The call.</param>
    /// <param name="argument">Its options, given or left out.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="value">Its value, as code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static TextChange? Set(FixTarget target, InvocationExpressionSyntax call, IArgumentOperation argument, string property, string value, CancellationToken cancellationToken)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            var type = argument.Parameter!.Type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(target.Model, call.SpanStart);
            var separator = !call.ArgumentList.Arguments.Any() ? "" : ", ";
            return new TextChange(
                new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), $"{separator}{argument.Parameter.Name}: new {type} {{ {property} = {value} }}");
        }

        var given = argument.Value;
        while (given is IConversionOperation conversion)
        {
            given = conversion.Operand;
        }

        // Options in a variable: where the variable is declared.
        var made = given is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].SyntaxTree == target.Root.SyntaxTree
            && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax declared }
                ? declared
                : given.Syntax as BaseObjectCreationExpressionSyntax;
        if (made is null)
        {
            return null;
        }

        return made.Initializer switch
        {
            null => new TextChange(new TextSpan(made.Span.End, 0), $" {{ {property} = {value} }}"),
            { Expressions: { Count: > 0 } members } => OwnLine.AllAboveOrBefore(target.Text, members[0].GetFirstToken(), [$"{property} = {value},"]),
            var empty => new TextChange(new TextSpan(empty.OpenBraceToken.Span.End, 0), $" {property} = {value}"),
        };
    }
}

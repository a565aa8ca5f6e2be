using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Calls;
using PromptAnalyzers.CodeFixes.Shapes;

namespace PromptAnalyzers.CodeFixes.Placement;

/// <summary>A place before a message of a call where more messages can be put.</summary>
/// <param name="Before">The list element, argument or statement that holds the message.</param>
/// <param name="Shapes">How messages are written there, best first.</param>
/// <param name="Receiver">The conversation that messages are added to by statements; empty in a list.</param>
/// <param name="Adder">What stands around a message in a statement, before it: <c>messages.Add(</c>; empty where the shape is the whole statement.</param>
internal sealed record MessageSlot(SyntaxNode Before, IReadOnlyList<MessageShape> Shapes, string Receiver, string Adder)
{
    /// <summary>The place before a message; null when it is in no list and added by no statement that runs once before the call.</summary>
    public static MessageSlot? Find(SemanticModel model, PromptCall call, SyntaxNode message, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = message; node is ExpressionSyntax or ArgumentSyntax or ExpressionElementSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node is ExpressionSyntax expression && At(model, call, expression, cancellationToken) is { } slot)
            {
                return slot;
            }

            // What is inside the arguments of another call, the message's own aside, is no message of this list.
            if (node is LambdaExpressionSyntax || node == call.Syntax)
            {
                return null;
            }

            if (node.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } })
            {
                // A property in the initializer of a message that is written as an object.
                return Find(model, call, made, cancellationToken);
            }

            if (node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
            {
                return InUsesOf(model, call, variable, cancellationToken);
            }
        }

        return null;
    }

    private static MessageSlot? At(SemanticModel model, PromptCall call, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var ofType = MessageShapes.Of(MessageTypeOf(model, expression, cancellationToken)).ToList();
        switch (expression.Parent)
        {
            case ExpressionElementSyntax element when ofType.Count > 0:
                return new MessageSlot(element, ofType, "", "");

            case InitializerExpressionSyntax list when ofType.Count > 0 && list.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression:
                return new MessageSlot(expression, ofType, "", "");

            case ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } } argument when ofType.Count > 0:
                if (model.GetSymbolInfo(invocation, cancellationToken).Symbol is not IMethodSymbol method)
                {
                    return null;
                }

                if (method.Parameters.LastOrDefault() is { IsParams: true } rest
                    && SymbolEqualityComparer.Default.Equals((rest.Type as IArrayTypeSymbol)?.ElementType, model.GetTypeInfo(expression, cancellationToken).ConvertedType))
                {
                    return new MessageSlot(argument, ofType, "", "");
                }

                // messages.Add(message);
                return method is { Name: "Add", Parameters.Length: 1 }
                    && method.ContainingType.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
                    && invocation is { Expression: MemberAccessExpressionSyntax { Expression: var messages }, Parent: ExpressionStatementSyntax add }
                    && RunsOnceBefore(add, call.Syntax)
                        ? new MessageSlot(add, ofType, messages.ToString(), invocation.Expression + "(")
                        : null;
        }

        // history.AddUserMessage(text);
        return expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var conversation }, Parent: ExpressionStatementSyntax statement }
            && MessageShapes.Of(model.GetSymbolInfo(expression, cancellationToken).Symbol).ToList() is { Count: > 0 } ofMethod
            && RunsOnceBefore(statement, call.Syntax)
                ? new MessageSlot(statement, ofMethod, conversation.ToString(), "")
                : null;
    }

    // The type that the place asks for, not the message's own. The oldest compiler does not tell it of a collection expression's elements, but
    // of the collection.
    private static ITypeSymbol? MessageTypeOf(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellationToken) =>
        expression.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax list }
            ? ElementTypeOf(model.GetTypeInfo(list, cancellationToken).ConvertedType)
            : model.GetTypeInfo(expression, cancellationToken).ConvertedType;

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? list) => list switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => generic.TypeArguments[0],
        _ => list?.AllInterfaces.FirstOrDefault(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    // A message in a variable: where the variable is put into the list.
    private static MessageSlot? InUsesOf(SemanticModel model, PromptCall call, VariableDeclaratorSyntax variable, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(variable, cancellationToken) is ILocalSymbol local && variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? (member is GlobalStatementSyntax ? member.Parent! : member).DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == local.Name
                    && name.SpanStart <= call.Syntax.Span.End
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
                .Select(name => At(model, call, name, cancellationToken))
                .LastOrDefault(static slot => slot is not null)
            : null;

    // In a loop of its own, or as the lone body of an if, more statements would mean something else.
    private static bool RunsOnceBefore(StatementSyntax statement, SyntaxNode call) =>
        statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
        && statement.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .Where(static node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            .All(loop => loop.Span.Contains(call.Span));
}

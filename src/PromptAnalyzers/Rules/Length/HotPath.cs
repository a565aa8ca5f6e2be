using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptAnalyzers.Rules.Length;

/// <summary>Whether code runs many times: loops and their parallel forms, and on demand request handlers and queue consumers.</summary>
internal static class HotPath
{
    /// <summary>What makes the place hot, in words; null when nothing does.</summary>
    public static string? Describe(SyntaxNode node, SemanticModel model, bool withHandlers, CancellationToken cancellationToken)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case CommonForEachStatementSyntax each when each.Statement == current:
                case ForStatementSyntax counted when counted.Statement == current:
                    return "a loop";
                case WhileStatementSyntax or DoStatementSyntax:
                    if (!WaitsForAPerson(parent, model, cancellationToken))
                    {
                        return "a loop";
                    }

                    break;
                case AnonymousFunctionExpressionSyntax function when RepeatedBy(function, model, cancellationToken) is { } repeated:
                    return repeated;
                case AnonymousFunctionExpressionSyntax function when withHandlers && IsEndpoint(function, model, cancellationToken):
                    return "a request handler";
                case MemberDeclarationSyntax member and not GlobalStatementSyntax:
                    return withHandlers && model.GetDeclaredSymbol(member, cancellationToken) is IMethodSymbol method ? HandlerKind(method) : null;
            }
        }

        return null;
    }

    // A chat on the console sends one prompt per typed line.
    private static bool WaitsForAPerson(SyntaxNode loop, SemanticModel model, CancellationToken cancellationToken) =>
        loop.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadLine" or "ReadKey" or "Ask" or "Prompt" or "ReadLineAsync" }
            && model.GetSymbolInfo(call, cancellationToken).Symbol is not null);

    /// <summary>Parallel.ForEach(…, lambda), and Select(lambda) inside Task.WhenAll.</summary>
    private static string? RepeatedBy(AnonymousFunctionExpressionSyntax function, SemanticModel model, CancellationToken cancellationToken)
    {
        if (function.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method is { ContainingType: { Name: "Parallel", ContainingNamespace.Name: "Tasks" }, Name: "ForEach" or "ForEachAsync" or "For" or "ForAsync" })
        {
            return "Parallel." + method.Name;
        }

        if (method is not { Name: "Select" or "SelectMany", ContainingType.Name: "Enumerable" or "ParallelEnumerable" })
        {
            return null;
        }

        return call.Ancestors().OfType<InvocationExpressionSyntax>().Select(outer => model.GetSymbolInfo(outer, cancellationToken).Symbol)
            .Any(static outer => outer is { Name: "WhenAll" or "WhenEach", ContainingType.Name: "Task" })
            || IsAwaitedTogether(call, model, cancellationToken)
                ? "Task.WhenAll"
                : null;
    }

    // var tasks = items.Select(…); await Task.WhenAll(tasks);
    private static bool IsAwaitedTogether(InvocationExpressionSyntax select, SemanticModel model, CancellationToken cancellationToken)
    {
        if (select.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } variable || select.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        var scope = member is GlobalStatementSyntax ? member.Parent! : member;
        return scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText)
            && model.GetSymbolInfo(call, cancellationToken).Symbol is { Name: "WhenAll" or "WhenEach", ContainingType.Name: "Task" });
    }

    private static bool IsEndpoint(AnonymousFunctionExpressionSyntax function, SemanticModel model, CancellationToken cancellationToken) =>
        function.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "Map" or "MapMethods" } method
        && method.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Builder";

    private static string? HandlerKind(IMethodSymbol method)
    {
        for (var type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ControllerBase", ContainingNamespace.Name: "Mvc" } && method.DeclaredAccessibility == Accessibility.Public)
            {
                return "a request handler";
            }
        }

        if (method.GetAttributes().Any(static a => a.AttributeClass is { Name: "FunctionAttribute" or "FunctionNameAttribute" }))
        {
            return "a request handler";
        }

        return method is { Name: "Consume" or "Handle" or "HandleAsync" or "ConsumeAsync" }
            && method.ContainingType!.AllInterfaces.Any(static i => i.Name is "IConsumer" or "IHandleMessages" or "IMessageHandler" or "IRequestHandler" or "INotificationHandler")
                ? "a queue consumer"
                : null;
    }
}

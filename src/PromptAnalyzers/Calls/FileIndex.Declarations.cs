using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptAnalyzers.Calls;

/// <content>What a use stands in: the member around it, and the declaration whose type it makes.</content>
internal sealed partial class FileIndex
{
    /// <summary>The declaration whose type, or the type in its task, a name is; null where the name is anything else.</summary>
    private static SyntaxNode? DeclaredWith(SyntaxNode? name)
    {
        var node = name;
        while (node is { Parent: QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax })
        {
            node = node.Parent;
        }

        if (node is { Parent: TypeArgumentListSyntax { Arguments.Count: 1, Parent: GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } task } })
        {
            node = task;
        }

        return node?.Parent is { } parent && TypeOf(parent) == node ? parent : null;
    }

    private static TypeSyntax? TypeOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclarationSyntax variables => variables.Type,
        PropertyDeclarationSyntax property => property.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        _ => null,
    };

    /// <summary>The <c>new(…)</c> with arguments that make what a declaration declares.</summary>
    private static IEnumerable<ImplicitObjectCreationExpressionSyntax> Made(SyntaxNode declaration) => (declaration switch
    {
        VariableDeclarationSyntax variables => variables.Variables.Select(static v => v.Initializer?.Value),
        PropertyDeclarationSyntax { Initializer.Value: { } value } => [value],
        _ => declaration.DescendantNodes(n => n == declaration || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Select(static n => (n as ReturnStatementSyntax)?.Expression ?? (n as ArrowExpressionClauseSyntax)?.Expression),
    }).OfType<ImplicitObjectCreationExpressionSyntax>().Where(static n => n.ArgumentList.Arguments.Any());

    private static SyntaxNode? OwnerOf(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or GlobalStatementSyntax or TypeDeclarationSyntax)
            {
                return parent;
            }
        }

        return null;
    }

    private static bool IsReturned(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax { Parent: ArrowExpressionClauseSyntax or ReturnStatementSyntax };

    /// <summary>The name of the variable, field or property that an expression is the value of; null where it is none.</summary>
    private static string? HolderOf(SyntaxNode value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right == value => NameOf(assignment.Left),
        _ => null,
    };

    private static IndexedMember Describe(SyntaxNode? owner, bool makesFunction)
    {
        var typeName = owner?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? string.Empty;
        return owner switch
        {
            LocalFunctionStatementSyntax function => new(function.Identifier.ValueText, typeName, function.ParameterList.Parameters.Any(), makesFunction),
            AnonymousFunctionExpressionSyntax lambda => new(HolderOf(lambda) ?? string.Empty, typeName, lambda is not ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 }),
            MethodDeclarationSyntax method => new(method.Identifier.ValueText, typeName, method.ParameterList.Parameters.Any() || IsBuiltInSteps(method.Parent), makesFunction),
            ConstructorDeclarationSyntax constructor => new(typeName, typeName, constructor.ParameterList.Parameters.Any()),
            PropertyDeclarationSyntax property => new(property.Identifier.ValueText, typeName, false),
            _ => new(string.Empty, typeName, false),
        };
    }

    // "Ask.Of(client).As("You are …").SendAsync()": the text comes by a step before, so that the last one needs no parameter.
    private static bool IsBuiltInSteps(SyntaxNode? type) => type is TypeDeclarationSyntax declared && declared.Members.Any(member =>
        member is MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0, ReturnType: SimpleNameSyntax { Identifier.ValueText: var returned } }
        && (returned == declared.Identifier.ValueText || declared.BaseList?.Types.Any(t => t.Type is SimpleNameSyntax own && own.Identifier.ValueText == returned) == true));
}

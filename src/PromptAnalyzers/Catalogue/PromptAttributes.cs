using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The <c>[StringSyntax("prompt")]</c> attributes of one file, from the syntax of its declarations alone: bodies are not looked into. An over-estimate,
/// which <see cref="FromSymbol"/> confirms. It depends on the text only, so it lives as long as the syntax tree does.
/// </summary>
internal sealed class PromptAttributes
{
    private const string TypeName = "StringSyntaxAttribute";
    private const string ShortName = "StringSyntax";
    private const string Word = "prompt";

    private static readonly ConditionalWeakTable<SyntaxTree, PromptAttributes> Cache = new();
    private static readonly PromptAttributes None = new(ImmutableArray<string>.Empty, ImmutableArray<SyntaxNode>.Empty);

    private PromptAttributes(ImmutableArray<string> names, ImmutableArray<SyntaxNode> values)
    {
        Names = names;
        Values = values;
    }

    /// <summary>The names of members that have the attribute, or a parameter with it; a type's name for its constructors.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The fields (declarators) and properties that have the attribute and say their value themselves.</summary>
    public ImmutableArray<SyntaxNode> Values { get; }

    public static PromptAttributes Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        // A search for one word is far cheaper than to find all names, which a program without LLM calls never needs.
        var attributes = FileText.Of(tree, cancellationToken).Has(ShortName) ? Build(tree.GetRoot(cancellationToken), cancellationToken) : None;
        return Cache.GetOrAdd(tree, attributes);
    }

    /// <summary>What the attributes of a method's parameters, a property or a field say, as entries of the catalogue.</summary>
    public static ImmutableArray<CatalogueEntry> FromSymbol(ISymbol symbol)
    {
        var id = symbol.GetDocumentationCommentId() ?? symbol.Name;
        switch (symbol)
        {
            case IMethodSymbol method:
                var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
                foreach (var parameter in method.Parameters)
                {
                    if (RoleOf(parameter) is { } role)
                    {
                        entries.Add(new CatalogueEntry(id, EntryKind.Prompt, role, ImmutableArray.Create(new EntryParameter(string.Empty, parameter.Name, parameter.Ordinal))));
                    }
                }

                return entries.ToImmutable();
            case IPropertySymbol or IFieldSymbol when RoleOf(symbol) is { } role:
                return ImmutableArray.Create(new CatalogueEntry(id, EntryKind.Prompt, role, ImmutableArray<EntryParameter>.Empty));
            default:
                return ImmutableArray<CatalogueEntry>.Empty;
        }
    }

    /// <summary>Whether an attribute's first argument is the word, in any case.</summary>
    public static bool IsWord(string? argument) => string.Equals(argument, Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a type of this name is the attribute: a project's own copy counts.</summary>
    public static bool IsTypeName(string? name) => name == TypeName;

    // [StringSyntax("prompt", "system")]: the first further argument is the role.
    private static string? RoleOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsTypeName(attribute.AttributeClass?.Name) && attribute.ConstructorArguments is { Length: > 0 } arguments && IsWord(arguments[0].Value as string))
            {
                return arguments.Length > 1 && arguments[1] is { Kind: TypedConstantKind.Array, IsNull: false, Values: { Length: > 0 } more } && more[0].Value is string { Length: > 0 } role
                    ? role
                    : "user";
            }
        }

        return null;
    }

    private static PromptAttributes Build(SyntaxNode root, CancellationToken cancellationToken)
    {
        HashSet<string>? names = null;
        List<SyntaxNode>? values = null;
        foreach (var node in root.DescendantNodes(static n => n is not (BlockSyntax or ExpressionSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax
                     or StatementSyntax or AttributeListSyntax or BaseListSyntax or TypeParameterConstraintClauseSyntax or UsingDirectiveSyntax)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is AttributeListSyntax list && MayTeach(list))
            {
                Note(list, names ??= new HashSet<string>(StringComparer.Ordinal), values ??= []);
            }
        }

        return names is null || values is null ? None : new PromptAttributes(names.ToImmutableArray(), values.ToImmutableArray());
    }

    private static bool MayTeach(AttributeListSyntax list)
    {
        foreach (var attribute in list.Attributes)
        {
            if (NameOf(attribute.Name) is ShortName or TypeName && attribute.ArgumentList?.Arguments.Count > 0)
            {
                switch (attribute.ArgumentList.Arguments[0].Expression)
                {
                    case LiteralExpressionSyntax literal:
                        return IsWord(literal.Token.Value as string);
                    case MemberAccessExpressionSyntax { Expression: var type } when NameOf(type) is ShortName or TypeName:
                        // StringSyntaxAttribute.Regex and its like: .NET has none for prompts.
                        return false;
                    default:
                        return true;
                }
            }
        }

        return false;
    }

    private static void Note(AttributeListSyntax list, HashSet<string> names, List<SyntaxNode> values)
    {
        switch (list.Parent)
        {
            case ParameterSyntax { Parent.Parent: { } owner } parameter:
                var name = list.Target?.Identifier.IsKind(SyntaxKind.PropertyKeyword) == true ? parameter.Identifier.ValueText : owner switch
                {
                    MethodDeclarationSyntax method => method.Identifier.ValueText,
                    ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
                    TypeDeclarationSyntax type => type.Identifier.ValueText,
                    _ => null,
                };
                if (name is not null)
                {
                    names.Add(name);
                }

                break;
            case PropertyDeclarationSyntax property:
                names.Add(property.Identifier.ValueText);
                if (property.Initializer is not null || property.ExpressionBody is not null)
                {
                    values.Add(property);
                }

                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    names.Add(variable.Identifier.ValueText);
                    if (variable.Initializer is not null)
                    {
                        values.Add(variable);
                    }
                }

                break;
        }
    }

    private static string? NameOf(ExpressionSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptAnalyzers.Calls;

/// <summary>A member of a file and the names it uses.</summary>
/// <param name="Name">The name by which the member is used; a type's name for its constructors and primary constructor.</param>
/// <param name="TypeName">The type around it; empty at the top level.</param>
/// <param name="IsConstructor">Whether it is one.</param>
/// <param name="HasParameters">Whether a caller can hand anything over.</param>
/// <param name="Uses">The simple names of what it calls, creates or assigns.</param>
internal sealed record IndexedMember(string Name, string TypeName, bool IsConstructor, bool HasParameters, ImmutableHashSet<string> Uses);

/// <summary>
/// The names in one file, from its syntax alone: which members it declares and what each calls, creates or assigns.
/// It depends on the text only, so it lives as long as the syntax tree does, over many compilations.
/// </summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> Cache = new();

    private FileIndex(ImmutableArray<IndexedMember> members, HashSet<string> names)
    {
        Members = members;
        Names = names;
    }

    /// <summary>The members that call, create or assign anything.</summary>
    public ImmutableArray<IndexedMember> Members { get; }

    /// <summary>All names that the file uses.</summary>
    public HashSet<string> Names { get; }

    public static FileIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var index = Build(tree.GetRoot(cancellationToken), cancellationToken);
        return Cache.GetValue(tree, _ => index);
    }

    /// <summary>The simple name that a node calls, creates or assigns; null for any other node.</summary>
    public static string? UsedName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword, Parent.Parent: TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types } } => NameOf(types[0].Type),
        PrimaryConstructorBaseTypeSyntax made => NameOf(made.Type),
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private static FileIndex Build(SyntaxNode root, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var uses = new Dictionary<SyntaxNode, HashSet<string>>();
        foreach (var node in root.DescendantNodes(static n => n is not (UsingDirectiveSyntax or AttributeListSyntax)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (UsedName(node) is not { } name)
            {
                continue;
            }

            names.Add(name);
            for (var owner = OwnerOf(node); owner is not null; owner = OwnerOf(owner))
            {
                if (!uses.TryGetValue(owner, out var list))
                {
                    uses[owner] = list = new HashSet<string>(StringComparer.Ordinal);
                }

                list.Add(name);
                if (owner is not LocalFunctionStatementSyntax)
                {
                    break;
                }
            }
        }

        var members = ImmutableArray.CreateBuilder<IndexedMember>();
        foreach (var pair in uses)
        {
            members.Add(Describe(pair.Key, pair.Value.ToImmutableHashSet(StringComparer.Ordinal)));
        }

        return new FileIndex(members.ToImmutable(), names);
    }

    private static SyntaxNode? OwnerOf(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or GlobalStatementSyntax or TypeDeclarationSyntax)
            {
                return parent;
            }
        }

        return null;
    }

    private static IndexedMember Describe(SyntaxNode owner, ImmutableHashSet<string> uses)
    {
        var type = owner.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var typeName = type?.Identifier.ValueText ?? string.Empty;
        return owner switch
        {
            LocalFunctionStatementSyntax function => new(function.Identifier.ValueText, typeName, false, function.ParameterList.Parameters.Any(), uses),
            MethodDeclarationSyntax method => new(method.Identifier.ValueText, typeName, false, method.ParameterList.Parameters.Any(), uses),
            ConstructorDeclarationSyntax constructor => new(typeName, typeName, true, constructor.ParameterList.Parameters.Any(), uses),
            PropertyDeclarationSyntax property => new(property.Identifier.ValueText, typeName, false, false, uses),
            _ => new(string.Empty, typeName, false, false, uses),
        };
    }
}

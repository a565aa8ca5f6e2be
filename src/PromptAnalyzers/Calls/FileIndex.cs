using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Calls;

/// <summary>A member of a file that uses a name.</summary>
/// <param name="Name">The name by which the member is used; a type's name for its constructors and primary constructor.</param>
/// <param name="TypeName">The type around it; empty at the top level.</param>
/// <param name="HasParameters">Whether a caller can hand anything over.</param>
/// <param name="MakesFunction">Whether the use is in a lambda that the member returns.</param>
internal sealed record IndexedMember(string Name, string TypeName, bool HasParameters, bool MakesFunction = false);

/// <summary>
/// Where a file calls, creates or assigns what. A name is first searched in the bare text, and only the syntax around its places is looked at: most files
/// have none. It depends on the text only, so it lives as long as the syntax tree does, over many compilations.
/// </summary>
internal sealed partial class FileIndex
{
    /// <summary>How far above its name a node may be that uses it: access or qualification, and the use itself.</summary>
    private const int MaxHeight = 6;

    private static readonly string[] NewKeyword = ["new"];

    // ": base(…)" uses a name that stands elsewhere, in the list of base types.
    private const string BaseKeyword = "base";

    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> Cache = new();

    private readonly SyntaxTree _tree;
    private readonly ConcurrentDictionary<int, ImmutableArray<IndexedMember>> _members = new(concurrencyLevel: 1, capacity: 5);

    private FileIndex(SyntaxTree tree) => _tree = tree;

    public static FileIndex Of(SyntaxTree tree) => Cache.GetValue(tree, static t => new FileIndex(t));

    /// <summary>The simple name that a node calls, creates or assigns, of a delegate for its <c>Invoke</c>; null for any other node.</summary>
    public static string? UsedName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } function } => NameOf(function.Expression),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" }, Parent: ConditionalAccessExpressionSyntax function } => NameOf(function.Expression),
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword, Parent.Parent: TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types } } => NameOf(types[0].Type),
        PrimaryConstructorBaseTypeSyntax made => NameOf(made.Type),
        _ => null,
    };

    /// <summary>The nodes of a file that call, create or assign one of the names, in the order in which a walk over all nodes meets them.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="names">The names.</param>
    /// <param name="more">More names; null for none.</param>
    /// <param name="withImplicit">Whether <c>new(…)</c> with arguments counts, which has no name.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static List<SyntaxNode> UsesIn(SyntaxTree tree, NameSet names, NameSet? more, bool withImplicit, CancellationToken cancellationToken)
    {
        var wanted = new List<string>();
        foreach (var hash in FileNames.Of(tree, cancellationToken).Hashes)
        {
            wanted.AddRange(names.HasHash(hash) ? names.NamesOf(hash) : []);
            wanted.AddRange(more?.HasHash(hash) == true ? more.NamesOf(hash).Where(name => !names.Contains(name)) : []);
        }

        var found = new HashSet<SyntaxNode>(FileUses.Of(tree, wanted, cancellationToken).Select(static use => use.Node));
        if (withImplicit)
        {
            var root = tree.GetRoot(cancellationToken);
            found.UnionWith(WordPlaces.Of(tree, NewKeyword, cancellationToken).Select(at => ImplicitCreationAt(root.FindToken(at))).OfType<SyntaxNode>());
        }

        var nodes = found.ToList();
        nodes.Sort(static (a, b) => a.SpanStart != b.SpanStart ? a.SpanStart.CompareTo(b.SpanStart) : b.Span.Length.CompareTo(a.Span.Length));
        return nodes;
    }

    /// <summary>Those of the uses in a file that stand below a node of it, in order.</summary>
    public static IEnumerable<SyntaxNode> Below(SyntaxNode root, List<SyntaxNode> uses)
    {
        var (low, high) = (0, uses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = uses[middle].SpanStart < root.SpanStart ? (middle + 1, high) : (low, middle);
        }

        for (; low < uses.Count && uses[low].SpanStart < root.Span.End; low++)
        {
            if (uses[low] != root && root.Span.Contains(uses[low].Span))
            {
                yield return uses[low];
            }
        }
    }

    /// <summary>Whether the file calls, creates or assigns one of the names.</summary>
    public bool UsesAny(NameSet names, CancellationToken cancellationToken) => MembersUsing(names, cancellationToken).Count > 0;

    /// <summary>The members that call, create or assign one of the names; the names of local functions and of the members around them.</summary>
    public IReadOnlyList<IndexedMember> MembersUsing(NameSet names, CancellationToken cancellationToken)
    {
        // Asked of all files, and most have none of the names.
        List<IndexedMember>? members = null;
        List<int>? missing = null;
        foreach (var hash in FileNames.Of(_tree, cancellationToken).Hashes)
        {
            if (names.HasHash(hash))
            {
                if (_members.TryGetValue(hash, out var known))
                {
                    (members ??= []).AddRange(known);
                }
                else
                {
                    (missing ??= []).Add(hash);
                }
            }
        }

        if (missing is not null)
        {
            var found = FindMembers(missing, names, cancellationToken);
            foreach (var hash in missing)
            {
                // A name that is in the text and used nowhere is noted too: it need not be searched again.
                (members ??= []).AddRange(_members.GetOrAdd(hash, found?.TryGetValue(hash, out var users) == true ? users.ToImmutableArray() : ImmutableArray<IndexedMember>.Empty));
            }
        }

        return members ?? (IReadOnlyList<IndexedMember>)[];
    }

    /// <summary>The names of the variables, fields and properties that hold what a call of one of the names returns.</summary>
    public IEnumerable<string> HoldersOf(NameSet names, CancellationToken cancellationToken)
    {
        if (!FileNames.Of(_tree, cancellationToken).MayHaveAny(names))
        {
            return [];
        }

        return UsesIn(_tree, names, null, withImplicit: false, cancellationToken).OfType<InvocationExpressionSyntax>().Select(HolderOf).OfType<string>();
    }

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

    private static SyntaxNode? UseAt(SyntaxToken token, int position, out string name)
    {
        name = token.ValueText;
        if (token.IsKind(SyntaxKind.BaseKeyword) && token.Parent is ConstructorInitializerSyntax initializer)
        {
            name = UsedName(initializer) ?? string.Empty;
            return initializer;
        }

        if (!token.IsKind(SyntaxKind.IdentifierToken) || position - token.SpanStart is not (0 or 1))
        {
            return null;
        }

        var node = token.Parent;
        for (var height = 0; height < MaxHeight && node is not null; height++)
        {
            if (UsedName(node) == name)
            {
                return node;
            }

            node = node.Parent;
        }

        return DeclaredWith(token.Parent) is { } declaration ? Made(declaration).FirstOrDefault() : null;
    }

    private static ImplicitObjectCreationExpressionSyntax? ImplicitCreationAt(SyntaxToken token) =>
        token.Parent is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation ? creation : null;

    private Dictionary<int, HashSet<IndexedMember>>? FindMembers(List<int> hashes, NameSet names, CancellationToken cancellationToken)
    {
        // Of most files nothing is found.
        Dictionary<int, HashSet<IndexedMember>>? found = null;
        foreach (var (name, node) in FileUses.Of(_tree, hashes.SelectMany(names.NamesOf).ToList(), cancellationToken))
        {
            var hash = IdentifierScanner.HashOf(name);
            if (!(found ??= []).TryGetValue(hash, out var members))
            {
                found.Add(hash, members = []);
            }

            AddMembers(node, members);
        }

        return found;
    }

    /// <summary>The nodes that call, create or assign each of the names, by searching the text anew, as <see cref="FileUses"/> does for names that nobody has asked for; null when there are none.</summary>
    public static Dictionary<string, List<SyntaxNode>>? Search(SyntaxTree tree, List<string> names, CancellationToken cancellationToken)
    {
        Dictionary<string, List<SyntaxNode>>? found = null;
        HashSet<string>? wanted = null;
        var root = tree.GetRoot(cancellationToken);
        foreach (var at in WordPlaces.Of(tree, [BaseKeyword, .. names], cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (UseAt(root.FindToken(at), at, out var name) is { } node && (wanted ??= new(names, StringComparer.Ordinal)).Contains(name))
            {
                if (!(found ??= new(StringComparer.Ordinal)).TryGetValue(name, out var nodes))
                {
                    found.Add(name, nodes = []);
                }

                nodes.Add(node);
            }
        }

        return found;
    }

    private static void AddMembers(SyntaxNode node, HashSet<IndexedMember> members)
    {
        for (SyntaxNode? inner = node; inner is not null;)
        {
            var owner = OwnerOf(inner);
            members.Add(Describe(owner, makesFunction: IsReturned(inner)));
            inner = owner is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax ? owner : null;
        }
    }
}

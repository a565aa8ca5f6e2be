using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Calls;

/// <summary>The uses of names that were found in a file, for those who ask for the same names one after the other. Nothing keeps them alive: they hold the syntax of the file.</summary>
internal sealed class FileUses
{
    private static readonly TransientCache<FileUses> Cache = new(static (_, _) => new FileUses());

    private readonly ConcurrentDictionary<string, List<SyntaxNode>> _uses = new(concurrencyLevel: 1, capacity: 31, System.StringComparer.Ordinal);

    private FileUses()
    {
    }

    /// <summary>The nodes that call, create or assign one of the names, name by name.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="names">The names, each once.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static List<(string Name, SyntaxNode Node)> Of(SyntaxTree tree, List<string> names, CancellationToken cancellationToken)
    {
        var uses = new List<(string, SyntaxNode)>();
        var known = Cache.Has(tree) ? Cache.Of(tree, cancellationToken) : null;
        var missing = new List<string>();
        foreach (var name in names)
        {
            if (known?._uses.TryGetValue(name, out var nodes) == true)
            {
                Add(uses, name, nodes);
            }
            else
            {
                missing.Add(name);
            }
        }

        // Of a file that uses none, as most, nothing is kept: it is hardly asked again.
        if (missing.Count > 0 && FileIndex.Search(tree, missing, cancellationToken) is { } found)
        {
            known ??= Cache.Of(tree, cancellationToken);
            foreach (var name in missing)
            {
                Add(uses, name, known._uses.GetOrAdd(name, found.TryGetValue(name, out var nodes) ? nodes : []));
            }
        }

        return uses;
    }

    private static void Add(List<(string, SyntaxNode)> uses, string name, List<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            uses.Add((name, node));
        }
    }
}

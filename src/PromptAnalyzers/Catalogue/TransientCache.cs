using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// What is read from the text of a file for those who ask one after the other. Nothing keeps it alive: it is large, and read anew where the memory was needed.
/// </summary>
/// <param name="read">Reads it.</param>
internal sealed class TransientCache<T>(Func<SyntaxTree, CancellationToken, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxTree, WeakReference<T>> _known = new();

    /// <summary>Whether somebody has asked, so that nothing need be read.</summary>
    public bool Has(SyntaxTree tree) => _known.TryGetValue(tree, out var known) && known.TryGetTarget(out _);

    public T Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(tree, out var known) && known.TryGetTarget(out var shared))
        {
            return shared;
        }

        var value = read(tree, cancellationToken);
        if (known is null)
        {
            _known.GetOrAdd(tree, new WeakReference<T>(value));
        }
        else
        {
            known.SetTarget(value);
        }

        return value;
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The text of a file as one string, for searches. In an editor each string that is made of a file is a copy, and too large for the young generations of the heap:
/// those who search one after the other share one. Nothing keeps it alive.
/// </summary>
internal static class WholeText
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<string>> Cache = new();

    public static string Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known) && known.TryGetTarget(out var shared))
        {
            return shared;
        }

        var text = tree.GetText(cancellationToken).ToString();
        if (known is null)
        {
            Cache.GetOrAdd(tree, new WeakReference<string>(text));
        }
        else
        {
            known.SetTarget(text);
        }

        return text;
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// All words of a file that have the form of an identifier, with their places, for those who look for names again and again in a file that is known to have some: to hash
/// a text takes far longer than to go over its hashes. Nothing keeps it alive.
/// </summary>
internal sealed class FileWords
{
    /// <summary>Characters for each word of usual code; more words take larger arrays.</summary>
    private const int CharactersPerWord = 8;

    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<FileWords>> Cache = new();

    private int[] _hashes;
    private int[] _starts;

    private FileWords(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        _hashes = new int[(text.Length / CharactersPerWord) + 16];
        _starts = new int[_hashes.Length];
        using var scanner = new IdentifierScanner(text);
        while (scanner.MoveNext())
        {
            if (Count == _hashes.Length)
            {
                Array.Resize(ref _hashes, Count * 2);
                Array.Resize(ref _starts, Count * 2);
            }

            _hashes[Count] = scanner.Hash;
            _starts[Count++] = scanner.Start;
        }
    }

    public int Count { get; }

    public static FileWords Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known) && known.TryGetTarget(out var shared))
        {
            return shared;
        }

        var words = new FileWords(tree, cancellationToken);
        if (known is null)
        {
            Cache.GetOrAdd(tree, new WeakReference<FileWords>(words));
        }
        else
        {
            known.SetTarget(words);
        }

        return words;
    }

    /// <summary>Whether somebody has asked for the words of the file, so that they need not be read.</summary>
    public static bool AreKnown(SyntaxTree tree) => Cache.TryGetValue(tree, out var known) && known.TryGetTarget(out _);

    /// <summary>The hash of a word, that of <see cref="IdentifierScanner.HashOf"/>.</summary>
    public int HashAt(int index) => _hashes[index];

    /// <summary>Where a word starts.</summary>
    public int StartAt(int index) => _starts[index];

    /// <summary>The first word that starts at a place or after it; <see cref="Count"/> where there is none.</summary>
    public int FirstFrom(int position)
    {
        var found = Array.BinarySearch(_starts, 0, Count, position);
        return found < 0 ? ~found : found;
    }
}

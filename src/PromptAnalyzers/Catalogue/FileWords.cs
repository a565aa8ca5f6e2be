using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// All words of a file that have the form of an identifier, with their places, for those who look for names again and again in a file that is known to have some: a text is
/// gone over once, and where a word stands is looked up. Nothing keeps it alive.
/// </summary>
internal sealed class FileWords
{
    /// <summary>Words whose places share an array, which fits the young generations of the heap; a power of two.</summary>
    private const int ChunkLength = 16_384;

    /// <summary>Slots for the words of a small file; a power of two.</summary>
    private const int FewestSlots = 512;

    private static readonly TransientCache<FileWords> Cache = new(static (tree, cancellationToken) => new FileWords(tree, cancellationToken));

    // Of each word where it starts, and a link to the next with the same hash, which is one more than its index; zero for none.
    private readonly List<int[]> _starts = [];
    private readonly List<int[]> _links = [];

    // An open table of hashes, of which none is zero, each with links to the first and the last of its words.
    private int[] _hashes = new int[FewestSlots];
    private int[] _firsts = new int[FewestSlots];
    private int[] _lasts = new int[FewestSlots];
    private int _distinct;

    private FileWords(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);

        // Two words have a character between them.
        var chunk = Math.Min(ChunkLength, (text.Length / 2) + 1);
        using var scanner = new IdentifierScanner(text);
        while (scanner.MoveNext())
        {
            if (Count % ChunkLength == 0)
            {
                _starts.Add(new int[chunk]);
                _links.Add(new int[chunk]);
            }

            _starts[Count / ChunkLength][Count % ChunkLength] = scanner.Start;
            Count++;
            Link(scanner.Hash);
        }
    }

    public int Count { get; private set; }

    public static FileWords Of(SyntaxTree tree, CancellationToken cancellationToken) => Cache.Of(tree, cancellationToken);

    /// <summary>Whether somebody has asked for the words of the file, so that they need not be read.</summary>
    public static bool AreKnown(SyntaxTree tree) => Cache.Has(tree);

    /// <summary>The hashes of all words, each once.</summary>
    public int[] DistinctHashes()
    {
        var distinct = new int[_distinct];
        var next = 0;
        foreach (var hash in _hashes)
        {
            if (hash != 0)
            {
                distinct[next++] = hash;
            }
        }

        return distinct;
    }

    /// <summary>Where the words of a hash start, that of <see cref="IdentifierScanner.HashOf"/>, in order.</summary>
    public IEnumerable<int> PlacesOf(int hash)
    {
        for (var word = _firsts[SlotOf(hash, _hashes)] - 1; word >= 0; word = _links[word / ChunkLength][word % ChunkLength] - 1)
        {
            yield return _starts[word / ChunkLength][word % ChunkLength];
        }
    }

    // The word that was read last becomes the last of its hash.
    [MethodImpl(Jit.OptimizeAtOnce)]
    private void Link(int hash)
    {
        var slot = SlotOf(hash, _hashes);
        if (_hashes[slot] == 0)
        {
            (_hashes[slot], _firsts[slot], _lasts[slot]) = (hash, Count, Count);
            if (++_distinct * 2 > _hashes.Length)
            {
                Grow();
            }

            return;
        }

        var before = _lasts[slot] - 1;
        _links[before / ChunkLength][before % ChunkLength] = Count;
        _lasts[slot] = Count;
    }

    private void Grow()
    {
        var (hashes, firsts, lasts) = (new int[_hashes.Length * 2], new int[_hashes.Length * 2], new int[_hashes.Length * 2]);
        for (var i = 0; i < _hashes.Length; i++)
        {
            if (_hashes[i] != 0)
            {
                var slot = SlotOf(_hashes[i], hashes);
                (hashes[slot], firsts[slot], lasts[slot]) = (_hashes[i], _firsts[i], _lasts[i]);
            }
        }

        (_hashes, _firsts, _lasts) = (hashes, firsts, lasts);
    }

    /// <summary>The slot of a hash, or the free one that it would take.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int SlotOf(int hash, int[] hashes)
    {
        var slot = (hash ^ (hash >> 15)) & (hashes.Length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash)
        {
            slot = (slot + 1) & (hashes.Length - 1);
        }

        return slot;
    }
}

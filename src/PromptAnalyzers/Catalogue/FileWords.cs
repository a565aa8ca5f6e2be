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
    private Slot[] _slots = new Slot[FewestSlots];
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
        foreach (var slot in _slots)
        {
            if (slot.Hash != 0)
            {
                distinct[next++] = slot.Hash;
            }
        }

        return distinct;
    }

    /// <summary>Where the words of a hash start, that of <see cref="IdentifierScanner.HashOf"/>, in order.</summary>
    public IEnumerable<int> PlacesOf(int hash)
    {
        for (var word = _slots[IndexOf(hash, _slots)].First - 1; word >= 0; word = _links[word / ChunkLength][word % ChunkLength] - 1)
        {
            yield return _starts[word / ChunkLength][word % ChunkLength];
        }
    }

    // The word that was read last becomes the last of its hash.
    [MethodImpl(Jit.OptimizeAtOnce)]
    private void Link(int hash)
    {
        ref var slot = ref _slots[IndexOf(hash, _slots)];
        if (slot.Hash == 0)
        {
            slot = new Slot { Hash = hash, First = Count, Last = Count };
            if (++_distinct * 2 > _slots.Length)
            {
                Grow();
            }

            return;
        }

        var before = slot.Last - 1;
        _links[before / ChunkLength][before % ChunkLength] = Count;
        slot.Last = Count;
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Hash != 0)
            {
                larger[IndexOf(slot.Hash, larger)] = slot;
            }
        }

        _slots = larger;
    }

    /// <summary>The place of a hash, or the free one that it would take.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int IndexOf(int hash, Slot[] slots)
    {
        var index = (hash ^ (hash >> 15)) & (slots.Length - 1);
        while (slots[index].Hash != 0 && slots[index].Hash != hash)
        {
            index = (index + 1) & (slots.Length - 1);
        }

        return index;
    }

    /// <summary>A hash, and the first and the last of its words, each one more than its index.</summary>
    private struct Slot
    {
        public int Hash;
        public int First;
        public int Last;
    }
}

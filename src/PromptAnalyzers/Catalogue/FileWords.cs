using System;
using System.Buffers;
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
    /// <summary>Characters for each word of usual code; more words take a larger array.</summary>
    private const int CharactersPerWord = 6;

    private static readonly TransientCache<FileWords> Cache = new(static (tree, cancellationToken) => new FileWords(tree, cancellationToken));

    // Words that share a slot follow each other as they do in the text. A link is one more than the index of a word; zero ends.
    private readonly int[] _slots;
    private readonly int[] _links;
    private readonly int[] _hashes;
    private readonly int[] _starts;

    private FileWords(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var hashes = ArrayPool<int>.Shared.Rent((text.Length / CharactersPerWord) + 16);
        var starts = ArrayPool<int>.Shared.Rent(hashes.Length);
        using (var scanner = new IdentifierScanner(text))
        {
            while (scanner.MoveNext())
            {
                if (Count >= hashes.Length || Count >= starts.Length)
                {
                    (hashes, starts) = (Larger(hashes), Larger(starts));
                }

                hashes[Count] = scanner.Hash;
                starts[Count++] = scanner.Start;
            }
        }

        _hashes = hashes.AsSpan(0, Count).ToArray();
        _starts = starts.AsSpan(0, Count).ToArray();
        ArrayPool<int>.Shared.Return(hashes);
        ArrayPool<int>.Shared.Return(starts);
        _links = new int[Count];
        _slots = new int[PowerOfTwoFrom(Count / 2)];
        Link(_hashes, _links, _slots);
    }

    public int Count { get; private set; }

    public static FileWords Of(SyntaxTree tree, CancellationToken cancellationToken) => Cache.Of(tree, cancellationToken);

    /// <summary>Whether somebody has asked for the words of the file, so that they need not be read.</summary>
    public static bool AreKnown(SyntaxTree tree) => Cache.Has(tree);

    /// <summary>The hashes of all words, each once.</summary>
    public int[] DistinctHashes()
    {
        var distinct = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            if (FirstOf(_hashes[i]) == i)
            {
                distinct.Add(_hashes[i]);
            }
        }

        return [.. distinct];
    }

    /// <summary>Where the words of a hash start, that of <see cref="IdentifierScanner.HashOf"/>, in order.</summary>
    public IEnumerable<int> PlacesOf(int hash)
    {
        for (var link = _slots[SlotOf(hash, _slots.Length)]; link > 0; link = _links[link - 1])
        {
            if (_hashes[link - 1] == hash)
            {
                yield return _starts[link - 1];
            }
        }
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static void Link(int[] hashes, int[] links, int[] slots)
    {
        for (var i = links.Length - 1; i >= 0; i--)
        {
            ref var slot = ref slots[SlotOf(hashes[i], slots.Length)];
            (links[i], slot) = (slot, i + 1);
        }
    }

    private static int[] Larger(int[] rented)
    {
        var larger = ArrayPool<int>.Shared.Rent(rented.Length * 2);
        rented.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(rented);
        return larger;
    }

    private static int SlotOf(int hash, int slots) => (hash ^ (hash >> 15)) & (slots - 1);

    private static int PowerOfTwoFrom(int least)
    {
        var size = 16;
        while (size < least)
        {
            size *= 2;
        }

        return size;
    }

    private int FirstOf(int hash)
    {
        var link = _slots[SlotOf(hash, _slots.Length)];
        while (_hashes[link - 1] != hash)
        {
            link = _links[link - 1];
        }

        return link - 1;
    }
}

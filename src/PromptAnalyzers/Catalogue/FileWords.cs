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

    /// <summary>Slots for the words of a small file; a power of two.</summary>
    private const int FewestSlots = 512;

    private static readonly TransientCache<FileWords> Cache = new(static (tree, cancellationToken) => new FileWords(tree, cancellationToken));

    // An open table leads to the first word of each hash, and a link from there to the next. Both are one more than the index of a word; zero is none.
    private readonly int[] _firsts;
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
                    (hashes, starts) = (LargerRented(hashes), LargerRented(starts));
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
        _firsts = Link(_hashes, _links);
    }

    public int Count { get; private set; }

    public static FileWords Of(SyntaxTree tree, CancellationToken cancellationToken) => Cache.Of(tree, cancellationToken);

    /// <summary>Whether somebody has asked for the words of the file, so that they need not be read.</summary>
    public static bool AreKnown(SyntaxTree tree) => Cache.Has(tree);

    /// <summary>The hashes of all words, each once.</summary>
    public int[] DistinctHashes()
    {
        var distinct = new List<int>();
        foreach (var first in _firsts)
        {
            if (first > 0)
            {
                distinct.Add(_hashes[first - 1]);
            }
        }

        return [.. distinct];
    }

    /// <summary>Where the words of a hash start, that of <see cref="IdentifierScanner.HashOf"/>, in order.</summary>
    public IEnumerable<int> PlacesOf(int hash)
    {
        for (var link = _firsts[SlotOf(hash, _firsts, _hashes)]; link > 0; link = _links[link - 1])
        {
            yield return _starts[link - 1];
        }
    }

    // From the last word to the first: each becomes the first of its hash, and leads to the one that was.
    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int[] Link(int[] hashes, int[] links)
    {
        var firsts = new int[FewestSlots];
        var distinct = 0;
        for (var i = links.Length - 1; i >= 0; i--)
        {
            var slot = SlotOf(hashes[i], firsts, hashes);
            links[i] = firsts[slot];
            firsts[slot] = i + 1;
            if (links[i] == 0 && ++distinct * 2 > firsts.Length)
            {
                firsts = Larger(firsts, hashes);
            }
        }

        return firsts;
    }

    private static int[] Larger(int[] firsts, int[] hashes)
    {
        var larger = new int[firsts.Length * 2];
        foreach (var first in firsts)
        {
            if (first > 0)
            {
                larger[SlotOf(hashes[first - 1], larger, hashes)] = first;
            }
        }

        return larger;
    }

    /// <summary>The slot that leads to the first word of a hash, or the free one that would.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int SlotOf(int hash, int[] firsts, int[] hashes)
    {
        var slot = (hash ^ (hash >> 15)) & (firsts.Length - 1);
        while (firsts[slot] is > 0 and var first && hashes[first - 1] != hash)
        {
            slot = (slot + 1) & (firsts.Length - 1);
        }

        return slot;
    }

    private static int[] LargerRented(int[] rented)
    {
        var larger = ArrayPool<int>.Shared.Rent(rented.Length * 2);
        rented.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(rented);
        return larger;
    }
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The names in one file, from its bare text: whether it can use a name at all, before any syntax is looked at. An over-estimate, with words of comments
/// and strings in it. It depends on the text only, so it lives as long as the syntax tree does, over many compilations.
/// </summary>
internal sealed class FileNames
{
    /// <summary>Characters of a file whose words are kept with their places as long as the memory is not needed; of a smaller one they are found fast enough again.</summary>
    private const int LargeFile = 32_768;

    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Cache = new();

    // Each hash once. A few hundred in a usual file: four bytes for each distinct name are all that is kept of it.
    private readonly int[] _hashes;

    private FileNames(int[] hashes) => _hashes = hashes;

    public static FileNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var names = new FileNames(Read(tree, cancellationToken));
        return Cache.GetOrAdd(tree, names);
    }

    /// <summary>Whether somebody has asked for the names of the file, so that they need not be read.</summary>
    public static bool AreKnown(SyntaxTree tree) => Cache.TryGetValue(tree, out _);

    public bool MayHave(string name) => Array.IndexOf(_hashes, IdentifierScanner.HashOf(name)) >= 0;

    /// <summary>The hashes of all names, each once.</summary>
    public IReadOnlyList<int> Hashes => _hashes;

    public bool MayHaveAny(NameSet names)
    {
        foreach (var hash in _hashes)
        {
            if (names.HasHash(hash))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(Jit.OptimizeAtOnce)]
    private static int[] Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        // Who asks for the names of a large file often asks for their places next.
        var text = tree.GetText(cancellationToken);
        if (text.Length > LargeFile || FileWords.AreKnown(tree))
        {
            return FileWords.Of(tree, cancellationToken).DistinctHashes();
        }

        // An open table of hashes in a borrowed array; zero marks a free place.
        var size = 1024;
        var table = Rent(size);
        var count = 0;
        using var scanner = new IdentifierScanner(text);
        while (scanner.MoveNext())
        {
            if (Add(table, size, scanner.Hash) && ++count * 2 > size)
            {
                var larger = Rent(size * 2);
                for (var i = 0; i < size; i++)
                {
                    if (table[i] != 0)
                    {
                        Add(larger, size * 2, table[i]);
                    }
                }

                ArrayPool<int>.Shared.Return(table);
                table = larger;
                size *= 2;
            }
        }

        var hashes = new int[count];
        for (int i = 0, next = 0; next < count; i++)
        {
            if (table[i] != 0)
            {
                hashes[next++] = table[i];
            }
        }

        ArrayPool<int>.Shared.Return(table);
        return hashes;
    }

    private static int[] Rent(int size)
    {
        var table = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(table, 0, size);
        return table;
    }

    private static bool Add(int[] table, int size, int hash)
    {
        var place = (hash ^ (hash >> 15)) & (size - 1);
        while (table[place] != 0)
        {
            if (table[place] == hash)
            {
                return false;
            }

            place = (place + 1) & (size - 1);
        }

        table[place] = hash;
        return true;
    }
}

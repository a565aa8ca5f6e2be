using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Catalogue;

/// <summary>Names to look for in files: as text, and as the hashes by which <see cref="FileNames"/> knows them.</summary>
internal sealed class NameSet
{
    private const int FilterBits = 8192;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<int> _hashes = [];

    // One bit for each hash: nearly all names of a file end here, and a set is asked for each name of each file.
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public NameSet(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public int Count => _names.Count;

    public IReadOnlyCollection<string> Names => _names;

    public bool Contains(string name) => _names.Contains(name);

    public bool HasHash(int hash) => (_filter[WordOf(hash)] & BitOf(hash)) != 0 && _hashes.Contains(hash);

    /// <summary>Adds a name; false when it was there.</summary>
    public bool Add(string name)
    {
        if (!_names.Add(name))
        {
            return false;
        }

        var hash = IdentifierScanner.HashOf(name);
        _hashes.Add(hash);
        _filter[WordOf(hash)] |= BitOf(hash);
        return true;
    }

    private static int WordOf(int hash) => (hash >> 6) & ((FilterBits / 64) - 1);

    private static ulong BitOf(int hash) => 1UL << (hash & 63);
}

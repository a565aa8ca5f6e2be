using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Catalogue;

/// <summary>Names to look for in files: as text, and as the hashes by which <see cref="FileNames"/> knows them.</summary>
internal sealed class NameSet
{
    private const int FilterBits = 8192;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _byHash = [];

    // Names whose hash another name has: nearly always none.
    private readonly List<string> _others = [];

    // A set that this one goes on from.
    private readonly NameSet? _known;

    // One bit for each hash: nearly all names of a file end here, and a set is asked for each name of each file.
    private readonly ulong[] _filter;

    /// <param name="known">A large set that does not change any more: all its names are in this one, and none is copied.</param>
    public NameSet(NameSet known)
    {
        _known = known;
        _filter = (ulong[])known._filter.Clone();
    }

    public NameSet(IEnumerable<string> names)
    {
        _filter = new ulong[FilterBits / 64];
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public int Count => _names.Count + (_known?.Count ?? 0);

    public IReadOnlyCollection<string> Names => _known is null ? _names : [.. _known.Names, .. _names];

    public bool Contains(string name) => _names.Contains(name) || _known?.Contains(name) == true;

    public bool HasHash(int hash) => (_filter[WordOf(hash)] & BitOf(hash)) != 0 && (_byHash.ContainsKey(hash) || _known?.HasHash(hash) == true);

    /// <summary>The names of a hash: one, but for the rarest of cases.</summary>
    public IEnumerable<string> NamesOf(int hash)
    {
        if (_byHash.TryGetValue(hash, out var name))
        {
            yield return name;
        }

        foreach (var other in _others)
        {
            if (IdentifierScanner.HashOf(other) == hash)
            {
                yield return other;
            }
        }

        if (_known is not null)
        {
            foreach (var more in _known.NamesOf(hash))
            {
                yield return more;
            }
        }
    }

    /// <summary>Adds a name; false when it was there.</summary>
    public bool Add(string name)
    {
        if (_known?.Contains(name) == true || !_names.Add(name))
        {
            return false;
        }

        var hash = IdentifierScanner.HashOf(name);
        if (_byHash.ContainsKey(hash))
        {
            _others.Add(name);
        }
        else
        {
            _byHash.Add(hash, name);
        }

        _filter[WordOf(hash)] |= BitOf(hash);
        return true;
    }

    private static int WordOf(int hash) => (hash >> 6) & ((FilterBits / 64) - 1);

    private static ulong BitOf(int hash) => 1UL << (hash & 63);
}

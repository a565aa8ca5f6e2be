using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Catalogue;

/// <summary>Names to look for in files: as text, and as the hashes by which <see cref="FileNames"/> knows them.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<int> _hashes = [];

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

    public bool HasHash(int hash) => _hashes.Contains(hash);

    /// <summary>Adds a name; false when it was there.</summary>
    public bool Add(string name)
    {
        if (!_names.Add(name))
        {
            return false;
        }

        _hashes.Add(IdentifierScanner.HashOf(name));
        return true;
    }
}

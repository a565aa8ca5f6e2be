using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// The text of a file for searches, in strings that fit the young generations of the heap: one string of a large file would have to be made anew for each letter that is
/// typed, in memory that is asked of the system each time. Those who search one after the other share it. Nothing keeps it alive.
/// </summary>
internal sealed class FileText
{
    private const int ChunkLength = 32_768;

    /// <summary>Each string goes on into the next by as much: no word that is searched for is longer.</summary>
    private const int LongestWord = 512;

    private static readonly TransientCache<FileText> Cache = new(static (tree, cancellationToken) => new FileText(tree.GetText(cancellationToken)));

    private readonly string[] _chunks;

    /// <param name="text">The text of a file.</param>
    public FileText(SourceText text)
    {
        Length = text.Length;
        _chunks = new string[Math.Max(1, (Length + ChunkLength - 1) / ChunkLength)];
        for (var i = 0; i < _chunks.Length; i++)
        {
            _chunks[i] = text.ToString(TextSpan.FromBounds(i * ChunkLength, Math.Min(Length, ((i + 1) * ChunkLength) + LongestWord)));
        }
    }

    public int Length { get; }

    public char this[int position] => _chunks[position / ChunkLength][position % ChunkLength];

    public static FileText Of(SyntaxTree tree, CancellationToken cancellationToken) => Cache.Of(tree, cancellationToken);

    /// <summary>Whether a word stands anywhere, also inside a longer one.</summary>
    public bool Has(string word)
    {
        foreach (var chunk in _chunks)
        {
            if (chunk.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of some words stands anywhere.</summary>
    public bool HasAny(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Has(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a word stands, also inside a longer one, in order.</summary>
    public IEnumerable<int> PlacesOf(string word)
    {
        for (var i = 0; i < _chunks.Length; i++)
        {
            for (var at = _chunks[i].IndexOf(word, StringComparison.Ordinal); at >= 0 && at < ChunkLength; at = _chunks[i].IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                yield return (i * ChunkLength) + at;
            }
        }
    }
}

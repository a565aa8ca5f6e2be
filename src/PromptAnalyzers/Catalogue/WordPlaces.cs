using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PromptAnalyzers.Catalogue;

/// <summary>Where words stand in a file by themselves, not inside a longer word: in code, comments and strings.</summary>
internal static class WordPlaces
{
    /// <summary>Words beyond this number are looked for together: a search for one takes about a fiftieth of the time in which all words are read.</summary>
    private const int MostSearches = 24;

    /// <summary>The places of all these words, word by word; rarely those of another word with the same hash among them.</summary>
    public static List<int> Of(SyntaxTree tree, IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        var places = new List<int>();
        if (words.Count > MostSearches || FileWords.AreKnown(tree))
        {
            var all = FileWords.Of(tree, cancellationToken);
            foreach (var word in words)
            {
                places.AddRange(all.PlacesOf(IdentifierScanner.HashOf(word)));
            }

            return places;
        }

        var text = FileText.Of(tree, cancellationToken);
        foreach (var word in words)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var at in text.PlacesOf(word))
            {
                if (IsAlone(text, at, at + word.Length))
                {
                    places.Add(at);
                }
            }
        }

        return places;
    }

    private static bool IsAlone(FileText text, int start, int end) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end]));
}

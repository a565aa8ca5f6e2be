using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.CodeFixes;

/// <summary>Brings the edits of many findings together.</summary>
internal static class TextEdits
{
    /// <summary>
    /// The changes of all edits, sorted and without overlap. The same change asked for twice is made once; of two edits that
    /// touch the same text the later one is left out as a whole, and its finding stays.
    /// </summary>
    public static ImmutableArray<TextChange> Merge(IEnumerable<ImmutableArray<TextChange>> edits)
    {
        var merged = new List<TextChange>();
        foreach (var edit in edits)
        {
            var added = edit.Where(change => !merged.Contains(change)).ToList();
            if (!added.Any(change => merged.Any(other => Collide(change.Span, other.Span))))
            {
                merged.AddRange(added);
            }
        }

        // The sort is stable: insertions at one place stay in the order of their findings.
        return merged.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ToImmutableArray();
    }

    // Two insertions at one place stand beside each other; an insertion at the edge of a replaced span does too.
    private static bool Collide(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;
}

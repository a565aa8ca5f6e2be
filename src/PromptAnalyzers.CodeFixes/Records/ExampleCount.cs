using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.CodeFixes.Records;

/// <summary>Corrects a number of examples in a decision record, and no other character.</summary>
internal static class ExampleCount
{
    /// <summary>The edit; null when no number of examples stands at the place any more, or the right one already.</summary>
    /// <param name="text">The record.</param>
    /// <param name="place">Where the finding is.</param>
    /// <param name="correct">The number of examples that the data files have.</param>
    public static TextChange? ChangeFor(SourceText text, TextSpan place, long correct)
    {
        var data = DecisionRecordReader.Read(text.ToString()).Record?.Data;
        var written = new[] { data?.Training, data?.Validation }.FirstOrDefault(number =>
            number is not null && TextSpan.FromBounds(number.Range.Start.Offset, number.Range.End.Offset) == place);
        return written is null || written.Value == correct ? null : new TextChange(place, correct.ToString(CultureInfo.InvariantCulture));
    }
}

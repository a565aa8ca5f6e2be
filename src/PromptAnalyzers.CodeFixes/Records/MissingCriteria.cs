using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.CodeFixes.Records;

/// <summary>Adds the criteria that a decision record does not name, each with the answer unknown, in the record's own indentation and line endings.</summary>
internal static class MissingCriteria
{
    private const string Criteria = "criteria";

    /// <summary>The edit; null when every criterion is there, or the text is no record.</summary>
    public static TextChange? ChangeFor(SourceText text)
    {
        if (JsonReader.Read(text.ToString()).Root is not { Kind: JsonKind.Object } root)
        {
            return null;
        }

        var unit = root.Properties.IsEmpty || IndentOf(text, root.Properties[0].NameRange.Start.Offset) is not { Length: > 0 } found ? "  " : found;
        var lineBreak = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        if (root.Properties.FirstOrDefault(static p => p.Name == Criteria)?.Value is not { } criteria)
        {
            return AddTo(text, root, unit, lineBreak, ImmutableArray.Create((Criteria, (string?)null)));
        }

        if (criteria.Kind == JsonKind.Null)
        {
            var indent = IndentOfLine(text, criteria.Range.Start.Offset);
            return new TextChange(Span(criteria.Range), AsObject(Criterion.All.Select(static c => c.Key).ToImmutableArray(), indent, unit, lineBreak));
        }

        var missing = Criterion.All.Select(static c => c.Key).Where(key => criteria.Properties.All(p => p.Name != key)).ToImmutableArray();
        return criteria.Kind != JsonKind.Object || missing.IsEmpty
            ? null
            : AddTo(text, criteria, unit, lineBreak, missing.Select(static key => (key, (string?)Unknown)).ToImmutableArray());
    }

    private const string Unknown = "{ \"answer\": \"unknown\", \"evidence\": \"\" }";

    /// <summary>Adds properties behind the last of an object; a value that is null stands for an object of all criteria.</summary>
    private static TextChange AddTo(SourceText text, JsonValue owner, string unit, string lineBreak, ImmutableArray<(string Name, string? Value)> properties)
    {
        string Written(string indent) => string.Join(
            "," + lineBreak + indent,
            properties.Select(p => $"\"{p.Name}\": {p.Value ?? AsObject(Criterion.All.Select(static c => c.Key).ToImmutableArray(), indent, unit, lineBreak)}"));

        if (owner.Properties.IsEmpty)
        {
            var outer = IndentOfLine(text, owner.Range.Start.Offset);
            return new TextChange(Span(owner.Range), "{" + lineBreak + outer + unit + Written(outer + unit) + lineBreak + outer + "}");
        }

        // On a line of their own as the others are; a record in one line gets lines for what is added.
        var indent = IndentOf(text, owner.Properties[0].NameRange.Start.Offset) ?? IndentOfLine(text, owner.Range.Start.Offset) + unit;
        var end = owner.Properties[owner.Properties.Length - 1].Value.Range.End.Offset;
        return new TextChange(new TextSpan(end, 0), "," + lineBreak + indent + Written(indent));
    }

    private static string AsObject(ImmutableArray<string> keys, string indent, string unit, string lineBreak) =>
        "{" + string.Concat(keys.Select((key, i) => (i == 0 ? "" : ",") + lineBreak + indent + unit + $"\"{key}\": {Unknown}")) + lineBreak + indent + "}";

    /// <summary>The white space before a place that is the first on its line; null when it is not.</summary>
    private static string? IndentOf(SourceText text, int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private static string IndentOfLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static TextSpan Span(TextRange range) => TextSpan.FromBounds(range.Start.Offset, range.End.Offset);
}

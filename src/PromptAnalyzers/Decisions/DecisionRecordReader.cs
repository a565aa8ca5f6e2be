using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>A record file after reading.</summary>
/// <param name="Record">What could be read; null when the text is no JSON object.</param>
/// <param name="Problems">What PA3002 reports, in the order of the text.</param>
internal sealed record DecisionRecordText(DecisionRecord? Record, ImmutableArray<TextFinding> Problems)
{
    /// <summary>Whether the record can be relied on.</summary>
    public bool IsReadable => Record is not null && Problems.IsEmpty;
}

/// <summary>From JSON text to <see cref="DecisionRecord"/>. Unknown fields are ignored, null means not filled in.</summary>
internal sealed class DecisionRecordReader
{
    /// <summary>How the name of a record file ends, in any case.</summary>
    public const string FileSuffix = ".finetune.json";

    private static readonly ImmutableDictionary<string, RecordField> Fields = RecordField.All.ToImmutableDictionary(static f => f.Path);

    private static readonly ILookup<string, RecordField> Required = RecordField.All
        .Where(static f => f.IsRequired)
        .ToLookup(static f => f.Path.Substring(0, f.Path.LastIndexOf('.')));

    private readonly Dictionary<string, Located<object>> _values = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TextFinding>.Builder _problems = ImmutableArray.CreateBuilder<TextFinding>();

    private DecisionRecordReader()
    {
    }

    /// <summary>Whether a path is that of a record.</summary>
    public static bool IsRecord(string path) => path.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a record. Never throws.</summary>
    public static DecisionRecordText Read(string text)
    {
        var document = JsonReader.Read(text);
        if (document.Root is not { } root)
        {
            return new DecisionRecordText(null, document.Problems);
        }

        if (root.Kind != JsonKind.Object)
        {
            return new DecisionRecordText(null, ImmutableArray.Create(new TextFinding("a decision record must be one JSON object", root.Range)));
        }

        var reader = new DecisionRecordReader();
        reader._problems.AddRange(document.Problems);
        reader.ReadObject(root, "", "");
        var record = new RecordBuilder(reader._values).Build(root);
        if (record is { Date: { } date, ReviewBy: { } reviewBy } && reviewBy.Value < date.Value)
        {
            reader._problems.Add(new TextFinding("'reviewBy' must not be before 'date'", reviewBy.Range));
        }

        return new DecisionRecordText(record, reader._problems.OrderBy(static p => p.Range.Start.Offset).ToImmutableArray());
    }

    /// <param name="value">The object.</param>
    /// <param name="path">Its path in the table: <c>attempts[]</c>.</param>
    /// <param name="place">Its path in the file: <c>attempts[1]</c>.</param>
    private void ReadObject(JsonValue value, string path, string place)
    {
        _values[place] = new Located<object>(value, value.Range);
        foreach (var property in value.Properties)
        {
            var childPath = path.Length == 0 ? property.Name : path + "." + property.Name;
            if (Fields.TryGetValue(childPath, out var field))
            {
                ReadField(field, property.Value, place.Length == 0 ? property.Name : place + "." + property.Name);
            }
        }

        foreach (var field in Required[path])
        {
            if (!value.Properties.Any(property => property.Name == field.Name && property.Value.Kind != JsonKind.Null))
            {
                Report($"'{place}' has no '{field.Name}'", value.Range);
            }
        }
    }

    private void ReadField(RecordField field, JsonValue value, string place)
    {
        if (value.Kind == JsonKind.Null)
        {
            return;
        }

        switch (field.Kind)
        {
            case FieldKind.Object when value.Kind == JsonKind.Object:
                ReadObject(value, field.Path, place);
                break;
            case FieldKind.ObjectList when value.Kind == JsonKind.Array:
                ReadObjects(field, value, place);
                break;
            case FieldKind.TextList or FieldKind.DocumentationIds when value.Kind == JsonKind.Array:
                ReadTexts(field, value, place);
                break;
            default:
                if (FieldValue.Read(field, value, out var complaint) is { } result)
                {
                    _values[place] = new Located<object>(result, value.Range);
                }
                else if (complaint is not null)
                {
                    Report($"'{place}' {complaint}", value.Range);
                }

                break;
        }
    }

    private void ReadObjects(RecordField field, JsonValue list, string place)
    {
        _values[place] = new Located<object>(list, list.Range);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var itemPlace = RecordBuilder.Item(place, i);
            if (list.Items[i].Kind == JsonKind.Object)
            {
                ReadObject(list.Items[i], field.Path + "[]", itemPlace);
            }
            else
            {
                Report($"'{itemPlace}' must be an object", list.Items[i].Range);
            }
        }
    }

    private void ReadTexts(RecordField field, JsonValue list, string place)
    {
        var texts = ImmutableArray.CreateBuilder<Located<string>>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item.Kind != JsonKind.Text)
            {
                Report($"'{RecordBuilder.Item(place, i)}' must be text in double quotes", item.Range);
            }
            else if (field.Kind == FieldKind.DocumentationIds && !DocumentationId.IsPattern(item.Text))
            {
                Report(
                    $"'{RecordBuilder.Item(place, i)}' must be a documentation id such as 'M:Acme.Trainer.StartAsync' or 'T:Acme.*'",
                    item.Range);
            }
            else
            {
                texts.Add(new Located<string>(item.Text, item.Range));
            }
        }

        _values[place] = new Located<object>(texts.ToImmutable(), list.Range);
    }

    private void Report(string message, TextRange range) => _problems.Add(new TextFinding(message, range));
}

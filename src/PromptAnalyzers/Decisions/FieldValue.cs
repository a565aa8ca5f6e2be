using System;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>Reads single values of a record by the table of fields.</summary>
internal static class FieldValue
{
    /// <summary>The usable value; null when there is none.</summary>
    /// <param name="field">What is asked for.</param>
    /// <param name="value">What is written, not null in JSON.</param>
    /// <param name="complaint">What is wrong, to stand behind the field's name; null for a blank that means "not filled in", and for a number that the JSON reader has reported.</param>
    public static object? Read(RecordField field, JsonValue value, out string? complaint)
    {
        complaint = null;
        switch (field.Kind)
        {
            case FieldKind.Text when value.Kind == JsonKind.Text:
                return value.Text;
            case FieldKind.Flag when value.Kind is JsonKind.True or JsonKind.False:
                return value.Kind == JsonKind.True;
            case FieldKind.Number or FieldKind.WholeNumber when value.Kind == JsonKind.Number:
                return double.IsNaN(value.Number) ? null : ReadNumber(field, value, out complaint);
            case FieldKind.Id or FieldKind.Word or FieldKind.Date when value.Kind == JsonKind.Text:
                return value.Text.Length == 0 && !field.IsRequired ? null : ReadText(field, value.Text, out complaint);
            default:
                complaint = "must be " + Expected(field);
                return null;
        }
    }

    /// <summary>Whether a text can name a record.</summary>
    public static bool IsId(string text) =>
        text.Length > 0
        && IsLetterOrDigit(text[0])
        && text.All(static c => IsLetterOrDigit(c) || c is '.' or '_' or '-');

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static object? ReadText(RecordField field, string text, out string? complaint)
    {
        complaint = null;
        switch (field.Kind)
        {
            case FieldKind.Id when IsId(text):
                return text;
            case FieldKind.Word when field.Words.IndexOf(text) is >= 0 and var index:
                return index;
            case FieldKind.Date when DateTime.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return date;
            default:
                complaint = $"must be {Expected(field)}, not '{JsonScanner.Shorten(text)}'";
                return null;
        }
    }

    private static object? ReadNumber(RecordField field, JsonValue value, out string? complaint)
    {
        complaint = null;
        var number = value.Number;
        if (field.Path == "version" && number != RecordField.CurrentVersion)
        {
            complaint = $"{Shown(number)} is unknown to this analyzer, which reads version {Shown(RecordField.CurrentVersion)}";
        }
        else if (field.Kind == FieldKind.WholeNumber && number != Math.Floor(number))
        {
            complaint = $"must be {Expected(field)}, not {Shown(number)}";
        }
        else if (number < field.Minimum)
        {
            complaint = $"must be {Expected(field)}, not {Shown(number)}";
        }
        else if (number > field.Maximum)
        {
            complaint = field.Maximum == RecordField.MaxAmount ? "is too large" : $"must be {Expected(field)}, not {Shown(number)}";
        }

        return complaint is not null ? null : field.Kind == FieldKind.WholeNumber ? (object)(long)number : number;
    }

    private static string Expected(RecordField field) => field.Kind switch
    {
        FieldKind.Text => "text in double quotes",
        FieldKind.Id => "an id of letters, digits, '.', '_' and '-'",
        FieldKind.Word => "one of " + string.Join(", ", field.Words),
        FieldKind.Date => "a date as yyyy-MM-dd",
        FieldKind.WholeNumber => "a whole number of at least " + Shown(field.Minimum),
        FieldKind.Number when field.Maximum < RecordField.MaxAmount => $"a number from {Shown(field.Minimum)} to {Shown(field.Maximum)}",
        FieldKind.Number when field.Minimum < 0 => "a number",
        FieldKind.Number => "a number of at least " + Shown(field.Minimum),
        FieldKind.Flag => "true or false",
        FieldKind.TextList or FieldKind.DocumentationIds => "a list of texts",
        FieldKind.Object => "an object",
        _ => "a list of objects",
    };

    private static string Shown(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

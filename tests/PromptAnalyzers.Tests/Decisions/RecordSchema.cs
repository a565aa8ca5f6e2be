using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>Writes the JSON schema of decision records from the reader's table of fields.</summary>
internal static class RecordSchema
{
    public const string Path = "src/PromptAnalyzers.Package/schema/finetune-decision.schema.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var schema = Object("");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Decision: prompt, cache or fine-tune");
        schema.Insert(2, "description", "One record per decision, in a file that ends in .finetune.json. Checked by PA3002 to PA3007 and PA3011 of PromptAnalyzers.");
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Address of this schema, for editors." });
        return schema.ToJsonString(Format) + "\n";
    }

    private static JsonObject Object(string path)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in RecordField.All.Where(f => Parent(f.Path) == path))
        {
            properties[field.Name] = Schema(field);
            if (field.IsRequired)
            {
                required.Add(field.Name);
            }
        }

        var result = new JsonObject { ["type"] = path.Length == 0 || path.EndsWith("[]", StringComparison.Ordinal) ? "object" : OrNull("object"), ["properties"] = properties };
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        return result;
    }

    private static JsonObject Schema(RecordField field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Text => new JsonObject { ["type"] = OrNull("string") },
            FieldKind.Id => new JsonObject { ["type"] = OrNull("string"), ["pattern"] = "^([A-Za-z0-9][A-Za-z0-9._-]*)?$" },
            FieldKind.Word => new JsonObject { ["enum"] = Words(field) },
            FieldKind.Date => new JsonObject { ["type"] = OrNull("string"), ["pattern"] = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" },
            FieldKind.WholeNumber => Number("integer", field),
            FieldKind.Number => Number("number", field),
            FieldKind.Flag => new JsonObject { ["type"] = OrNull("boolean") },
            FieldKind.TextList => List(new JsonObject { ["type"] = "string" }),
            FieldKind.DocumentationIds => List(new JsonObject { ["type"] = "string", ["pattern"] = @"^[TMPFEN]:[^.*\s][^*\s]*\*?$|^[TMPFEN]:\*$" }),
            FieldKind.Object => Object(field.Path),
            _ => List(Object(field.Path + "[]")),
        };
        schema.Insert(0, "description", field.Description);
        return schema;
    }

    private static JsonObject Number(string type, RecordField field) => new()
    {
        ["type"] = OrNull(type),
        ["minimum"] = field.Minimum,
        ["maximum"] = field.Maximum,
    };

    private static JsonObject List(JsonObject items) => new() { ["type"] = OrNull("array"), ["items"] = items };

    private static JsonArray OrNull(string type) => [type, "null"];

    // A blank or null means "not filled in", where the field may be left out.
    private static JsonArray Words(RecordField field) =>
        [.. field.Words.Select(w => (JsonNode?)JsonValue.Create(w)), .. field.IsRequired ? (IEnumerable<JsonNode?>)[] : [JsonValue.Create(""), null]];

    private static string Parent(string path) => path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
}

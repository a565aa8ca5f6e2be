using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Tests.Report;

/// <summary>Writes the JSON schema of <c>prompt-report.json</c>, and its table in the docs, from the types that it is made of and their comments.</summary>
internal static class ReportSchema
{
    public const string Path = "src/PromptAnalyzers.Package/schema/prompt-report.schema.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Dictionary<string, string>> Comments = new(ReadComments);

    public static string Write()
    {
        var schema = Object(typeof(PromptReport));
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Prompt report");
        schema.Insert(2, "description", "What a build with PromptAnalyzersReport writes to prompt-report.json. What is not known is left out.");
        return schema.ToJsonString(Format) + "\n";
    }

    /// <summary>One row per property.</summary>
    public static string WriteTable()
    {
        var table = new StringBuilder("| property | type | meaning |\n| --- | --- | --- |\n");
        AddRows(JsonNode.Parse(Write())!.AsObject(), "", table);
        return table.ToString();
    }

    private static void AddRows(JsonObject schema, string prefix, StringBuilder table)
    {
        var required = schema["required"]?.AsArray().Select(r => r!.GetValue<string>()).ToHashSet() ?? [];
        foreach (var (name, node) in schema["properties"]!.AsObject())
        {
            var type = node!["type"]!.GetValue<string>();
            var items = node["items"]?.AsObject();
            var shown = items is null ? type : $"list of {items["type"]}s";
            table.Append($"| `{prefix}{name}` | {shown}{(required.Contains(name) ? "" : ", optional")} | {node["description"]} |\n");
            if ((items ?? node.AsObject()) is var inner && inner.ContainsKey("properties"))
            {
                AddRows(inner.AsObject(), $"{prefix}{name}{(items is null ? "" : "[]")}.", table);
            }
        }
    }

    private static JsonObject Object(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in PropertiesOf(type))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var schema = Schema(property.PropertyType);
            schema.Insert(0, "description", Comments.Value[$"P:{property.DeclaringType!.FullName}.{property.Name}"]);
            properties[name] = schema;
            if (!IsOptional(property))
            {
                required.Add(name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    // In the order in which they are written: those of the type, then those of its base.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != nameof(CallData.Places));

    // A list of projects or findings is null only in a project's own data.
    private static bool IsOptional(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (property.PropertyType == typeof(string) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);

    private static JsonObject Schema(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? new JsonObject { ["type"] = "string" }
            : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
            : type == typeof(int) ? new JsonObject { ["type"] = "integer" }
            : type == typeof(double) ? new JsonObject { ["type"] = "number" }
            : typeof(IEnumerable).IsAssignableFrom(type) ? new JsonObject { ["type"] = "array", ["items"] = Schema(type.GetGenericArguments()[0]) }
            : Object(type);
    }

    private static Dictionary<string, string> ReadComments() =>
        XDocument.Load(System.IO.Path.ChangeExtension(typeof(PromptReport).Assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(
                m => m.Attribute("name")!.Value,
                m => string.Concat(m.Element("summary")!.Nodes().Select(n => n is XElement e ? $"`{e.Value}`" : n.ToString())).Trim());
}

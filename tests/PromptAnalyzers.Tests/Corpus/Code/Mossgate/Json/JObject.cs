using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mossgate.Json
{
    // we had Newtonsoft here but it fought with IL2CPP stripping, so: our own tiny one
    public class JArray : List<object?>
    {
        public JArray() { }
        public JArray(IEnumerable<object?> items) : base(items) { }
    }

    public class JObject : Dictionary<string, object?>
    {
        public override string ToString() => JsonSerializer.Serialize(this);
    }

    public class JToken
    {
        readonly JsonNode? node;
        JToken(JsonNode? n) { node = n; }
        public static JToken Parse(string s) => new JToken(JsonNode.Parse(s));

        public string? SelectToken(string path)
        {
            var cur = node;
            foreach (var part in path.Split('.'))
            {
                if (cur == null) return null;
                cur = int.TryParse(part, out var i) ? cur.AsArray()[i] : cur[part];
            }
            return cur is JsonValue v ? v.ToString() : cur?.ToJsonString();
        }
    }
}

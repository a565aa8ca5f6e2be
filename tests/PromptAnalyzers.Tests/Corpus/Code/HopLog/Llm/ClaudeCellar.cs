using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HopLog.Llm;

// pregunta a la bodega: "¿qué me queda de la IPA de mayo?"
public class ClaudeCellar(HttpClient http, string apiKey, Func<string, Task<string>> runSql)
{
    private const string SystemPrompt =
        /*prompt: member*/ "Eres el bodeguero de un cervecero casero. Respondes preguntas sobre las botellas que quedan, lotes antiguos y medidas. " +
        "Usa siempre la herramienta buscar_botellas antes de contestar, no te inventes cantidades. " +
        "Si una cerveza lleva mas de un año en botella y no es fuerte (menos de 8 %), avisa de que hay que beberla ya. " +
        "Contesta corto, en español, sin tablas. Nunca propongas beber y conducir.";

    public async Task<string> PreguntarAsync(string pregunta, CancellationToken ct = default)
    {
        var mensajes = new JsonArray { new JsonObject { ["role"] = "user", ["content"] = pregunta } };

        for (var i = 0; i < 4; i++)
        {
            var body = new JsonObject
            {
                ["model"] = "claude-3-5-haiku-latest",
                ["max_tokens"] = 700,
                ["system"] = SystemPrompt,
                ["tools"] = Tools(),
                ["messages"] = JsonNode.Parse(mensajes.ToJsonString()),
            };
            using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
            req.Headers.Add("x-api-key", apiKey);
            req.Headers.Add("anthropic-version", "2023-06-01");
            req.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var res = await http.SendAsync(req, ct);
            var json = JsonNode.Parse(await res.Content.ReadAsStringAsync(ct));
            var content = json?["content"]?.AsArray() ?? [];
            mensajes.Add(new JsonObject { ["role"] = "assistant", ["content"] = JsonNode.Parse(content.ToJsonString()) });

            if (json?["stop_reason"]?.GetValue<string>() != "tool_use")
                return string.Concat(content.Where(b => b?["type"]?.GetValue<string>() == "text").Select(b => b!["text"]!.GetValue<string>()));

            var results = new JsonArray();
            foreach (var b in content.Where(b => b?["type"]?.GetValue<string>() == "tool_use"))
            {
                var word = b!["input"]?["texto"]?.GetValue<string>() ?? "";
                var rows = await runSql(/*no prompt: sql*/ "SELECT l.nombre, l.estilo, l.abv, b.cantidad, b.fecha FROM lotes l JOIN botellas b ON b.lote = l.id WHERE b.cantidad > 0 AND l.nombre LIKE '%" + word.Replace("'", "") + "%'");
                results.Add(new JsonObject { ["type"] = "tool_result", ["tool_use_id"] = b["id"]!.GetValue<string>(), ["content"] = rows });
            }
            mensajes.Add(new JsonObject { ["role"] = "user", ["content"] = results });
        }
        return "No lo sé.";
    }

    private static JsonArray Tools() =>
    [
        new JsonObject
        {
            ["name"] = "buscar_botellas",
            ["description"] = /*no prompt: tool description*/ "Busca en la bodega los lotes cuyo nombre o estilo contiene el texto y devuelve cuántas botellas quedan, el alcohol y la fecha de embotellado.",
            ["input_schema"] = JsonNode.Parse("""{"type":"object","properties":{"texto":{"type":"string"}},"required":["texto"]}"""),
        }
    ];
}

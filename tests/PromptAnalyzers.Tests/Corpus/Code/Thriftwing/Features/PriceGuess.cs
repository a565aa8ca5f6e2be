using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using Thriftwing.Ai;

namespace Thriftwing.Features;

public record PriceRange(decimal Low, decimal High, int DaysToSell);

public class PriceGuess(AnthropicClient client, Db db)
{
    public async Task<PriceRange?> Guess(Garment g)
    {
        var comparables = await db.Comparables(g.PhotoCaption);
        var response = await client.Messages.Create(new MessageCreateParams
        {
            Model = Claude.Big,
            MaxTokens = 200,
            System = /*typed task*/ /*prompt: call*/ "Estimate the price range in euros that a used garment will fetch, and the days until it is sold. Base it on the comparable sales, newest count most. Round to full euros.",
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = Schema() } },
            Messages = [new UserMessageParam { Content = JsonSerializer.Serialize(new { g.PhotoCaption, g.LabelText, comparables }) }],
        });
        return JsonSerializer.Deserialize<PriceRange>(response.TextOnly(), new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }

    /// <summary>Shown when a seller taps "why so little??"</summary>
    public async Task<string> Explain(Garment g, PriceRange range)
    {
        string why = /*prompt: local*/ $"La vendedora pide {g.Asking} euros por esta prenda y nosotros proponemos entre {range.Low} y {range.High}. Explícale con cariño por qué, y dale un par de ideas para conseguir un poco más (mejores fotos, esperar al otoño, vender en lote).\n\n{g.PhotoCaption}";
        var response = await client.Messages.Create(new() { Model = Claude.Big, MaxTokens = 400, Messages = [new UserMessageParam { Content = why }] });
        return response.TextOnly();
    }

    private static Dictionary<string, JsonElement> Schema() =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(/*no prompt: schema*/ """
        {
          "type": "object",
          "properties": {
            "low": { "type": "number", "description": "lowest price somebody would pay" },
            "high": { "type": "number" },
            "daysToSell": { "type": "integer" }
          },
          "required": ["low", "high", "daysToSell"],
          "additionalProperties": false
        }
        """)!;
}

using System.Text;
using System.Text.Json;
using OpenAI.Chat;
using PaintedHoard.Ai;
using PaintedHoard.Workers;

namespace PaintedHoard.Pricing;

public record PriceHint(decimal Low, decimal Fair, decimal High, string Why);

public class PriceCoach(ILlm llm, ListingStore store)
{
    public async Task<PriceHint?> Suggest(NewListing dto)
    {
        var comparables = await store.Comparables(dto.Faction, dto.Scale);
        var prompt = BuildPrompt(dto, comparables);

        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("price_hint", BinaryData.FromString("""
                {"type":"object","properties":{"Low":{"type":"number"},"Fair":{"type":"number"},"High":{"type":"number"},"Why":{"type":"string"}},
                 "required":["Low","Fair","High","Why"],"additionalProperties":false}
                """), jsonSchemaIsStrict: true)
        };
        ChatCompletion c = await llm.Raw.CompleteChatAsync([new UserChatMessage(prompt)], options);
        return JsonSerializer.Deserialize<PriceHint>(c.Content[0].Text);
    }

    private string BuildPrompt(NewListing dto, IReadOnlyList<Sold> sold)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*typed task*//*prompt: builder*/ "Suggest a price range in EUR for a miniature that somebody wants to sell.");
        sb.AppendLine("Painted models of average quality sell for roughly the retail price, really good ones for 2-4 times, badly painted ones for less than unbuilt ones (paint has to come off!).");
        sb.AppendLine("Out of production models are worth more. Do not go above the best comparable by more than 20%.");
        sb.AppendLine();
        sb.AppendLine($"Item: {dto.Title} ({dto.Faction}, {dto.Scale}mm, {dto.State})");
        sb.AppendLine(dto.Description);
        if (sold.Count > 0)
        {
            sb.AppendLine().AppendLine("Sold on our platform in the last 6 months:");
            foreach (var s in sold.Take(15))
                sb.AppendLine($"* {s.Title}, {s.State}: {s.Price:0.00}");
        }
        else
        {
            sb.AppendLine("There are no comparable sales, so make the range wider.");
        }
        return sb.ToString();
    }

    public async Task<int?> GradeFromPhoto(Uri photo)
    {
        var msg = new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(/*task*//*prompt: call*/ "Look at the paint job on this miniature and grade it from 1 (primer with thumbprints) to 10 (display case, competition). Coverage, clean edges, blending, eyes and base count. Answer with the number only, 0 if there is no miniature in the picture."),
            ChatMessageContentPart.CreateImagePart(photo));
        ChatCompletion c = await llm.Raw.CompleteChatAsync([msg]);
        return int.TryParse(c.Content[0].Text.Trim(), out var g) && g > 0 ? g : null;
    }
}

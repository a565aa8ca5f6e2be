using Anthropic;
using Anthropic.Models.Messages;
using Thriftwing.Ai;

namespace Thriftwing.Features;

public record Garment(string Id, string PhotoCaption, string LabelText, string SellerNotes, string? Vibe = null, decimal? Asking = null);

public class ListingWriter(AnthropicClient client, Claude claude)
{
    public async Task<string> Describe(Garment g)
    {
        var stylist = /*prompt: file*/ File.ReadAllText("Prompts/stylist.md");
        var facts = /*prompt: local*/ $"Write the description for this one.\nPhotos show: {g.PhotoCaption}\nSeller says: {g.SellerNotes}";

        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = Claude.Big,
            MaxTokens = 700,
            System = /*prompt: call*/ stylist + Mood(g.Vibe),
            Messages = [new UserMessageParam { Content = facts }],
        });
        return message.TextOnly();
    }

    public async Task<string> Title(string description)
    {
        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = Claude.Small,
            MaxTokens = 60,
            Messages = [new UserMessageParam { Content = /*maybe task*/ /*prompt: call*/ $"Give this listing a title: brand first, then the piece, then one adjective. Max 50 characters, no emoji, no exclamation mark. Just the title.\n\n{description}" }],
        });
        return message.TextOnly();
    }

    public async Task<string> Category(Garment g)
    {
        var system = /*task*/ /*prompt: local*/ """
            # Job
            Put a second-hand garment into our category tree.

            # Tree
            women > dresses | tops | knitwear | trousers | skirts | coats | shoes | bags
            men > shirts | t-shirts | knitwear | trousers | coats | suits | shoes
            kids > 0-2 | 3-6 | 7-12 | teens
            home > bedding | curtains | towels

            # How to decide
            * The label wins over the seller's words, the seller's words win over the photo.
            * Unisex pieces go to women, they sell faster there.
            * Jumpsuits are dresses. Dungarees are trousers. Don't ask.
            * Costumes go to the branch they would be in without the party.
            * Sets go where the more expensive part would go.

            # Output
            The path with " > " between the two levels, on a single line. If it is not clothing or textile at all print "none".
            """;
        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = Claude.Small,
            MaxTokens = 30,
            System = system,
            Messages = [new UserMessageParam { Content = $"{g.PhotoCaption}\n{g.LabelText}\n{g.SellerNotes}" }],
        });
        return message.TextOnly();
    }

    public async Task<string> EuSize(string label)
    {
        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = Claude.Small,
            MaxTokens = 10,
            System = /*examples*/ /*prompt: call*/ "Convert the size on a label to the European size. " +
                     "UK 12 -> 40. US 6 -> 38. IT 44 -> 40. M (women) -> 38/40. W32 L34 -> 48. " +
                     "For shoes: UK 5 -> 38, US women 9 -> 40. Reply with the size or with ? if there is none.",
            Messages = [new UserMessageParam { Content = label }],
        });
        return message.TextOnly();
    }

    // labels are photographed in bathrooms at night, so the OCR is a mess
    public async Task<string> CareLabel(string ocr)
    {
        var prompt = await /*maybe task*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "care_label.txt"));
        return await claude.Ask(prompt.Replace("%OCR%", ocr), model: Claude.Small);
    }

    private static string Mood(string? vibe)
    {
        if (vibe == "y2k")
            return "\nLean into the early two-thousands: low-rise nostalgia, flip phones, butterflies. Have fun with it.";
        return vibe is null ? "" : $" ({vibe})";
    }
}

using System.Globalization;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using PropertyListings.Options;

namespace PropertyListings.Services;

public sealed class ListingWriter(ITextGenerator generator, ChatClient chat, IOptions<AzureAiOptions> options) : IListingWriter
{
    public async Task<string> DescribeAsync(PropertyFacts facts, string audience, CancellationToken cancellationToken = default)
    {
        var options1 = new ChatCompletionOptions { Temperature = options.Value.Temperature, MaxOutputTokenCount = 700 };
        List<ChatMessage> messages = new()
        {
            ChatMessage.CreateSystemMessage(/*prompt: call*/ """
                You write descriptions of flats and houses for a property portal.

                STRUCTURE
                Paragraph 1: location and first impression
                Paragraph 2: rooms and features
                Paragraph 3: practical things (energy, parking, availability)

                RULES
                150 to 200 words. No exclamation marks. Never invent a feature.
                Do not write "dream", "stunning", "must-see" or "gem".
                """),
            ChatMessage.CreateSystemMessage(/*prompt: method*/ ListingPrompts.ForAudience(audience)),
            ChatMessage.CreateUserMessage(/*prompt: call*/ "Facts: " + facts),
        };
        var result = await chat.CompleteChatAsync(messages, options1, cancellationToken);
        return result.Value.Content[0].Text;
    }

    public async Task<(string Title, string Teaser)> HeadlineAsync(string description, CancellationToken cancellationToken = default)
    {
        var text = await generator.GenerateAsync(/*prompt: elsewhere*/ ListingPrompts.HeadlineRules, description, cancellationToken);
        var index = text.IndexOf("###", StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index].Trim(), text[(index + 3)..].Trim());
    }

    public async Task<string> PolishAsync(string description)
    {
        var system = /*prompt: local*/ "Przetłumacz opis nieruchomości na język polski. Ceny podaj w złotych i w euro.";
        var messages = new List<ChatMessage> { new SystemChatMessage(system), new UserChatMessage(description) };
        ChatCompletion completion = await chat.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }

    public string FormatPrice(decimal price) => price.ToString("C0", CultureInfo.GetCultureInfo("de-DE"));
}

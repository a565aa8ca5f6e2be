using OpenLettings.Application.Abstractions;
using OpenLettings.Application.Prompts;

namespace OpenLettings.Application.Listings;

public sealed record Listing(string Street, int Bedrooms, decimal Rent, string Features)
{
    public string ToFacts() => $"{Street}; {Bedrooms} bed; {Rent:0} per month; {Features}";
}

public sealed class ListingWriter(IChatCompletionService chat)
{
    public async Task<string> WriteAsync(Listing listing, CancellationToken ct)
    {
        var result = await chat.CompleteAsync(
        [
            ChatMessage.System(/*prompt: elsewhere*/ PromptLibrary.ListingCopywriter),
            ChatMessage.User(/*prompt: call*/ $"Write a listing of about 120 words for this flat: {listing.ToFacts()}")
        ], new ChatOptions { Temperature = 0.9, MaxOutputTokens = 400 }, ct);

        return result.Text;
    }

    public IAsyncEnumerable<string> TranslateAsync(string english, CancellationToken ct)
    {
        const string system = /*maybe task*//*prompt: local*/ "Traduce al español el anuncio que te envía el usuario. " +
            "Conserva las medidas y los precios tal como están y utiliza un tono cercano, de usted.";

        return chat.StreamAsync([ChatMessage.System(system), ChatMessage.User(english)], cancellationToken: ct);
    }

    public async Task<bool> IsFairAsync(string listingText, CancellationToken ct)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, /*task*//*prompt: call*/ """
                Check a rental listing for discriminating wording (origin, religion, family, disability).
                Output OK if there is none, otherwise output FLAG.
                """),
            new(ChatRole.User, listingText)
        ];
        var result = await chat.CompleteAsync(messages, ChatOptions.Deterministic, ct);
        return result.Text.Trim() == "OK";
    }
}

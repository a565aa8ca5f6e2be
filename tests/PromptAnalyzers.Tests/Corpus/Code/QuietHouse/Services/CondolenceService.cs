using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using QuietHouse.Extensions;
using QuietHouse.Models;
using QuietHouse.Options;

namespace QuietHouse.Services;

public interface ICondolenceService
{
    Task<(string State, string Language, string Relation)> ReviewAsync(CondolenceEntry entry, CancellationToken ct);
    Task<string> TranslateAsync(CondolenceEntry entry, string language, CancellationToken ct);
    Task<string> DraftThanksAsync(IEnumerable<CondolenceEntry> entries, string family, CancellationToken ct);
}

public class CondolenceService : ICondolenceService
{
    #region Prompts

    private const string RelationPrompt = /*examples*/ /*prompt: member*/ """
        Label how the author of a condolence knew the deceased.
        Labels: family, friend, neighbour, colleague, club, customer, unknown

        Text: "Thirty years side by side in the paint shop, and he never once let me carry the heavy end."
        Label: colleague

        Text: "Over the fence we exchanged more tomatoes than words. We will miss the words too."
        Label: neighbour

        Text: "Rest in peace."
        Label: unknown

        Reply with the label only.
        """;

    #endregion

    private readonly IChatClient _chat;
    private readonly AiOptions _options;
    private readonly ILogger<CondolenceService> _logger;

    public CondolenceService(IChatClient chat, IOptions<AiOptions> options, ILogger<CondolenceService> logger)
    {
        _chat = chat ?? throw new ArgumentNullException(nameof(chat));
        _options = options.Value;
        _logger = logger;
    }

    public async Task<(string State, string Language, string Relation)> ReviewAsync(CondolenceEntry entry, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(entry.Body))
            return ("REJECT", "", "unknown");

        var state = await _chat.AskAsync(
            /*task*/ /*prompt: wrapper*/ """
            You moderate the online books of condolence of a funeral home.

            PUBLISH - sincere words, also clumsy, very short or religious ones
            HOLD    - accusations about the death, family quarrels, phone numbers, requests for money, anything a relative should see first
            REJECT  - advertising, insults, links to shops, text without any meaning

            Answer with exactly one of the three words in capitals. No reason.
            """,
            entry.Body, ct: ct);

        // the portal sorts by language, the browser header is useless for that
        var language = await _chat.GetResponseAsync(
            new ChatMessage(ChatRole.User, /*task*/ /*prompt: call*/ $"Which language is this message written in? Reply with the two-letter ISO 639-1 code only, and with 'xx' if you cannot tell.\n\n{entry.Body}"),
            new ChatOptions { Temperature = 0, MaxOutputTokens = 5 }, ct);

        var relation = await _chat.AskAsync(RelationPrompt, entry.Body, ct: ct);

        _logger.LogInformation(/*no prompt: log*/ "Condolence {Id} of {Author}: {State}, language {Language}, relation {Relation}", entry.Id, entry.Author, state, language.Text, relation);
        return (state.Trim('.', ' '), language.Text.Trim().ToLowerInvariant(), relation);
    }

    public async Task<string> TranslateAsync(CondolenceEntry entry, string language, CancellationToken ct)
    {
        string prompt = /*maybe task*/ /*prompt: local*/ $"Translate this condolence into {language}. Keep names, nicknames and line breaks. Where the author rhymes you may drop the rhyme. Return only the translation.\n---\n{entry.Body}\n---";

        try
        {
            var response = await _chat.GetResponseAsync(prompt, cancellationToken: ct);
            return response.Text;
        }
        catch (HttpRequestException ex)
        {
            _logger.LogError(ex, "translation of {Id} failed", entry.Id);
            return entry.Body;
        }
    }

    public async Task<string> DraftThanksAsync(IEnumerable<CondolenceEntry> entries, string family, CancellationToken ct)
    {
        var names = string.Join(", ", entries.Select(e => e.Author).Distinct().Take(_options.MaxEntriesPerRun));
        var user = /*prompt: local*/ $@"Please write a thank-you card from the {family} family to the people who signed the book of condolence.
Six sentences at the very most. It should sound like the family and not like us. Mention that the coffee afterwards was full of stories.
People who signed: {names}";

        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*prompt: elsewhere*/ _options.HouseStyle),
            new(ChatRole.User, user)
        };

        var response = await _chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0.8f }, ct);
        return response.Text;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace AldermoorReads.Catalogue;

public record TitleRecord(string Id, string Title, string Author, string? Description, int? Year);

public record AgeAdvice(
    [property: JsonPropertyName("min_age")] int MinAge,
    [property: JsonPropertyName("topics")] string[] Topics,
    [property: JsonPropertyName("reason")] string Reason);

public class CatalogueEnricher
{
    private const string ShelfInstruction =
        /*examples*/ /*prompt: member*/ "Assign a fiction title to one shelf of our branch libraries. Shelves: CRIME, FANTASY, HISTORICAL, ROMANCE, LITERARY, HORROR, HUMOUR. " +
        "Reply with the shelf in capitals and nothing else. When two fit, prefer the one a browsing reader would look at first.";

    private readonly ChatClient _chat;
    private readonly EmbeddingClient _embeddings;
    private readonly ILogger<CatalogueEnricher> _logger;

    public CatalogueEnricher(ChatClient chat, EmbeddingClient embeddings, ILogger<CatalogueEnricher> logger)
    {
        _chat = chat;
        _embeddings = embeddings;
        _logger = logger;
    }

    /// <summary>Subject headings after our own small thesaurus (not LCSH!).</summary>
    public async Task<IReadOnlyList<string>> SubjectHeadingsAsync(TitleRecord rec, CancellationToken ct)
    {
        var systemPrompt = /*examples*/ /*prompt: local*/ """
            You are a cataloguer in a small town library. Derive subject headings from title and description of a book.

            Rules:
            1. Between two and five headings, the most important one first.
            2. Singular nouns, except for things that only come in plural (scissors, Alps).
            3. Places get a colon and the country: "Lisbon : Portugal".
            4. No genre words (novel, thriller), no judgement (beautiful), no publisher.
            5. One line, headings separated by " ; ".

            Title: Salt in the Rafters
            Description: Three generations of a family of herring smokers on Bornholm and the end of the trade.
            Headings: Fishery ; Family ; Craft ; Bornholm : Denmark

            Title: How to Keep a Beehive on a Balcony
            Description: From the choice of the hive to the first honey, with a chapter on neighbours.
            Headings: Beekeeping ; Balcony ; City

            Title: The Second Bell
            Description: A retired teacher is asked to identify a former pupil in court.
            Headings: Teacher ; Court ; Memory ; Guilt
            """;

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(Describe(rec))
        };

        var completion = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0f }, ct);
        var line = completion.Value.Content[0].Text;

        return line.Replace("Headings:", "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(5)
            .ToList();
    }

    public async Task<AgeAdvice?> AgeAdviceAsync(TitleRecord rec, CancellationToken ct)
    {
        ChatMessage[] messages =
        [
            new SystemChatMessage(/*typed task*/ /*prompt: call*/ string.Join("\n", new[]
            {
                "You advise parents in the childrens library about the age from which a book is suitable.",
                "",
                "Judge only what the catalogue entry tells you. When in doubt choose the higher age.",
                "- 0 to 5: picture books, no threat that is not resolved on the same page",
                "- 6 to 9: mild suspense, losses are allowed when they are talked about",
                "- 10 to 13: conflict, war and death may occur, no explicit cruelty",
                "- 14 and up: everything else",
                "",
                "Topics are delicate subjects a parent would want to know beforehand (death of a pet, divorce, bullying...). Empty list when there are none.",
            })),
            new UserChatMessage(Describe(rec)),
        ];

        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: "age_advice",
                jsonSchema: BinaryData.FromBytes("""
                    {
                      "type": "object",
                      "properties": {
                        "min_age": { "type": "integer", "description": "Youngest suitable age in years" },
                        "topics": { "type": "array", "items": { "type": "string" } },
                        "reason": { "type": "string", "description": "One sentence for the parents" }
                      },
                      "required": ["min_age", "topics", "reason"],
                      "additionalProperties": false
                    }
                    """u8.ToArray()),
                jsonSchemaIsStrict: true)
        };

        try
        {
            var response = await _chat.CompleteChatAsync(messages, options, ct);
            return JsonSerializer.Deserialize<AgeAdvice>(response.Value.Content[0].Text);
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "No usable age advice for {Id}", rec.Id);
            return null;
        }
    }

    public async Task<string> ShelfAsync(TitleRecord rec, CancellationToken ct)
    {
        var messages = new List<ChatMessage>()
        {
            new SystemChatMessage(ShelfInstruction),
            new UserChatMessage(/*prompt: call*/ "The Lamplighter's Ledger: a clerk in 1840 Bristol finds that his employer insures houses before they burn."),
            new AssistantChatMessage(/*prompt: call*/ "HISTORICAL"),
            new UserChatMessage(Describe(rec)),
        };

        var answer = (await _chat.CompleteChatAsync(messages, cancellationToken: ct)).Value.Content[0].Text.Trim();
        return Shelves.Contains(answer) ? answer : "LITERARY";
    }

    public async Task<string> BlurbAsync(TitleRecord rec, bool forWindow, CancellationToken ct)
    {
        var prompt = /*prompt: local*/ $"Write a short text about the book \"{rec.Title}\" by {rec.Author} for the shelf of new arrivals. "
            + "Sixty words at most, present tense, no plot twists, dont compare it to other authors. "
            + "The last sentence should say who will enjoy it.";
        if (forWindow)
            prompt += " It hangs in the shop window, so the first five words must make someone stop.";
        if (!string.IsNullOrEmpty(rec.Description))
            prompt += "\n\nWhat the publisher says:\n" + rec.Description;

        ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = 0.8f }, ct);
        return completion.Content[0].Text;
    }

    public async Task<ReadOnlyMemory<float>> VectorAsync(TitleRecord rec, CancellationToken ct)
    {
        var input = /*no prompt: embedding input*/ $"Book in the town library. Title: {rec.Title}. Author: {rec.Author}. About: {rec.Description ?? "no description"}";
        var result = await _embeddings.GenerateEmbeddingAsync(input, cancellationToken: ct);
        return result.Value.ToFloats();
    }

    private static readonly HashSet<string> Shelves = ["CRIME", "FANTASY", "HISTORICAL", "ROMANCE", "LITERARY", "HORROR", "HUMOUR"];

    private static string Describe(TitleRecord rec) => JsonSerializer.Serialize(new { rec.Title, rec.Author, rec.Year, rec.Description });
}

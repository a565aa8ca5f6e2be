using MeepleLoan.Ai;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Services;

public class GameTextService
{
    private readonly IChatClient _chatClient;
    private readonly ILogger<GameTextService> _logger;

    public GameTextService(IChatClient chatClient, ILogger<GameTextService> logger)
    {
        _chatClient = chatClient;
        _logger = logger;
    }

    public async Task<(string Title, string Blurb, List<string> Mechanics)?> DescribeAsync(string ruleBook, CancellationToken cancellationToken = default)
    {
        try
        {
            // blurb first, the headline is made from the blurb and not from the rules
            var blurb = (await _chatClient.GetResponseAsync(
                CreateMessages(/*prompt: wrapper*/ @"
            You are writing the text on the product page of a board game that people can rent for a week.

            Rules:

                - Tell what one evening with this game feels like. Do not explain the rules.

                - 60 to 90 words, a single paragraph, no line breaks.

                - Nobody is 'transported into a world' and nothing is 'for young and old'.

                - Do not mention awards, prices or the publisher.

            If the rule book is too short to understand what the game is about, return an empty text.
        ", Wrap(ruleBook)),
                CreateChatOptions(maxTokens: 300), cancellationToken)).Text;
            if (string.IsNullOrWhiteSpace(blurb))
            {
                _logger.LogError("Generated blurb is empty");
                return null;
            }

            var mechanics = await ExtractMechanicsAsync(ruleBook, cancellationToken);
            if (mechanics.Count > 8)
            {
                string errorMsg = /*no prompt: log*/ "Could not complete the description because the rule book names too many mechanics, please write it by hand";
                _logger.LogError(errorMsg);
                return null;
            }

            var title = await _chatClient.AskAsync(/*prompt: wrapper*/ "Write a headline of at most seven words for this text. It must not contain the name of the game. Output the headline only.", blurb, 40, 0.8f, cancellationToken);
            return (title, blurb, mechanics);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Failed to generate text");
            return null;
        }
    }

    private async Task<List<string>> ExtractMechanicsAsync(string ruleBook, CancellationToken cancellationToken)
    {
        var response = await _chatClient.GetResponseAsync(
            [new ChatMessage(ChatRole.System, ExtractMechanicsSystemPrompt()), new ChatMessage(ChatRole.User, ruleBook)],
            CreateChatOptions(maxTokens: 120, temperature: 0f), cancellationToken);

        // comma-separated
        return response.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
    }

    public async Task<string> AgeLabelAsync(string ruleBook)
    {
        var system = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync("Prompts/age-label.md");
        return await _chatClient.AskAsync(system, ruleBook, maxOutputTokens: 5, temperature: 0f);
    }

    private ChatMessage[] CreateMessages(string systemPrompt, string userPrompt) =>
        [
            new ChatMessage(ChatRole.System, HouseStyleSystemPrompt()),
            new ChatMessage(ChatRole.System, systemPrompt),
            new ChatMessage(ChatRole.User, userPrompt)
        ];

    private static ChatOptions CreateChatOptions(int maxTokens, float temperature = 0.7f) =>
        new() { MaxOutputTokens = maxTokens, Temperature = temperature };

    private static string Wrap(string text) => /*prompt: method*/ $"<rules>\n{text}\n</rules>";

    private string HouseStyleSystemPrompt()
        => /*prompt: method*/ """
        House style:

        - We say "the table" for the players and "the box" for the game.
        - British spelling.
        - Titles of games keep their capital letters, everything else is written small.
        - Never use exclamation marks.
        """;

    private string ExtractMechanicsSystemPrompt()
    => /*task*/ /*prompt: method*/ """
        You are extracting the game mechanics from a rule book.

        Only use terms of this list: auction, area control, bluffing, cooperative, deck building, dice,
        drafting, hidden role, legacy, memory, route building, set collection, tile laying, trick taking,
        worker placement.

        Output format:
        - Return a comma-separated list, the most important one first
        - If none of the terms fits, return an empty string
        - Do not include any additional commentary or formatting
    """;
}

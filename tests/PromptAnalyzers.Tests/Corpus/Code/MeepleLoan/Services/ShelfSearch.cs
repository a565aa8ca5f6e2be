using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace MeepleLoan.Services;

public class ShelfSearch(
    ILogger<ShelfSearch> _logger,
    GameCatalog _catalog,
    IChatClient? chatClient,
    [FromKeyedServices("reasoner")] IChatClient? chatClientReasoningModel)
{
    private readonly string _systemPrompt = /*prompt: member*/ "You are the shop assistant of a board game rental. You always reply short and a bit nerdy. You only talk about board games, card games and what to eat with them. For anything else tell the customer to ask somewhere else. If you do not know a game, say 'never had that on the table'.";

    public async Task<SearchReply> Search(string search, bool useReasoningModel = false)
    {
        var found = new List<Game>();
        var sbFoundGames = new StringBuilder();
        int position = 1;
        foreach (var game in _catalog.Games.Where(g => g.Description.Contains(search, StringComparison.OrdinalIgnoreCase)).Take(3))
        {
            found.Add(game);
            sbFoundGames.AppendLine($"- Game {position}:");
            sbFoundGames.AppendLine($"  - Title: {game.Title}");
            sbFoundGames.AppendLine($"  - Players: {game.MinPlayers}-{game.MaxPlayers}");
            sbFoundGames.AppendLine($"  - Price: {game.PricePerWeek}");
            position++;
        }

        try
        {
            var prompt = /*prompt: local*/ @$"A customer is standing in front of the shelf and looks for something.
Recommend from the found games below and compare them with what was asked for.
Use Markdown, short sections, a bullet list only if there is more than one game.
    - Customer question: {search}
    - Found games:
{sbFoundGames}";

            var messages = new List<ChatMessage>
            {
                new(ChatRole.System, _systemPrompt),
                new(ChatRole.User, prompt)
            };
            _logger.LogInformation("{ChatHistory}", JsonSerializer.Serialize(messages));

            if (!useReasoningModel)
            {
                var resultPrompt = await chatClient!.GetResponseAsync(messages);
                return new SearchReply(resultPrompt.Text, null, found);
            }

            var complete = (await chatClientReasoningModel!.GetResponseAsync(messages)).Text;
            var match = Regex.Match(complete, /*no prompt: regex*/ @"<think>(.*?)<\/think>(.*)", RegexOptions.Singleline);
            return match.Success
                ? new SearchReply(match.Groups[2].Value.Trim(), match.Groups[1].Value.Trim(), found)
                : new SearchReply(complete, null, found);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Error during search");
            return new SearchReply(/*no prompt: ui text*/ $"I don't know the answer to your question at the moment. You asked for: [{search}]", null, found);
        }
    }

    public async Task<string> DifficultyAsync(Game game)
    {
        var messages = new List<ChatMessage> { new(ChatRole.User, /*reasoned task*/ /*prompt: call*/ $"Rate how hard the board game {game.Title} is to learn on a scale from 1.0 to 5.0 with one decimal, the way the big board game sites do. Description: {game.Description}. Answer with the number.") };
        return (await chatClientReasoningModel!.GetResponseAsync(messages)).Text;
    }
}

using System.Collections.Concurrent;
using System.Text;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace GuildBot.Commands;

using ChatMessage = Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage;

/// <summary>A text adventure for the whole channel; the history is kept for each chat.</summary>
public class DungeonCommand : IBotCommand
{
    private const int MaxTurns = 40;

    private static readonly ConcurrentDictionary<string, List<ChatMessage>> Games = new();

    private readonly IOpenAIService _ai;
    private readonly string _gameMaster;

    public DungeonCommand(IOpenAIService ai)
    {
        _ai = ai;
        using var reader = new StreamReader("Prompts/game-master.txt");
        _gameMaster = /*prompt: file*/ reader.ReadToEnd();
    }

    public string Name => "dungeon";

    public async Task<string> RunAsync(Update update)
    {
        var history = Games.GetOrAdd(update.ChatId, _ => NewGame());
        var action = update.Text["/dungeon".Length..].Trim();

        if (action == "restart")
        {
            Games[update.ChatId] = history = NewGame();
            action = "";
        }

        var dice = Random.Shared.Next(1, 21);
        var turn = action.Length == 0
            ? /*prompt: local*/ "Describe the entrance of the dungeon. Then ask what we do."
            : /*prompt: local*/ $"{update.User} says: {action} (the die shows {dice})";
        history.Add(ChatMessage.FromUser(turn));

        if (history.Count > MaxTurns)
        {
            history.RemoveRange(1, 10);
            history.Insert(1, ChatMessage.FromSystem(/*prompt: call*/ "The older turns were cut. Don't contradict what is left."));
        }

        var sb = new StringBuilder();
        await foreach (var chunk in _ai.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest { Messages = history, Model = "gpt-4o", Temperature = 1.1f }))
        {
            if (chunk.Successful)
                sb.Append(chunk.Choices.FirstOrDefault()?.Message?.Content);
        }

        history.Add(ChatMessage.FromAssistant(sb.ToString()));
        return sb.ToString();
    }

    private List<ChatMessage> NewGame() => new() { ChatMessage.FromSystem(_gameMaster) };
}

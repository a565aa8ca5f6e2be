using System.Text;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace GuildBot.Commands;

using ChatMessage = Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage;

public class SumUpCommand : IBotCommand
{
    private readonly IOpenAIService _ai;
    private readonly MessengerClient _messenger;

    public SumUpCommand(IOpenAIService ai, MessengerClient messenger)
    {
        _ai = ai;
        _messenger = messenger;
    }

    public string Name => "sum";

    public async Task<string> RunAsync(Update update)
    {
        var parts = update.Text.Split(' ');
        int count = parts.Length > 1 && int.TryParse(parts[1], out var n) ? n : 100;

        StringBuilder sb = new();
        sb.AppendLine(/*prompt: builder*/ "Sum up this chat of a gaming guild. Who wants what? Which raids are planned?");
        sb.AppendLine("Max 10 lines, plain text.");
        if (update.User == "guildmaster")
            sb.AppendLine("List at the end who breaks the rules.");
        sb.AppendLine();
        foreach (var u in _messenger.Last(update.ChatId, count))
            sb.AppendLine($"{u.User}: {u.Text}");

        // "/sum 50 fr" answers in French
        var system = /*prompt: local*/ "You are the herald of the guild.";
        if (parts.Length > 2 && parts[2] == "fr")
            system = /*prompt: local*/ "Tu es le héraut de la guilde. Réponds en français, tutoie tout le monde.";

        var result = await _ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(system),
                ChatMessage.FromUser(sb.ToString()),
            },
            Model = "gpt-4o-mini",
            MaxTokens = 400,
        });

        if (result.Successful)
            return result.Choices.First().Message.Content!;

        if (result.Error == null)
            throw new Exception(/*no prompt: exception*/ "The model gave no answer and no error");

        return $"{result.Error.Code}: {result.Error.Message}";
    }
}

using Betalgo.Ranul.OpenAI.Contracts.Enums;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace GuildBot.Commands;

using ChatMessage = Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage;

public class RoastCommand(IOpenAIService ai, FallbackModels fallback) : IBotCommand
{
    // the model is told what was too much last time
    private readonly Queue<string> _tooMuch = new();

    private static string Limits { get; } = /*prompt: member*/ "No jokes about looks, family, religion or origin. Jokes about bad gameplay are welcome.";

    public string Name => "roast";

    public async Task<string> RunAsync(Update update)
    {
        var victim = update.Text.Split(' ').ElementAtOrDefault(1) ?? update.User;
        if (victim == "@bot")
            return /*no prompt: chat ui*/ "Nice try. I have no feelings.";

        var ask = string.Format(/*prompt: local*/ "Roast the player {0} in two sentences.", victim);
        var messages = new[]
        {
            ChatMessage.FromSystem(/*prompt: elsewhere*/ Personas.All["jester"]),
            ChatMessage.FromSystem(Limits),
            ChatMessage.FromUser(ask),
        }.ToList();

        if (_tooMuch.Count > 0)
            messages.Insert(2, new ChatMessage { Role = ChatCompletionRole.System, Content = /*prompt: call*/ "Those were too much: " + string.Join(" / ", _tooMuch) });

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var completion = await ai.ChatCompletion.CreateCompletion(new() { Model = "gpt-4o-mini", Messages = messages });
            if (!completion.Successful)
                continue;

            var joke = completion.Choices[0].Message.Content ?? "";
            var check = await ai.Moderation.CreateModeration(new CreateModerationRequest { Input = /*no prompt: moderation*/ "A joke in a chat: " + joke });
            if (!check.Results.Any(r => r.Flagged))
                return joke;

            _tooMuch.Enqueue(joke);
            messages.Add(ChatMessage.FromAssistant(joke));
            messages.Add(ChatMessage.FromUser(/*prompt: call*/ "Too harsh. Something nicer."));
        }

        // OpenAI is down or too rude
        return await fallback.ClaudeAsync(ask);
    }
}

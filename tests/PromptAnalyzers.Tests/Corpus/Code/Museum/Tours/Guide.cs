using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace Museum.Tours;

public sealed class Guide(ChatClient chat, ILogger<Guide> logger)
{
    public async IAsyncEnumerable<string> AnswerAsync(string question, string room)
    {
        var systemMessage = /*prompt: local*/ $"You are the guide in {room}. Speak about the works in this room only.";
        logger.LogInformation(/*no prompt: log*/ "A visitor in {Room} asks: {Question}", room, question);
        var updates = chat.CompleteChatStreamingAsync(new SystemChatMessage(systemMessage), new UserChatMessage(question));
        await foreach (var update in updates)
        {
            if (update.ContentUpdate.Count > 0)
            {
                yield return update.ContentUpdate[0].Text;
            }
        }
    }

    public async Task<string> RouteAsync(int minutes, params string[] interests)
    {
        string userMessage;
        if (interests.Length > 0)
        {
            userMessage = /*prompt: local*/ $"Plan a walk of {minutes} minutes for somebody who likes {string.Join(" and ", interests)}.";
        }
        else
        {
            userMessage = /*prompt: local*/ $"Plan a walk of {minutes} minutes for a first visit.";
        }

        var result = await chat.CompleteChatAsync(
            new List<ChatMessage>
            {
                new SystemChatMessage(/*prompt: call*/ "You plan walks through the museum. Name rooms by their number."),
                new UserChatMessage(userMessage),
            },
            new ChatCompletionOptions { Temperature = 0.5f });
        return result.Value.Content[0].Text;
    }

    public async Task<string> GreetAsync(string language)
    {
        var completion = await chat.CompleteChatAsync(/*prompt: call*/ "Greet a visitor in " + language + ". One line.");
        return completion.Value.Content[0].Text;
    }
}

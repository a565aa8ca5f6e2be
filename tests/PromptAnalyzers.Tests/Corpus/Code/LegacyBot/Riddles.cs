using OpenAI_API;
using OpenAI_API.Chat;
using OpenAI_API.Completions;

namespace LegacyBot;

public static class Riddles
{
    private static readonly string Prefix = /*prompt: member*/ "Tell a riddle for children about ";

    public static async Task<string> TellAsync(OpenAIAPI api, string topic)
    {
        var result = await api.Completions.CreateCompletionAsync(new CompletionRequest(Prefix + topic, max_tokens: 80));
        return result.ToString();
    }

    public static async Task<string> SolveAsync(OpenAIAPI api, string riddle)
    {
        var result = await api.Chat.CreateChatCompletionAsync(new ChatRequest
        {
            Temperature = 0.1,
            MaxTokens = 50,
            Messages = new ChatMessage[]
            {
                new ChatMessage(ChatMessageRole.System, /*prompt: call*/ "Solve the riddle. One word."),
                new ChatMessage(ChatMessageRole.User, riddle),
            },
        });
        return result.Choices[0].Message.TextContent;
    }
}

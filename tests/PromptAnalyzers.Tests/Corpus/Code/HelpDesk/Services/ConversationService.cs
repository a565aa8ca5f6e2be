using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace HelpDesk.Services;

/// <summary>The chat window on the web site.</summary>
public sealed class ConversationService(ChatClient chat, IOptions<AssistantOptions> options)
{
    private readonly AssistantOptions _options = options.Value;

    public async IAsyncEnumerable<string> StreamAsync(IReadOnlyList<(bool FromUser, string Text)> history, string question)
    {
        List<ChatMessage> messages = [new SystemChatMessage(/*prompt: elsewhere*/ _options.SystemPrompt)];
        foreach (var (fromUser, text) in history.TakeLast(_options.MaxHistory))
        {
            messages.Add(fromUser ? new UserChatMessage(text) : new AssistantChatMessage(text));
        }

        messages.Add(new UserChatMessage(question));
        await foreach (var update in chat.CompleteChatStreamingAsync(messages))
        {
            foreach (var part in update.ContentUpdate)
            {
                yield return part.Text;
            }
        }
    }

    public async Task<string> SuggestTitleAsync(string question)
    {
        var buildText = /*prompt: local*/ $"Give this conversation a title of at most five words. No quotes.\n{question}";
        var completion = await chat.CompleteChatAsync(buildText);
        return completion.Value.Content[0].Text;
    }

    public async Task<bool> IsOffTopicAsync(string question)
    {
        var strict = question.Length > 200;
        var instruction = strict
            ? /*prompt: local*/ "Is the question about our products? The text is long, so judge its last sentence. Answer yes or no."
            : /*prompt: local*/ "Is the question about our products? Answer yes or no.";
        ChatCompletion completion = await chat.CompleteChatAsync(ChatMessage.CreateSystemMessage(instruction), ChatMessage.CreateUserMessage(question));
        return completion.Content[0].Text.StartsWith("no", StringComparison.OrdinalIgnoreCase);
    }
}

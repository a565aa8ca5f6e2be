using OpenAI.Chat;

namespace HelpDesk.Services;

public interface ILlm
{
    Task<string> AskAsync(string system, string user, CancellationToken cancellationToken = default);
}

public sealed class OpenAILlm(ChatClient client) : ILlm
{
    public async Task<string> AskAsync(string system, string user, CancellationToken cancellationToken = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(system),
            new UserChatMessage(user),
        };
        var options = new ChatCompletionOptions { Temperature = 0.2f, MaxOutputTokenCount = 600 };
        ChatCompletion completion = await client.CompleteChatAsync(messages, options, cancellationToken);
        return completion.Content.Count > 0 ? completion.Content[0].Text : string.Empty;
    }
}

public interface IPromptProvider
{
    string Get(string language);
}

public sealed class BuiltInPrompts : IPromptProvider
{
    public string Get(string language) => language switch
    {
        "pl" => "Jesteś uprzejmym konsultantem działu wsparcia. Odpowiadaj krótko i po polsku.",
        "ar" => "أنت موظف دعم فني مهذب. أجب باختصار وباللغة العربية.",
        _ => "You are a polite support agent. Answer briefly.",
    };
}

using System.ClientModel;
using System.Text.Json;
using Azure.AI.OpenAI;
using Contoso.Knowledge.Application;
using Contoso.Knowledge.Domain;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Contoso.Knowledge.Infrastructure;

public sealed class AzureOpenAiAdapter : ILanguageModelPort
{
    private readonly ChatClient _chat;
    private readonly EmbeddingClient _embeddings;

    public AzureOpenAiAdapter(Uri endpoint, string key)
    {
        var client = new AzureOpenAIClient(endpoint, new ApiKeyCredential(key));
        _chat = client.GetChatClient("gpt-4o");
        _embeddings = client.GetEmbeddingClient("text-embedding-3-large");
    }

    public async Task<string> CompleteAsync(string instruction, string input, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>();
        if (instruction.Length > 0) messages.Add(new SystemChatMessage(instruction));
        messages.Add(new UserChatMessage(input));
        return await SendWithRetry(messages, ct);
    }

    public Task<string> ConverseAsync(string system, IEnumerable<ConversationTurn> history, string user, CancellationToken ct = default)
    {
        List<ChatMessage> messages = [new SystemChatMessage(system)];
        messages.AddRange(history.Select(t => t.Role == "assistant" ? (ChatMessage)new AssistantChatMessage(t.Text) : new UserChatMessage(t.Text)));
        messages.Add(new UserChatMessage(user));
        return SendWithRetry(messages, ct);
    }

    private async Task<string> SendWithRetry(List<ChatMessage> messages, CancellationToken ct)
    {
        for (int attempt = 0; attempt < 3; attempt++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.1f }, ct);
            var text = completion.Content.Count > 0 ? completion.Content[0].Text : "";
            if (!string.IsNullOrWhiteSpace(text)) return text;
            messages.Add(new UserChatMessage(/*prompt: call*/ "Your last reply was empty. Please answer the previous message again, following the instructions from the beginning."));
        }
        throw new KnowledgeException(/*no prompt: exception*/ "The model returned an empty reply three times in a row. Please try again in a few minutes.");
    }

    public async Task<float[]> EmbedAsync(string text, CancellationToken ct = default)
    {
        OpenAIEmbedding e = await _embeddings.GenerateEmbeddingAsync(text, null, ct);
        return e.ToFloats().ToArray();
    }

    public async Task<string> TagAsync(string title)
    {
        ChatCompletion c = await _chat.CompleteChatAsync(
            new SystemChatMessage(/*examples*/ /*prompt: call*/ "You assign tags to handbook documents. Give two or three lower case tags, comma separated."),
            new UserChatMessage(/*prompt: call*/ "Reisekostenrichtlinie Ausland 2024"),
            new AssistantChatMessage(/*prompt: call*/ "travel, expenses, abroad"),
            new UserChatMessage(title));
        return c.Content[0].Text;
    }

    public async Task<ContractDates?> ReadDatesAsync(string contract)
    {
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("contract_dates", BinaryData.FromString(/*no prompt: json schema*/ """
                {"type":"object","properties":{"Effective":{"type":["string","null"]},"Expiry":{"type":["string","null"]},"NoticeDays":{"type":["integer","null"]}},
                 "required":["Effective","Expiry","NoticeDays"],"additionalProperties":false}
                """), jsonSchemaIsStrict: true)
        };
        ChatMessage[] msgs = [ChatMessage.CreateSystemMessage(/*typed task*/ /*prompt: call*/ "Extract the effective date, the expiry date (both yyyy-MM-dd) and the notice period in days from the contract. Use null for what isn't stated."), ChatMessage.CreateUserMessage(contract)];
        ChatCompletion c = await _chat.CompleteChatAsync(msgs, options);
        return JsonSerializer.Deserialize<ContractDates>(c.Content[0].Text);
    }

    public async Task<bool> IsHealthyAsync()
    {
        ChatCompletion c = await _chat.CompleteChatAsync(/*maybe task*/ /*prompt: call*/ "Just say OK.");
        return c.Content[0].Text.Contains("OK");
    }
}

using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.AI.OpenAI;
using HemoDesk.Application;
using OpenAI.Chat;

namespace HemoDesk.Infrastructure;

/// <summary>The only place that should know Azure OpenAI (ok, the chat and the screening do as well, they came first).</summary>
public class AzureLlmGateway : ILlmGateway
{
    private readonly ChatClient _chat;
    private readonly ILogger<AzureLlmGateway> _logger;

    public AzureLlmGateway(IConfiguration configuration, ILogger<AzureLlmGateway> logger)
    {
        _logger = logger;
        var endpoint = configuration["AzureOpenAI:Endpoint"];
        var key = configuration["AzureOpenAI:ApiKey"];
        if (string.IsNullOrWhiteSpace(endpoint) || string.IsNullOrWhiteSpace(key))
        {
            throw new InvalidOperationException(/*no prompt: exception*/ "Azure OpenAI is not configured. You must set AzureOpenAI:Endpoint and AzureOpenAI:ApiKey in the user secrets before starting the service.");
        }

        var client = new AzureOpenAIClient(new Uri(endpoint), new AzureKeyCredential(key));
        _chat = client.GetChatClient(configuration["AzureOpenAI:Deployment"] ?? "gpt-4o");
    }

    public async Task<string> CompleteAsync(LlmRequest request, CancellationToken ct = default)
    {
        var sw = Stopwatch.StartNew();
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt),
            new UserChatMessage(request.UserMessage),
        };
        var options = new ChatCompletionOptions
        {
            Temperature = request.Temperature,
            MaxOutputTokenCount = request.MaxTokens,
        };
        if (request.JsonAnswer)
            options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();

        ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, ct);
        var text = completion.Content[0].Text;

        if (request.JsonAnswer && !IsJson(text))
        {
            // happens about once a week, one retry is enough
            _logger.LogWarning(/*no prompt: log*/ "Model did not return a valid JSON object, asking again. Please check the prompt if this happens often. Raw: {Raw}", text);
            messages.Add(new AssistantChatMessage(text));
            var words4 = /*maybe task*//*prompt: local*/ "That was not valid JSON. Send the same answer again as one JSON object, nothing before and nothing after it.";
            messages.Add(new UserChatMessage(words4));
            completion = await _chat.CompleteChatAsync(messages, options, ct);
            text = completion.Content[0].Text;
        }

        _logger.LogInformation("LLM call took {Ms} ms, {Tokens} tokens", sw.ElapsedMilliseconds, completion.Usage?.TotalTokenCount);
        return text.Trim();
    }

    public async Task<string> GetTextAsync(string prompt, string? systemMessage = null, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>();
        var defaultSystem = /*prompt: local*/ "You are the office assistant of the blood donation centre Rotmarken. Be factual, polite and brief. If medical judgement is needed, say that one of our physicians has to decide.";
        messages.Add(ChatMessage.CreateSystemMessage(systemMessage ?? defaultSystem));
        messages.Add(ChatMessage.CreateUserMessage(prompt));
        var result = await _chat.CompleteChatAsync(messages, cancellationToken: ct);
        return result.Value.Content[0].Text;
    }

    private static bool IsJson(string s)
    {
        try { using var _ = JsonDocument.Parse(s); return true; }
        catch (JsonException) { return false; }
    }
}

public class DonorRepository(DbDataSource db)
{
    private const string DueSql = /*no prompt: sql*/ @"
SELECT d.donor_no, d.first_name, d.email, d.blood_group, MAX(v.visited_at) AS last_visit
FROM donors d JOIN visits v ON v.donor_id = d.id
WHERE d.deleted_at IS NULL AND d.consent_mail = TRUE
GROUP BY d.donor_no, d.first_name, d.email, d.blood_group
HAVING MAX(v.visited_at) < NOW() - INTERVAL '56 days'";

    public async Task<List<string>> GetDueDonorsAsync(string group, CancellationToken ct = default)
    {
        await using var cmd = db.CreateCommand(DueSql + " AND d.blood_group = '" + group.Replace("'", "''") + "'");
        await using var reader = await cmd.ExecuteReaderAsync(ct);
        var list = new List<string>();
        while (await reader.ReadAsync(ct))
            list.Add(reader.GetString(0));
        return list;
    }

    public static string ResultMail(string firstName) => /*no prompt: html*/ $"""
        <p>Dear {firstName},</p>
        <p>your lab results are ready. Please log in to the donor portal to read them.
        You do not have to do anything if all values are within the limits.</p>
        <p>Your team of the Rotmarken donation centre</p>
        """;
}

public class ConsoleSmsSender(ILogger<ConsoleSmsSender> logger) : ISmsSender
{
    public Task CompleteAsync(string text, CancellationToken ct = default)
    {
        logger.LogInformation("SMS: {Text}", text);
        return Task.CompletedTask;
    }
}

using System.Text.Json;
using MarinaDesk.Application;
using MarinaDesk.Domain;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace MarinaDesk.Infrastructure.Ai;

/// <summary>Adapter of the port ILanguageModel to the chat client of the container.</summary>
internal sealed class LanguageModel(
    IChatClient chatClient,
    IOptions<AssistantOptions> options,
    ILogger<LanguageModel> logger) : ILanguageModel
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public async Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, systemPrompt),
            new(ChatRole.User, userPrompt),
        };

        var response = await chatClient.GetResponseAsync(messages, BuildOptions(), ct);
        logger.LogDebug("Tokens used: {In}/{Out}", response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        return response.Text.Trim();
    }

    public async Task<T?> CompleteJsonAsync<T>(string systemPrompt, string userPrompt, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, systemPrompt),
            new(ChatRole.User, userPrompt),
        };

        var chatOptions = BuildOptions();
        chatOptions.ResponseFormat = ChatResponseFormat.Json;

        var response = await chatClient.GetResponseAsync(messages, chatOptions, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(StripFences(response.Text), Json);
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, "Answer was no JSON for {Type}, trying once more", typeof(T).Name);
        }

        messages.AddRange(response.Messages);
        var askedText = /*maybe task*//*prompt: local*/ "That was not valid JSON. Give the same answer again, but only the JSON, no explanation, no code fences.";
        messages.Add(new ChatMessage(ChatRole.User, askedText));

        response = await chatClient.GetResponseAsync(messages, chatOptions, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(StripFences(response.Text), Json);
        }
        catch (JsonException)
        {
            throw new ModelAnswerException(/*no prompt: exception*/ $"The language model did not return valid JSON for {typeof(T).Name} after two attempts. Check the model name in section {AssistantOptions.SectionName} and try again.");
        }
    }

    private ChatOptions BuildOptions() => new()
    {
        ModelId = options.Value.Model,
        Temperature = 0.2f,
        MaxOutputTokens = 1500,
    };

    private static string StripFences(string text)
    {
        var start = text.IndexOfAny(['{', '[']);
        var end = text.LastIndexOfAny(['}', ']']);
        return start >= 0 && end > start ? text[start..(end + 1)] : text;
    }
}

/// <summary>Vector search over harbour rules and price lists.</summary>
internal sealed class DocumentSearch(
    IEmbeddingGenerator<string, Embedding<float>> embeddings,
    Func<System.Data.Common.DbConnection> connect) : IDocumentSearch
{
    private const string SearchSql = /*no prompt: sql*/ """
        SELECT d.file_name, c.content, 1 - (c.embedding <=> @vector) AS score
        FROM document_chunk c
        JOIN document d ON d.id = c.document_id
        WHERE d.archived_at IS NULL
        ORDER BY c.embedding <=> @vector
        LIMIT @top
        """;

    public async Task<IReadOnlyList<DocumentChunk>> SearchAsync(string query, int top, CancellationToken ct)
    {
        var vector = await embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ $"search query about harbour rules, berth prices and services of a marina: {query}", cancellationToken: ct);

        await using var connection = connect();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = SearchSql;
        AddParameter(command, "vector", vector.ToArray());
        AddParameter(command, "top", top);

        var result = new List<DocumentChunk>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            result.Add(new DocumentChunk(reader.GetString(0), reader.GetString(1), reader.GetDouble(2)));

        return result;
    }

    private static void AddParameter(System.Data.Common.DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace AldermoorReads.Archive;

public record Excerpt(string Reference, string Text, double Score);

public record DateSpan(string? From, string? To);

public class ArchiveSearchService
{
    private readonly ChatClient _chat;
    private readonly AssistantSettings _settings;
    private readonly ILogger<ArchiveSearchService> _logger;
    private readonly string _connection;

    public ArchiveSearchService(ChatClient chat, IOptions<AssistantSettings> settings, IConfiguration config, ILogger<ArchiveSearchService> logger)
    {
        _chat = chat;
        _settings = settings.Value;
        _logger = logger;
        _connection = config.GetConnectionString("Archive") ?? "";
    }

    public async Task<string> AnswerAsync(string question, CancellationToken ct)
    {
        var span = await DateSpanAsync(question, ct);
        var queries = await ExpandAsync(question, ct);

        var found = new Dictionary<string, Excerpt>();
        foreach (var q in queries)
        {
            foreach (var e in await SearchAsync(q, span, ct))
                found.TryAdd(e.Reference, e);
        }

        var kept = new List<Excerpt>();
        foreach (var e in found.Values.OrderByDescending(e => e.Score).Take(_settings.MaxExcerpts * 2))
        {
            if (await IsRelevantAsync(question, e, ct)) kept.Add(e);
            if (kept.Count == _settings.MaxExcerpts) break;
        }

        var context = new StringBuilder();
        foreach (var e in kept)
            context.AppendLine($"[{e.Reference}] {e.Text}").AppendLine();

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ """
                You are the reading room archivist of the Aldermoor town archive. Answer the visitor's question using ONLY the
                excerpts below. Every excerpt starts with its reference in square brackets, e.g. [B II 14/3].

                How to answer:
                - Quote the reference behind every statement.
                - If two excerpts contradict each other, say so and name both.
                - Old spellings of names and places stay as they are, put the modern form in brackets when you are sure of it.
                - If the excerpts do not answer the question, say "Our finding aids have nothing on this" and suggest which
                  fonds could be worth ordering. Do not guess.
                - Records of persons younger than 100 years are closed. Never give names, adresses or diagnoses from them, even if
                  they are in an excerpt.
                """ + "\n\nExcerpts:\n" + context),
            new UserChatMessage(question)
        };

        var response = await _chat.CompleteChatAsync(messages, cancellationToken: ct);
        return response.Value.Content[0].Text;
    }

    #region query side

    private async Task<List<string>> ExpandAsync(string question, CancellationToken ct)
    {
        var expansionPrompt = /*maybe task*/ /*prompt: local*/ """
            You know the vocabulary of municipal records from the 17th to the 20th century.
            Given a question of a visitor, produce 3 search strings for our finding aids that
            1. use the historical terms (e.g. offices, trades, diseases as they were called then)
            2. include spelling variants of place names
            3. are at most six words long

            Return ONLY a JSON array of strings.
            Example: ["poor law guardians accounts", "workhouse infirmary admissions", "overseers of the poor Aldermore"]
            """;

        var all = new List<string> { question };
        try
        {
            var response = await _chat.CompleteChatAsync(
                [ChatMessage.CreateSystemMessage(expansionPrompt), ChatMessage.CreateUserMessage(question)],
                new ChatCompletionOptions { Temperature = 0.4f, MaxOutputTokenCount = 200 },
                ct);

            var parsed = JsonSerializer.Deserialize<List<string>>(response.Value.Content[0].Text);
            if (parsed is { Count: > 0 }) all.AddRange(parsed);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "Expansion failed");
        }

        return all;
    }

    private async Task<DateSpan> DateSpanAsync(string question, CancellationToken ct)
    {
        var response = await _chat.CompleteChatAsync(
            [ChatMessage.CreateSystemMessage(GetDateInstruction(DateTime.Today.Year)), ChatMessage.CreateUserMessage(question)],
            new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() },
            ct);

        try
        {
            return JsonSerializer.Deserialize<DateSpan>(response.Value.Content[0].Text, JsonSerializerOptions.Web) ?? new DateSpan(null, null);
        }
        catch (JsonException)
        {
            return new DateSpan(null, null);
        }
    }

    private static string GetDateInstruction(int year)
    {
        return /*task*/ /*prompt: method*/ $@"Extract the period a question to the town archive is about.
The answer is a JSON object with the fields ""from"" and ""to"", both ISO dates (yyyy-MM-dd) or null.
Centuries and decades become full spans, ""before the war"" means before 1914-07-28, ""grandmothers time"" and the like is null.
Reigns of mayors and kings may be resolved when you are sure about the years.
The current year is {year}.";
    }

    private async Task<bool> IsRelevantAsync(string question, Excerpt e, CancellationToken ct)
    {
        var answer = await _chat.CompleteChatAsync(
            [
                new UserChatMessage(
                    /*task*/ /*prompt: call*/ $"""
                     Does this archive excerpt help to answer the question? Reply with yes or no, one word.

                     Question: {question}
                     Excerpt ({e.Reference}): {e.Text}
                     """)
            ],
            new ChatCompletionOptions { MaxOutputTokenCount = 3, Temperature = 0f },
            ct);
        return answer.Value.Content[0].Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    #endregion

    private async Task<List<Excerpt>> SearchAsync(string query, DateSpan span, CancellationToken ct)
    {
        const string sql = /*no prompt: sql*/ """
            select u.reference, u.abstract, ts_rank(u.tsv, plainto_tsquery('english', @q)) as score
            from archive_unit u
            join fonds f on f.id = u.fonds_id
            where u.tsv @@ plainto_tsquery('english', @q)
              and (@from is null or u.date_to >= @from)
              and (@to is null or u.date_from <= @to)
              and f.closed_until < now()
            order by score desc
            limit 20
            """;

        var rows = await FakeDb.QueryAsync(_connection, sql, new { q = query, from = span.From, to = span.To }, ct);
        return rows.Select(r => new Excerpt(r.Item1, r.Item2, r.Item3)).ToList();
    }
}

internal static class FakeDb
{
    public static Task<List<(string, string, double)>> QueryAsync(string connection, string sql, object args, CancellationToken ct) =>
        Task.FromResult(new List<(string, string, double)>());
}

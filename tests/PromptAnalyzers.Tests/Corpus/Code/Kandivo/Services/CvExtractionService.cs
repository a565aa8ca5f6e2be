using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Kandivo.Services;

public record ParsedCv(string? FullName, string? Email, string? Phone, string? CurrentTitle, List<string> Skills, List<CvStation> Stations);
public record CvStation(string Employer, string Role, string? From, string? To);

public class CvQuality
{
    public int Readability { get; set; }
    public int Completeness { get; set; }
    public List<string> Gaps { get; set; } = [];
    public string Comment { get; set; } = "";
}

public interface ICvExtractionService
{
    Task<ParsedCv?> ExtractAsync(string cvText, CancellationToken ct = default);
    Task<CvQuality?> RateQualityAsync(string cvText, CancellationToken ct = default);
}

public sealed class CvExtractionService(Kernel kernel, ILogger<CvExtractionService> logger) : ICvExtractionService
{
    private const string FencePrefix = "```json";
    private const string Fence = "```";

    private const string ExtractionSystemPrompt = /*task*//*prompt: member*/ """
        You read CVs which were converted from PDF to plain text. The text can be out of order: two column layouts
        get mixed up, headers and page numbers appear in the middle of sentences.

        Extract the data and return one JSON object and nothing else. The object has the properties
        fullName, email, phone, currentTitle (all text or null), skills (array of text)
        and stations (array of objects with employer, role, from, to). Dates are written as YYYY-MM, if only the year is known YYYY.
        The current job has to = null.

        Important:
        1. Never guess. What is not in the text is null.
        2. Skills are single terms ("Kubernetes", "SAP MM"), not sentences. At most 25, most relevant first.
        3. Stations in reverse chronological order. Education is NOT a station. Internships are.
        4. Keep the original language of titles and employers.
        5. No markdown, no code fence, no comment before or after the JSON.
        """;

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public async Task<ParsedCv?> ExtractAsync(string cvText, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();

        var history = new ChatHistory();
        history.AddSystemMessage(ExtractionSystemPrompt);
        history.AddUserMessage(cvText);

        string content;
        try
        {
            var result = await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0 }, cancellationToken: ct);
            content = StripFence(result.Content ?? string.Empty);
        }
        catch (HttpOperationException ex)
        {
            logger.LogWarning(ex, /*no prompt: log*/ "CV extraction failed with status {Status}, the file stays in the inbox and will be retried by the nightly job", ex.StatusCode);
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ParsedCv>(content, Options);
        }
        catch (JsonException)
        {
            logger.LogWarning("Unparseable CV answer: {Content}", content);
            return null;
        }
    }

    public async Task<CvQuality?> RateQualityAsync(string cvText, CancellationToken ct = default)
    {
        var prompt = /*typed task*//*prompt: local*/ $"""
            Rate how usable this CV is for a recruiter. readability and completeness go from 1 (bad) to 10 (very good).
            List unexplained gaps of more than 6 months between stations and add a short comment (1-2 sentences) for the recruiter.
            cv: {cvText}
            """;

        var settings = new OpenAIPromptExecutionSettings
        {
            ResponseFormat = typeof(CvQuality)
        };
        var chatCompletionService = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory();
        history.AddUserMessage(prompt);
        var result = await chatCompletionService.GetChatMessageContentsAsync(history, settings, kernel, ct);
        return JsonSerializer.Deserialize<CvQuality>(result[0].Content!, Options);
    }

    private static string StripFence(string text)
    {
        var t = text.Trim();
        if (t.StartsWith(FencePrefix, StringComparison.OrdinalIgnoreCase)) t = t[FencePrefix.Length..];
        if (t.EndsWith(Fence, StringComparison.Ordinal)) t = t[..^Fence.Length];
        return t.Trim();
    }
}

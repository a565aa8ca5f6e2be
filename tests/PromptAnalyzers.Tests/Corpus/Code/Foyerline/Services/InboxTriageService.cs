using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foyerline.Services;

public record TriageResult(string Category, string Sentiment, bool NeedsHuman, string? OrderNumber, string Summary);

public record GroupBooking(string? Event, string? Date, int? Seats, int? Wheelchair, string? Contact);

public class InboxTriageService(Kernel kernel, ILogger<InboxTriageService> logger)
{
    private const int MaxAttempts = 3;

    private const string TriagePrompt = /*task*//*prompt: member*/ """
        # Role
        You sort the incoming mail of the customer service of Foyerline (tickets for concerts, theatre, comedy, sports).

        # What to do
        Read the mail and fill in this JSON object. Output ONLY the object, no markdown fences, no explanation.

        {
          "category": string,
          "sentiment": "calm" | "annoyed" | "furious",
          "needsHuman": boolean,
          "orderNumber": string or null,
          "summary": string
        }

        # Categories
        - delivery      tickets, PDF or wallet pass didn't arrive, printed at home problem, name on ticket wrong
        - refund        money back, chargeback, cancelled or moved show
        - seating       swap seats, sit together, restricted view, wheelchair place
        - access        lost at the door, scanner said invalid, ticket used twice
        - group         more then 15 tickets, schools, companies
        - organizer     mail from a promoter or a venue, settlement, guest list
        - spam          ads, seo offers, phishing
        - other         only if really nothing fits

        # Rules
        1. Order numbers look like FL-123456 or 8 digits starting with 77. If there are several take the first. Never guess one.
        2. needsHuman is true if the customer mentions a lawyer, the press, an injury, a minor alone at the venue, or if the show starts in less than 24 hours.
        3. summary is one sentence in English, max. 20 words, also when the mail is in another language.
        4. Ignore quoted text of earlier mails (lines that begin with >) and our own signature.
        5. A mail that has refund AND delivery in it is "refund".
        6. Swear words alone don't make it furious, look at the whole mail.
        """;

    public async Task<TriageResult?> TriageAsync(string mail, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory();
        history.AddSystemMessage(TriagePrompt);
        history.AddUserMessage(mail);

        var settings = new OpenAIPromptExecutionSettings { Temperature = 0, ResponseFormat = "json_object" };

        string content;
        try
        {
            var reply = await chat.GetChatMessageContentAsync(history, settings, cancellationToken: ct);
            content = reply.Content ?? "";
        }
        catch (HttpOperationException ex)
        {
            logger.LogError(ex, /*no prompt: log*/ "Triage call failed, mail stays in the unsorted folder. Check the quota of the project and classify the mail by hand if it is older than 4 hours. Status {Status}", ex.StatusCode);
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<TriageResult>(StripFences(content), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            logger.LogWarning("Triage answer was no json: {Content}", content);
            return null;
        }
    }

    public async Task<int> PriorityAsync(string mail, DateTime? showStart)
    {
        var when = showStart is null ? "unknown" : $"in {(showStart.Value - DateTime.UtcNow).TotalHours:F0} hours";

        var prompt = /*task*//*prompt: local*/ $"""
            How urgent is this mail for a ticket shop? Give a number from 1 (can wait a week) to 5 (somebody has to call now).
            Show starts: {when}
            Customers who stand at the door are always 5. Press requests are 4. Newsletter stuff is 1.
            Only the number please.

            Mail:
            {mail}
            """;

        var result = await kernel.InvokePromptAsync(prompt);
        var match = DigitRegex.Match(result.ToString());
        return match.Success ? int.Parse(match.Value) : 3;
    }

    public async Task<bool> IsSameCaseAsync(string first, string second)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*examples*//*prompt: elsewhere*/ PromptCatalog.DuplicateCheck);
        history.AddUserMessage(first);
        history.AddUserMessage(second);
        var answer = await chat.GetChatMessageContentAsync(history);
        return answer.Content?.Contains("SAME", StringComparison.OrdinalIgnoreCase) == true;
    }

    public async Task<GroupBooking> ExtractGroupBookingAsync(string mail, CancellationToken ct = default)
    {
        string? error = null;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var prompt = GetGroupPrompt(mail, error);
            var answer = await kernel.InvokePromptAsync(prompt, cancellationToken: ct);
            try
            {
                var booking = JsonSerializer.Deserialize<GroupBooking>(StripFences(answer.ToString()), JsonSerializerOptions.Web);
                if (booking?.Seats is > 0)
                {
                    return booking;
                }

                error = "seats is missing or zero";
            }
            catch (JsonException ex)
            {
                error = ex.Message;
                logger.LogWarning("Attempt {Attempt}: {Error}", attempt, error);
            }
        }

        throw new FormatException($"No group booking found after {MaxAttempts} attempts.");
    }

    private static string GetGroupPrompt(string mail, string? error)
    {
        var prompt = /*examples*//*prompt: method*/ """
            You read requests for group bookings (schools, clubs, companies) and turn them into structured data for our booking form.

            ### TASK
            Find the event, the date (yyyy-MM-dd), number of seats, number of wheelchair places and the contact. Unknown values are null. The teachers count as seats too.

            ### EXAMPLE
            INPUT:
            Good morning, our year 9 (26 kids + 3 teachers, one of the kids uses a wheelchair) would love to see "The Raincoat" on the 14th of March 2025. You can reach me at 0171 5550123, P. Osei
            OUTPUT:
            {"event":"The Raincoat","date":"2025-03-14","seats":29,"wheelchair":1,"contact":"P. Osei, 0171 5550123"}

            INPUT:
            hi do you do groups? we are around forty from the rowing club
            OUTPUT:
            {"event":null,"date":null,"seats":40,"wheelchair":null,"contact":null}

            ### REQUEST
            """ + "\n" + mail;

        if (error != null)
        {
            prompt += $"\n\nYour last answer could not be used: {error}. Correct it and send only the JSON.";
        }

        return prompt;
    }

    public const string OpenMailsSql = /*no prompt: sql*/ """
        SELECT m.id, m.subject, m.body, m.received_at, o.number AS order_number
        FROM mails m
        LEFT JOIN orders o ON o.customer_id = m.customer_id AND o.created_at > now() - interval '90 days'
        WHERE m.category IS NULL AND m.archived = false
        ORDER BY m.received_at
        LIMIT 200
        """;

    private static string StripFences(string text) =>
        text.Replace("```json", "").Replace("```", "").Trim();

    private static readonly Regex DigitRegex = new("[1-5]", RegexOptions.Compiled);
}

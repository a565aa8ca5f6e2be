using System.Text.Json;
using Flurstein.Chat;
using Microsoft.Extensions.AI;

namespace Flurstein.Documents;

public enum DocKind { Deed, FieldBook, AuthorityLetter, Plan, Invoice, Other }

public class DocumentSorter
{
    private readonly IChatClient _chatClient;

    public DocumentSorter(IChatClient chatClient) => _chatClient = chatClient;

    public async Task<DocKind> SortAsync(string firstPage, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*examples*/ /*prompt: call*/ "You sort scans of a surveying office. Reply with the kind and a reason of max six words: Deed, FieldBook, AuthorityLetter, Plan, Invoice or Other."),
            new(ChatRole.User, /*prompt: call*/ "Landratsamt Mittelau, Az. 61-4/22. Zu Ihrem Antrag vom 3. Mai teilen wir mit, dass die Unterlagen nicht vollständig sind"),
            new(ChatRole.Assistant, /*prompt: call*/ "AuthorityLetter - answer to an application"),
            new(ChatRole.User, firstPage.Length > 3000 ? firstPage[..3000] : firstPage),
        };

        var response = await _chatClient.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 20 }, ct);
        var word = response.Text.Split('-', ' ')[0].Trim();
        return Enum.TryParse<DocKind>(word, true, out var kind) ? kind : DocKind.Other;
    }

    public Task<bool> IsLegibleAsync(string ocr, CancellationToken ct) => _chatClient.YesNoAsync(
        /*task*/ /*prompt: wrapper*/ "Ist dieser Text einer Texterkennung noch brauchbar? Brauchbar heißt: man versteht mehr als die Hälfte der Sätze und die Zahlen sehen nicht zerhackt aus. Antworte nur mit ja oder nein.", ocr, ct);

    public async Task<string> UrgencyAsync(DocKind kind, string text, CancellationToken ct)
    {
        var response = await _chatClient.GetResponseAsync(
            new[] { new ChatMessage(ChatRole.System, UrgencyPrompt(kind)), new ChatMessage(ChatRole.User, text) }, cancellationToken: ct);
        return response.Text;
    }

    private static string UrgencyPrompt(DocKind kind)
    {
        if (kind == DocKind.AuthorityLetter)
        {
            return /*task*/ /*prompt: method*/ "Look for deadlines in the letter of the authority. Answer with 'RED yyyy-MM-dd' if there is one in the next 14 days, " +
                   "'YELLOW yyyy-MM-dd' for later ones and 'GREEN' if there is no deadline. A deadline counted in weeks starts with the date of the letter. " +
                   $"Today is {DateTime.Today:yyyy-MM-dd}.";
        }

        return /*task*/ /*prompt: method*/ "How urgent is this document for a surveying office? RED if somebody waits on a building site, YELLOW if somebody waits at all, else GREEN. Just the colour.";
    }

    // "R 4476123,22 H 5389001,7" and everything else people write
    public async Task<(double East, double North)?> ReadCoordinateAsync(string raw, CancellationToken ct)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, /*task*/ /*prompt: call*/ """
                Convert the coordinate a customer wrote into JSON with the keys system, east and north.
                system is GK4, UTM32, UTM33 or WGS84, guess it by the size of the numbers.
                For WGS84 east is the longitude. Degrees with minutes and seconds become decimal degrees.
                No calculation between the systems! If it is no coordinate at all: {"system":null}
                """),
            new(ChatRole.User, raw)
        ];

        var response = await _chatClient.GetResponseAsync(messages, new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 }, ct);
        try
        {
            using var doc = JsonDocument.Parse(response.Text);
            if (doc.RootElement.GetProperty("system").ValueKind == JsonValueKind.Null) return null;
            return (doc.RootElement.GetProperty("east").GetDouble(), doc.RootElement.GetProperty("north").GetDouble());
        }
        catch (Exception ex) when (ex is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace AktenLotse.Services;

public record IncomingLetter(string Id, string Subject, string Body, string? Language, DateTime ReceivedAt);
public record ApplicantData(string? Name, string? Street, string? City, string? Reference, string? Date);

/// <summary>Posteingang: Amt bestimmen, Absender auslesen, Eilfälle markieren, Eingangsbestätigung schreiben.</summary>
public class IntakeService(Kernel kernel, ILogger<IntakeService> logger)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public async Task<ApplicantData?> ReadSenderAsync(IncomingLetter letter, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var chatHistory = new ChatHistory();
        chatHistory.AddSystemMessage(/*task*//*prompt: call*/ """
            You read letters that citizens send to their town administration and pull out the master data of the sender.

            Return a single JSON object with the keys name, street, city, reference and date.
            - name: first and last name as signed, without titles
            - street: street and number
            - city: postal code and place
            - reference: file number, Aktenzeichen or Kassenzeichen the letter refers to
            - date: date of the letter as yyyy-MM-dd, not the date of receipt

            Use null for everything that is not in the letter. Do not guess, do not complete half addresses.
            No markdown, no explanation, only the object.
            """);
        chatHistory.AddUserMessage(letter.Body);

        string response;
        try
        {
            var result = await chat.GetChatMessageContentAsync(chatHistory, new OpenAIPromptExecutionSettings { Temperature = 0 }, cancellationToken: ct);
            response = result.Content ?? string.Empty;
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            logger.LogWarning(ex, "sender of {Id} not readable", letter.Id);
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ApplicantData>(response.Replace("```json", "").Replace("```", "").Trim(), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<string> RouteAsync(IncomingLetter letter)
    {
        var prompt = /*task*//*prompt: local*/ $@"Ordne das folgende Schreiben genau EINEM Amt zu: 'Buergerbuero', 'Ordnungsamt', 'Bauamt', 'Standesamt', 'Kaemmerei', 'Sozialamt', 'Unbekannt'.

Betreff: {letter.Subject}
Schreiben:
{letter.Body}

Antworte NUR mit dem Namen des Amts, ohne Satzzeichen:";

        var history = new ChatHistory();
        history.AddUserMessage(prompt);
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0.0, MaxTokens = 10 };
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var response = await chat.GetChatMessageContentAsync(history, settings, kernel);
        return (response.Content ?? "Unbekannt").Trim();
    }

    public async Task<bool> IsUrgentAsync(string body)
    {
        var result = await kernel.InvokePromptAsync(
            /*task*//*prompt: call*/ "Does the following letter mention a deadline, a court date or a danger that needs a reaction of the office within three working days? Answer only yes or no.\n\n{{$letter}}",
            new KernelArguments { ["letter"] = body });
        return result.GetValue<string>()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    public async Task<string> ConfirmReceiptAsync(IncomingLetter letter, string office)
    {
        string promptText;
        if (letter.Language is "de" or null)
        {
            promptText = /*prompt: local*/ $"""
                Schreibe eine kurze Eingangsbestätigung der Stadt an die absendende Person. Nenne, dass das Schreiben vom
                {letter.ReceivedAt:dd.MM.yyyy} beim {office} eingegangen ist und dass die Bearbeitung je nach Anliegen 2 bis 6 Wochen
                dauert. Höflich, drei bis vier Sätze, kein Amtsdeutsch, keine Zusagen in der Sache. Grußformel: Ihre Stadtverwaltung.

                Das Schreiben zum Bezug:
                {letter.Body}
                """;
        }
        else
        {
            promptText = /*prompt: local*/ $"Write a short confirmation of receipt for the letter below, in the langauge of the letter ({letter.Language}). " +
                         $"The letter is with the {office} now. Be polite, promise nothing, mention that official notices will be in German.\n\n{letter.Body}";
        }

        var confirm = await kernel.InvokePromptAsync(promptText);
        return confirm.ToString();
    }

    public string BuildHandoverMail(IncomingLetter letter, string office) =>
        /*no prompt: mail*/ $"Sehr geehrte Kolleginnen und Kollegen,\n\ndas Schreiben {letter.Id} vom {letter.ReceivedAt:d} wurde dem {office} zugeordnet. Bitte prüfen Sie die Zuordnung und geben Sie das Schreiben bei Unzuständigkeit innerhalb eines Tages zurück.\n\nMit freundlichen Grüßen\nPoststelle";
}

using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PlotPal.Services;

public record ApplicationForm(string? Name, string? Phone, int Adults, int Children, bool HasExperience, string? WishedSize, string[]? Notes);

public sealed class ApplicationFormExtractor(Kernel kernel)
{
    private const string systemPrompt = /*task*//*prompt: member*/ """
        You read e-mails of people who want to rent an allotment plot and turn them into a form.

        Return one JSON object with the properties name, phone, adults, children, hasExperience, wishedSize and notes.
        - name: first and last name as signed in the mail, null if there is only a first name
        - phone: digits only, with country code, assume +49 if none is given
        - adults, children: whole numbers. The writer counts as an adult. If nothing is said, 1 and 0
        - hasExperience: true only when they say that they have gardened before
        - wishedSize: one of "small", "medium", "large" or null
        - notes: array of short strings with everything else the board should know (dog, wheelchair, near a certain plot, ...)

        Never guess a phone number. No markdown fences, no explanation, only the object.
        """;

    private static readonly JsonSerializerOptions opts = new() { PropertyNameCaseInsensitive = true };

    public async Task<ApplicationForm?> ExtractAsync(string mail, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0.1 };

        var history = new ChatHistory();
        history.AddSystemMessage(systemPrompt);
        history.AddUserMessage(mail);

        var first = await chat.GetChatMessageContentAsync(history, settings, cancellationToken: ct);
        history.AddAssistantMessage(first.Content ?? "{}");

        // second round, the small model likes to forget the country code
        var askedText = /*maybe task*//*prompt: local*/ "Please check the JSON against the mail again and send only the corrected version. Leave it as it is if all is fine.";
        history.AddUserMessage(askedText);
        var second = await chat.GetChatMessageContentAsync(history, settings, cancellationToken: ct);

        var json = Strip(second.Content ?? "");
        try
        {
            return JsonSerializer.Deserialize<ApplicationForm>(json, opts);
        }
        catch (JsonException)
        {
            Console.Error.WriteLine(/*no prompt: log*/ "warn: application mail could not be converted into a form, the answer of the model was not JSON. The mail stays in the inbox and has to be entered by hand.");
            return null;
        }
    }

    private static string Strip(string s)
    {
        s = s.Trim();
        if (s.StartsWith("```json")) s = s[7..];
        if (s.EndsWith("```")) s = s[..^3];
        return s.Trim();
    }
}

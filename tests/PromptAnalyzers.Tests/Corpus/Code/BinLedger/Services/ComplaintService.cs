using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BinLedger.Services;

public record Complaint(string Text, string Category, string Street, int Urgency, string Reply);

public class ComplaintService
{
    private readonly Kernel _kernel;
    private readonly LedgerDb _db;

    public ComplaintService(Kernel kernel, LedgerDb db)
    {
        _kernel = kernel;
        _db = db;
    }

    public async Task<Complaint> HandleAsync(string text)
    {
        var category = await ClassifyAsync(text);
        var street = await ExtractStreetAsync(text);

        foreach (var other in _db.OpenComplaints(street))
        {
            if (await IsDuplicateAsync(text, other))
                return new Complaint(text, category, street, 0, "duplicate, merged");
        }

        var urgency = await AskAsync(/*examples*//*prompt: wrapper*/ $"""
            Rate the urgency of a complaint about waste collection from 1 (can wait) to 5 (today).

            "You forgot my paper bin again, third time!!" => 3
            "There are used syringes next to the glass container at the playground" => 5
            "Could the truck come a bit later on Fridays" => 1
            "bin lid is cracked, smells" => 2

            Only the number.

            "{text}" =>
            """, 5);

        var reply = await AskAsync(BuildReplyPrompt(text, category, street), 400);
        var c = new Complaint(text, category, street, int.TryParse(urgency, out var u) ? u : 2, reply);
        _db.Insert(c);
        return c;
    }

    private async Task<string> ClassifyAsync(string text)
    {
        var prompt = /*task*//*prompt: local*/ $"""
            Classify the following message of a citizen to the waste department into exactly one category:

            MISSED       bin or bag was not collected
            DAMAGE       bin, fence, car etc. was damaged by the crew
            ILLEGAL      illegaly dumped waste
            BULKY        question about bulky waste pickup or an appointment for it
            FEES         invoice, fee notice, change of owner
            PRAISE       thanks
            OTHER        everything else

            Only answer with the category in capital letters.

            Message:
            {text}
            """;
        var result = await _kernel.InvokePromptAsync(prompt, new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0, ServiceId = "fast" }));
        return result.ToString().Trim();
    }

    private async Task<string> ExtractStreetAsync(string text)
    {
        string p = /*examples*//*prompt: local*/ "Find the street and house number in the text. Reply with 'street;number', leave out the number if there is none, reply 'none' if there is no street.\n\n" +
                   "Text: since tuesday the yellow bags in front of mill lane 14b are still there\nResult: Mill Lane;14b\n\n" +
                   "Text: on the corner quay st. somebody put a fridge\nResult: Quay Street\n\n" +
                   "Text: I never got my calender\nResult: none\n\n" +
                   "Text: " + text + "\nResult:";
        var fn = _kernel.CreateFunctionFromPrompt(p, new OpenAIPromptExecutionSettings { MaxTokens = 30 });
        var answer = await _kernel.InvokeAsync(fn);
        return answer.GetValue<string>()?.Split(';')[0] ?? "none";
    }

    private async Task<bool> IsDuplicateAsync(string a, string b)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*task*//*prompt: elsewhere*/ PromptLibrary.DuplicateCheck);
        history.AddUserMessage(a);
        history.AddUserMessage(b);
        var service = _kernel.GetRequiredService<IChatCompletionService>("fast");
        var answer = await service.GetChatMessageContentAsync(history);
        return answer.Content?.StartsWith("yes", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static string BuildReplyPrompt(string text, string category, string street)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Schreibe eine Antwort des Entsorgungsbetriebs auf die Beschwerde unten.");
        sb.AppendLine("Freundlich, höchstens 6 Sätze, Sie-Form, keine Schuldzuweisung an die Mannschaft.");
        if (category == "MISSED")
            sb.AppendLine("Kündige an, dass die Tonne spätestens übermorgen nachgeleert wird. Kein genaue Uhrzeit nennen.");
        else if (category == "DAMAGE")
            sb.AppendLine("Bitte um zwei Fotos und verweise auf das Schadensformular. KEINE Haftung anerkennen!!");
        if (street != "none")
            sb.AppendLine($"Die Straße ist {street}, erwähne sie einmal.");
        sb.AppendLine();
        sb.AppendLine("Beschwerde:");
        sb.AppendLine(text);
        return sb.ToString();
    }

    private async Task<string> AskAsync(string prompt, int maxTokens)
    {
        var service = _kernel.GetRequiredService<IChatCompletionService>("fast");
        var res = await service.GetChatMessageContentAsync(prompt, new OpenAIPromptExecutionSettings { MaxTokens = maxTokens });
        return res.Content?.Trim() ?? "";
    }
}

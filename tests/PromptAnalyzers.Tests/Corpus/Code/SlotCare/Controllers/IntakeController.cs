using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using SlotCare.Services;

namespace SlotCare.Controllers;

public record ReferralDto(string Text, string? Source);
public record PatientRecord(string Id, string Name, DateOnly? Birth, string? Phone, string? Address);
public record DuplicateRequest(PatientRecord A, PatientRecord B);
public record TimeWish(string Text);

[ApiController]
[Route("api/intake")]
public class IntakeController : ControllerBase
{
    private readonly ChatClient _chatClient;
    private readonly IAzureChat _azure;
    private readonly ILogger<IntakeController> _logger;

    public IntakeController(IAzureChat azure, ILogger<IntakeController> logger)
    {
        _azure = azure;
        _chatClient = azure.Client;
        _logger = logger;
    }

    [HttpPost("referral")]
    public async Task<IActionResult> ParseReferral([FromBody] ReferralDto dto, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(dto.Text)) return BadRequest("Text cannot be empty.");

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(GetSystemPrompt()),
            new UserChatMessage(dto.Text)
        };

        try
        {
            var response = await _chatClient.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.1f }, ct);
            var fields = response.Value.Content[0].Text
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.Split(':', 2))
                .Where(p => p.Length == 2)
                .ToDictionary(p => p[0].Trim(), p => p[1].Trim());
            return Ok(fields);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "referral from {Source} failed", dto.Source);
            return StatusCode(502);
        }
    }

    private static string GetSystemPrompt()
    {
        return /*task*//*prompt: method*/ @"You are a medical secretary. You recieve the text of a referral letter, often scanned and full of OCR errors, and extract what is needed to plan the appointment.

Extract:
1. **Patient**: full name as written
2. **Birth**: date of birth, yyyy-MM-dd
3. **Referrer**: name of the referring doctor or practice
4. **Specialty**: the specialty the patient is sent to
5. **Question**: the clinical question, at most 12 words
6. **Urgent**: true if the letter says urgent, soon, cito, preferente or similar, otherwise false
7. **Devices**: equipment named in the letter (MRI, ECG, ultrasound...), separated with comma

Write every field on its own line, the field name without asterisks, a colon, the value. Leave the value empty if it is missing in the letter.
Fix obvious OCR errors in names (0 for O, 1 for l) but never change digits in dates.
Do not interpret lab values and do not add a diagnosis.";
    }

    [HttpPost("duplicate")]
    public async Task<bool> IsDuplicate([FromBody] DuplicateRequest request)
    {
        var prompt = BuildDuplicatePrompt(request.A, request.B);
        var response = await _chatClient.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 4 });
        return response.Value.Content[0].Text.Contains("SAME");
    }

    private static string BuildDuplicatePrompt(PatientRecord a, PatientRecord b)
    {
        var prompt = new StringBuilder();
        prompt.AppendLine(/*task*//*prompt: builder*/ "# Do these two records belong to the same person?");
        prompt.AppendLine();
        prompt.AppendLine("People change phone numbers and adresses. Two surnames are common in Spain, one of them is often dropped.");
        prompt.AppendLine("A different date of birth means a different person unless day and month are just swapped.");
        prompt.AppendLine();
        foreach (var r in new[] { a, b })
        {
            prompt.AppendLine("## RECORD");
            prompt.AppendLine($"name: {r.Name}");
            if (r.Birth is { } d) prompt.AppendLine($"born: {d:yyyy-MM-dd}");
            if (!string.IsNullOrEmpty(r.Phone)) prompt.AppendLine($"phone: {r.Phone}");
            if (!string.IsNullOrEmpty(r.Address)) prompt.AppendLine($"address: {r.Address}");
        }
        prompt.AppendLine();
        prompt.Append("Answer SAME or DIFFERENT.");
        return prompt.ToString();
    }

    [HttpPost("time")]
    public async Task<string> Time([FromBody] TimeWish wish) =>
        await _azure.AskAsync(/*examples*//*prompt: elsewhere*/ PromptLibrary.NormaliseTime, $"{DateTime.Today:yyyy-MM-dd}\n{wish.Text}", 0f);

    [HttpPost("card")]
    public async Task<string[]> ReadCard(IFormFile photo, [FromForm] string country = "Spain")
    {
        using var ms = new MemoryStream();
        await photo.CopyToAsync(ms);

        List<ChatMessage> messages =
        [
            new UserChatMessage(
                ChatMessageContentPart.CreateTextPart(string.Format(/*task*//*prompt: elsewhere*/ PromptLibrary.CardFields, country)),
                ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(ms.ToArray()), photo.ContentType))
        ];
        ChatCompletion c = await _chatClient.CompleteChatAsync(messages);
        return c.Content[0].Text.Split('\n');
    }

    [HttpGet("widget")]
    public ContentResult Widget() => Content(
        /*no prompt: html*/ "<div class=\"sc-widget\"><h3>Book an appointment</h3><p>Tell us in your own words what you need and when you have time. In an emergency call 112.</p><textarea rows=4></textarea><button>Send</button></div>",
        "text/html");
}

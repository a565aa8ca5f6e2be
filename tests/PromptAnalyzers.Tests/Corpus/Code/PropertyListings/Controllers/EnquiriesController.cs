using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using PropertyListings.Options;

namespace PropertyListings.Controllers;

public record Enquiry(string Name, string Text, string Listing, bool German);

[ApiController]
[Route("api/enquiries")]
public class EnquiriesController(ChatClient chatClient, IOptions<AzureAiOptions> options, IWebHostEnvironment environment) : ControllerBase
{
    [HttpPost]
    public async Task Answer(Enquiry enquiry)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: elsewhere*/ options.Value.EnquirySystemPrompt),
            new UserChatMessage(/*prompt: call*/ $"<listing>{enquiry.Listing}</listing>\n<enquiry from=\"{enquiry.Name}\">{enquiry.Text}</enquiry>"),
        };
        if (enquiry.German)
        {
            messages.Insert(1, new SystemChatMessage(/*prompt: call*/ "Antworte auf Deutsch und sieze die Person."));
        }

        Response.ContentType = "text/event-stream";
        await foreach (StreamingChatCompletionUpdate update in chatClient.CompleteChatStreamingAsync(messages))
        {
            foreach (var part in update.ContentUpdate)
            {
                await Response.WriteAsync($"data: {part.Text}\n\n");
            }
        }
    }

    [HttpPost("classify")]
    public async Task<string> Classify([FromBody] string text)
    {
        const string Categories = "viewing, price, financing, complaint, spam";
        const string classifyPrompt = /*prompt: local*/ $"Classify the enquiry. Categories: {Categories}. Answer with the category only, lower case.";
        var completion = (await chatClient.CompleteChatAsync([new SystemChatMessage(classifyPrompt), new UserChatMessage(text)])).Value;
        return completion.Content[0].Text;
    }

    [HttpPost("discriminates")]
    public async Task<IActionResult> CheckFairHousing([FromBody] string draft)
    {
        var path = Path.Combine(environment.ContentRootPath, "Prompts", "fair-housing.prompt.md");
        using var reader = new StreamReader(path);
        var prompt = await reader.ReadToEndAsync();
        ChatCompletion completion = await chatClient.CompleteChatAsync(new SystemChatMessage(prompt), new UserChatMessage(draft));
        return Content(completion.Content[0].Text, "application/json");
    }
}

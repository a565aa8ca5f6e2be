using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Microsoft.AspNetCore.Mvc;

namespace KilnBook.Controllers;

[ApiController]
[Route("api/[controller]/[action]")]
public class CopyController : ControllerBase
{
    private readonly IOpenAIService _openAIService;

    public CopyController(IOpenAIService openAIService)
    {
        _openAIService = openAIService;
    }

    [HttpPost]
    public async Task<IActionResult> Polish([FromForm] string text, [FromForm] string tone)
    {
        tone = tone switch
        {
            "none" => string.Empty,
            "short" => " Shorten it by about a third.",
            _ => $" Make it sound {tone}."
        };

        var userPrompt = /*maybe task*//*prompt: local*/ $"Correct spelling and grammar of the following notice for our board.{tone} Keep dates, prices and names exactly as they are. Return only the corrected notice:\n\n{text}";

        var completion = await _openAIService.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages = new[]
            {
                ChatMessage.FromSystem(/*prompt: call*/ "You proofread notices for a pottery studio."),
                ChatMessage.FromUser(userPrompt)
            },
            Model = Models.Gpt_4o_mini
        });

        if (completion.Successful && completion.Choices.FirstOrDefault() is { } choice)
            return Ok(choice.Message.Content?.Trim());

        return Problem(/*no prompt: ui text*/ "The text could not be corrected at the moment. Your notice was not changed, you can publish it as it is.");
    }

    [HttpPost]
    public async IAsyncEnumerable<string> CourseText([FromBody] CourseInfo course)
    {
        string prompt = /*prompt: local*/ @$"
Write the text for our website about the course ""{course.Title}"" with {course.Teacher}.

Facts:
- {course.Sessions} sessions of {course.Hours} hours, max. {course.Places} people
- level: {course.Level}
- what they take home: {course.TakeHome}

The text has three paragraphs. The first one says what you will make, the second how the sessions go, the third
what to bring (old clothes, short nails, a towel). Address the reader with ""you"". Dont use the words journey,
unleash, passion or mindful. Our last webmaster loved them and people made fun of it.
";
        if (course.Level == "kids")
            prompt += "\nIt is a course for kids from 7 to 12, so write it for the parents and mention that we use a low table and no electric wheel.";

        var stream = _openAIService.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest
        {
            Messages = new List<ChatMessage> { ChatMessage.FromUser(prompt) },
            Model = Models.Gpt_4o
        });

        await foreach (var part in stream)
        {
            if (part.Successful && part.Choices.FirstOrDefault()?.Message.Content is { Length: > 0 } delta)
                yield return delta;
        }
    }
}

public record CourseInfo(string Title, string Teacher, int Sessions, double Hours, int Places, string Level, string TakeHome);

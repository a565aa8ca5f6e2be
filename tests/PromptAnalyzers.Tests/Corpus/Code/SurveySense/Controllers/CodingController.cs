using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SurveySense.Services;

namespace SurveySense.Controllers;

[ApiController]
[Route("api/coding")]
public class CodingController : ControllerBase
{
    private readonly Kernel _kernel;
    private readonly FakeDb _db;

    public CodingController(Kernel kernel, FakeDb db)
    {
        _kernel = kernel;
        _db = db;
    }

    // codes the answers of question 1 (what do you like)
    [HttpPost("question1")]
    public async Task<IActionResult> CodeQuestion1()
    {
        var answers = _db.Answers.Where(a => a.Question == "Q1").ToList();
        if (answers.Count == 0)
        {
            return BadRequest(/*no prompt: validation*/ "There are no answers for question 1. Import the excel file first and then classify the answers again.");
        }
        foreach (var answer in answers)
        {
            if (string.IsNullOrEmpty(answer.Text))
            {
                answer.Category = "EMPTY";
                continue;
            }
            var result = await _kernel.InvokePromptAsync(/*task*/ /*prompt: call*/ $"Assign the survey answer to one of these categories: SALARY, TEAM, TASKS, LEADERSHIP, FLEXIBILITY, OTHER. The question was: What do you like about working here? Only return the category.\n\nAnswer: {answer.Text}");
            answer.Category = result.ToString().Trim();
            Console.WriteLine("Coded answer " + answer.Id);
        }
        _db.Save();
        return Ok(answers);
    }

    // codes the answers of question 2 (what should be better) - copied from question 1
    [HttpPost("question2")]
    public async Task<IActionResult> CodeQuestion2()
    {
        var answers = _db.Answers.Where(a => a.Question == "Q2").ToList();
        if (answers.Count == 0)
        {
            return BadRequest("There are no answers for question 2.");
        }
        foreach (var answer in answers)
        {
            if (string.IsNullOrEmpty(answer.Text))
            {
                answer.Category = "EMPTY";
                continue;
            }
            string prompt = /*task*/ /*prompt: local*/ "Assign the survey answer to the categories below. More than one is possible, seperate them with a comma.\n" +
                "The question was: What should we do better?\n" +
                "SALARY - money, bonus, raises, benefits\n" +
                "EQUIPMENT - laptops, software, chairs, office rooms\n" +
                "COMMUNICATION - information comes to late, nobody tells us anything, too many meetings\n" +
                "LEADERSHIP - everything about bosses and decisions\n" +
                "WORKLOAD - stress, overtime, not enough people\n" +
                "FOOD - canteen and coffee\n" +
                "OTHER - everything else\n" +
                "Only return the categories and nothing else. If the answer says that everything is fine return NONE.\n\n" +
                "Answer: " + answer.Text;
            var result = await _kernel.InvokePromptAsync(prompt, new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0 }));
            answer.Category = result.ToString().Trim();
            Console.WriteLine("Coded answer " + answer.Id);
        }
        _db.Save();
        return Ok(answers);
    }

    // sentiment for all answers, with examples because it always said neutral
    [HttpPost("sentiment")]
    public async Task<IActionResult> Sentiment()
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        foreach (var answer in _db.Answers)
        {
            var history = new ChatHistory();
            history.AddSystemMessage(/*examples*/ /*prompt: call*/ "You rate the sentiment of answers from an employee survey with a number from 1 (very negative) to 5 (very positive). Irony is common, look out for it. Return number and a dash and max 5 words of reason.");
            history.AddUserMessage(/*prompt: call*/ "Great idea to remove the only printer, now I get my steps in.");
            history.AddAssistantMessage(/*prompt: call*/ "2 - ironic complaint about printer");
            history.AddUserMessage(answer.Text);
            var reply = await chat.GetChatMessageContentAsync(history);
            answer.Sentiment = reply.Content;
            _db.AddUserMessage(/*no prompt: db comment*/ "Sentiment of answer " + answer.Id + " was rated automatically, please check it and correct it if it is wrong.");
        }
        _db.Save();
        return Ok();
    }

    // themes over all answers, typed result
    [HttpGet("themes")]
    public async Task<IActionResult> Themes()
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            ResponseFormat = typeof(ThemeList),
            ChatSystemPrompt = /*prompt: call*/ "You are an experienced market researcher who does qualitative content analysis."
        };
        string allText = "";
        foreach (var answer in _db.Answers)
        {
            allText = allText + "- " + answer.Text + "\n";
        }
        var p = /*typed task*/ /*prompt: local*/ "Find the 5 to 8 most frequent themes in the answers below. For each theme give a short name, the number of answers that mention it and one typical quote without any names.\n\n" + allText;
        var result = await _kernel.InvokePromptAsync(p, new KernelArguments(settings));
        var list = System.Text.Json.JsonSerializer.Deserialize<ThemeList>(result.ToString());
        return Ok(list);
    }
}

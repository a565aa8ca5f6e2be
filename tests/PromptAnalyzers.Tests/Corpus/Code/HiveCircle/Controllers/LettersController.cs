using HiveCircle.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HiveCircle.Controllers;

[ApiController]
[Route("letters")]
public sealed class LettersController : ControllerBase
{
    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;

    public LettersController(Kernel kernel, IChatCompletionService chat)
    {
        _kernel = kernel;
        _chat = chat;
    }

    [HttpPost("{kind}")]
    public async Task<IActionResult> Write(LetterKind kind, [FromBody] MessageDto notes)
    {
        if (string.IsNullOrWhiteSpace(notes.Text))
            return BadRequest(/*no prompt: ui*/ "Please write at least a few key words, the letter can not be written from nothing. You can change the text afterwards.");

        var history = CreateHistory(kind);
        history.AddUserMessage(notes.Text);
        var letter = await _chat.GetChatMessageContentAsync(history);
        return Ok(letter.Content);
    }

    [HttpPost("route")]
    public async Task<IActionResult> Route([FromBody] MessageDto question)
    {
        var group = await _kernel.InvokePromptAsync<string>(
            /*examples*//*prompt: elsewhere*/ Letters.RouteQuestion,
            new KernelArguments { ["question"] = question.Text });
        return Ok(new { group = group?.Trim() });
    }

    [HttpPost("invite")]
    public IActionResult Invite([FromBody] MessageDto name)
    {
        var body = /*no prompt: mail*/ $"Dear {name.Text},\n\nyou are invited to the general meeting of the association on the first Friday of March at 19:00 in the Old Mill. On the agenda are the report of the treasurer, the election of the board and the new teaching apiary.\n\nPlease tell us by the end of February if you come.\n\nThe board";
        return Ok(body);
    }

    private static ChatHistory CreateHistory(LetterKind kind)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: elsewhere*/ kind.GetPrompt());
        return history;
    }
}

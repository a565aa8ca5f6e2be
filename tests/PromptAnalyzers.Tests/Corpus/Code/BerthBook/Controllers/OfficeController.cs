using System.Text;
using BerthBook.Plugins;
using BerthBook.Prompts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BerthBook.Controllers;

[ApiController]
[Route("api/office")]
public class OfficeController : ControllerBase
{
    private readonly Kernel _kernel;
    private readonly BerthStore _store;
    private readonly ILogger<OfficeController> _logger;

    public OfficeController(Kernel kernel, BerthStore store, ILogger<OfficeController> logger)
    {
        _kernel = kernel;
        _store = store;
        _logger = logger;
    }

    [HttpPost("newsletter/{kind}")]
    public async Task Newsletter(NewsletterKind kind, [FromBody] List<string> notes)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: elsewhere*/ kind.GetPrompt());
        history.AddUserMessage(string.Join("\n", notes));

        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history))
        {
            if (part.Content is { Length: > 0 }) await Response.WriteAsync(part.Content);
        }
    }

    // summer plan, slow!
    [HttpPost("plan")]
    public async Task<IActionResult> Plan([FromBody] List<Boat> boats, CancellationToken ct)
    {
        var free = _store.Free();
        if (free.Count == 0)
            return BadRequest(new { message = /*no prompt: ui text*/ "There are no free berths left. Please end at least one contract or add a jetty before you start the planning." });

        var sb = new StringBuilder();
        sb.AppendLine(/*reasoned task*//*prompt: builder*/ "Assign every boat to a free berth of the marina.");
        sb.AppendLine("Hard rules: a boat must fit in length and draught; boats that need power only get berths with power; one boat per berth.");
        sb.AppendLine("Soft rules: keep long berths free for late requests, respect the wishes if it costs nothing.");
        sb.AppendLine();
        sb.AppendLine("Free berths:");
        foreach (var b in free)
            sb.AppendLine($"{b.Code}: max {b.MaxLength} m, draught {b.MaxDraught} m{(b.HasPower ? ", power" : "")}");
        sb.AppendLine("Boats:");
        foreach (var b in boats)
            sb.AppendLine($"{b.Name}: {b.Length} m, draught {b.Draught} m{(b.NeedsPower ? ", needs power" : "")}{(b.Wish != null ? ", wish: " + b.Wish : "")}");
        sb.AppendLine();
        sb.AppendLine("Return a JSON object which maps the name of each boat to the code of its berth, or to null when there is none. Nothing else.");

        var res = await _kernel.InvokePromptAsync(sb.ToString(), new KernelArguments(new OpenAIPromptExecutionSettings { ServiceId = "planner" }), cancellationToken: ct);
        _logger.LogInformation("Plan for {Count} boats", boats.Count);
        return Content(res.ToString(), "application/json");
    }

    [HttpPost("contract/question")]
    public async Task<IActionResult> AskContract([FromForm] string contractText, [FromForm] string question)
    {
        string q = /*prompt: local*/ "Answer the question about the berth contract below. ";
        q += "Quote the paragraph number you used. If the contract says nothing about it, say exactly that and recommend to ask the office.\n\n";
        q += $"CONTRACT:\n{contractText}\n\n";
        q += $"QUESTION: {question}";

        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var a = await chat.GetChatMessageContentAsync(q);
        return Ok(a.Content);
    }
}

using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using QuillRescue.Api.Data;
using QuillRescue.Api.Prompts;
using QuillRescue.Api.Services;
using QuillRescue.Api.Services.DualModel;

namespace QuillRescue.Api.Controllers
{
    [ApiController]
    [Route("[controller]")]
    public class HotlineController : ControllerBase
    {
        private readonly ILogger<HotlineController> _logger;
        private readonly ITriageService _triage;
        private readonly ChatClient _chat;
        private readonly ChatMessage _conversationSetup;

        public HotlineController(ILogger<HotlineController> logger, ITriageService triage, ChatClient chat)
        {
            _logger = logger;
            _triage = triage;
            _chat = chat;
            _conversationSetup = ChatMessage.CreateSystemMessage(/*prompt: call*/ "You are the hedgehog group bot, a bot that reads along in the Facebook group of a rescue station and helps the moderators. You know that people post photos of cakes in form of hedgehogs. You are friendly and helpful.");
        }

        [HttpPost("posts")]
        public async Task<IActionResult> PostFromGroup(CallRequest request)
        {
            if (string.IsNullOrWhiteSpace(request.Post))
                return Problem(title: "No text", detail: /*no prompt: problem details*/ "Please send the text of the post. Posts that consist only of a picture cannot be handled by the bot.", statusCode: 400);

            var question = /*task*//*prompt: local*/ $"Answer with 'yes' or 'no' if the next message is about a live hedgehog that needs help now, having considering additionally that P> means picture only and Q> means question: '{request.Post}'";
            var answer = await _chat.CompleteChatAsync([_conversationSetup, ChatMessage.CreateUserMessage(question)]);
            var needsHelp = answer.Value.Content[0].Text.Contains("yes", StringComparison.InvariantCultureIgnoreCase);
            if (!needsHelp) return NoContent();

            ChatCompletion lang = await _chat.CompleteChatAsync(/*task*//*prompt: call*/ $"In which language is this written? Reply with the two letter ISO 639-1 code only.\n\n{request.Post}");
            var result = await _triage.TriageAsync(request.Post);
            _logger.LogInformation("{Author}: {Urgency} ({Lang})", request.Author, result.Urgency, lang.Content[0].Text);
            return Ok(new { result, lang = lang.Content[0].Text.Trim() });
        }

        [HttpPost("chat")]
        public async Task<string> Chat([FromBody] List<ChatTurn> turns, [FromServices] IWebHostEnvironment env)
        {
            var leaflets = Directory.EnumerateFiles(Path.Combine(env.ContentRootPath, "leaflets"), "*.md").Select(System.IO.File.ReadAllText);
            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(/*prompt: elsewhere*/ RescuePrompts.CallerAdvice + string.Join("\n---\n", leaflets)),
                new AssistantChatMessage(/*prompt: call*/ "Hello, good that you ask! Where is the hedgehog now, and does it move?")
            };
            foreach (var t in turns)
                messages.Add(t.Role == "bot" ? ChatMessage.CreateAssistantMessage(t.Text) : ChatMessage.CreateUserMessage(t.Text));

            ChatCompletion completion = await _chat.CompleteChatAsync(messages);
            return completion.Content[0].Text;
        }
    }
}

using Azure.AI.OpenAI;
using Hubwerk.PaternosterOps.Domain;
using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Application.Services;

public sealed class TechnicianHelpDesk
{
    private static readonly ChatTool FindManual = ChatTool.CreateFunctionTool(
        functionName: "find_manual",
        functionDescription: /*no prompt: tool description*/ "Searches the manuals of all lift makers. Use the type of the controller and two or three key words of the problem.",
        functionParameters: BinaryData.FromString(/*no prompt: json*/ """{"type":"object","properties":{"controller":{"type":"string"},"words":{"type":"string","description":"two or three key words"}},"required":["controller"]}"""));

    private readonly ChatClient _chat;
    private readonly Func<string, Task<string>> _manuals;

    public TechnicianHelpDesk(AzureOpenAIClient azure, Func<string, Task<string>> manuals)
    {
        _chat = azure.GetChatClient("gpt-4o");
        _manuals = manuals;
    }

    public async Task<string> ReplyAsync(string liftId, IReadOnlyList<DialogTurn> history, CancellationToken ct)
    {
        var instructions = /*prompt: local*/ $"""
            You are on the phone desk for technicians who stand in a machine room. The lift in question is {liftId}.

            - Look into the manuals with find_manual before you say anything about terminals, relays or parameters.
            - One step at a time. Wait for the technician to report back before you give the next step.
            - Never suggest bridging a safety contact, not even for a test run.
            - If the technician sounds unsure, tell him to switch off the main switch and call the on-duty engineer.
            - Quote the manual with its page.
            """;

        var messages = new List<ChatMessage> { new SystemChatMessage(instructions) };
        messages.AddRange(history.Select(t => t.FromTechnician ? (ChatMessage)new UserChatMessage(t.Text) : new AssistantChatMessage(t.Text)));

        var options = new ChatCompletionOptions { Tools = { FindManual } };
        ChatCompletion completion;
        do
        {
            completion = await _chat.CompleteChatAsync(messages, options, ct);
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
                messages.Add(new ToolChatMessage(call.Id, await _manuals(call.FunctionArguments.ToString())));
        }
        while (completion.FinishReason == ChatFinishReason.ToolCalls);

        return completion.Content[0].Text;
    }

    public async Task<string> SubjectLineAsync(string conversation, CancellationToken ct)
    {
        var ask = /*maybe task*/ /*prompt: local*/ "Formuliere für das folgende Gespräch eine Betreffzeile mit höchstens acht Wörtern, ohne Anführungszeichen:\n\n" + conversation;
        ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage(ask)], new ChatCompletionOptions { MaxOutputTokenCount = 40 }, ct);
        return completion.Content[0].Text;
    }
}

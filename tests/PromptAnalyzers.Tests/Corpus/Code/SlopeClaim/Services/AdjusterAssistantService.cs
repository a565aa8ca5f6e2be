using Firnline.SlopeClaim.Data;
using Firnline.SlopeClaim.Models;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace Firnline.SlopeClaim.Services;

public class AdjusterAssistantService
{
    private readonly IOpenAIService _openAI;
    private readonly ClaimRepository _claims;
    private readonly ILogger<AdjusterAssistantService> _logger;

    private static readonly ChatTool FindClaims = ChatTool.CreateFunctionTool(
        "find_claims",
        /*no prompt: tool description*/ "Searches the claim register by resort code, slope name and date range and returns number, status and reserve of every match.",
        BinaryData.FromString("""{"type":"object","properties":{"resort":{"type":"string"},"from":{"type":"string"},"to":{"type":"string"}},"required":["resort"]}"""));

    public AdjusterAssistantService(IOpenAIService openAI, ClaimRepository claims, ILogger<AdjusterAssistantService> logger)
    {
        _openAI = openAI;
        _claims = claims;
        _logger = logger;
    }

    public async Task<string> ReplyAsync(string adjuster, List<AssistantTurn> history, string? locale, string? openClaim, CancellationToken ct)
    {
        var chat = _openAI.GetChat();
        var systemPromptText = /*prompt: local*/ $"""
            You are Firn, the assistant of the adjusters at a mountain resort insurer. You are talking to {adjuster}.

            What you can do:
            - look up claims with the find_claims tool
            - explain terms from ropeway technology, snow science and ski patrol practice
            - draft questions, checklists and letters

            How you behave:
            - Answer in the language of locale "{locale ?? "en-GB"}" unless the adjuster writes in another one.
            - The claim on the adjuster's screen is {openClaim ?? "none"}. Assume questions are about it when nothing else is said.
            - Never invent claim numbers, amounts or names. If the tool finds nothing, say that.
            - No legal advice on fault. You can cite the FIS rules but the decision stays with the adjuster.
            - Medical details of guests only if the adjuster asks for exactly this claim.
            - Two or three sentences are normally enough; lists only when asked.
            """;
        var messages = new List<ChatMessage> { new SystemChatMessage(systemPromptText) };

        if (history.Count <= 1)
            messages.Add(new AssistantChatMessage(/*prompt: call*/ "Good morning! I have the register open. Which claim shall we look at?"));

        foreach (var turn in history.TakeLast(20))
        {
            messages.Add(turn.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(turn.Content),
                _ => new UserChatMessage(turn.Content)
            });
        }

        var options = new ChatCompletionOptions { Tools = { FindClaims }, Temperature = 0.4f };
        while (true)
        {
            ChatCompletion completion = await chat.CompleteChatAsync(messages, options, ct);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
                return completion.Content[0].Text;

            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                _logger.LogInformation("tool {Tool} args {Args}", call.FunctionName, call.FunctionArguments.ToString());
                var rows = await _claims.FindAsync(call.FunctionArguments.ToString());
                messages.Add(new ToolChatMessage(call.Id, rows));
            }
        }
    }

    public async Task<string> CreateTitleAsync(IEnumerable<AssistantTurn> history, CancellationToken ct)
    {
        var transcript = string.Join("\n", history.Select(h => $"{h.Role}: {h.Content}"));
        var titlePrompt = /*maybe task*//*prompt: local*/ "Give the following conversation between an adjuster and the assistant a title of at most 6 words, no quotes, no full stop.\n\n" + transcript;
        ChatCompletion completion = await _openAI.GetChat("gpt-4o-mini").CompleteChatAsync([new UserChatMessage(titlePrompt)], cancellationToken: ct);
        return completion.Content[0].Text.Trim('"', ' ', '.');
    }
}

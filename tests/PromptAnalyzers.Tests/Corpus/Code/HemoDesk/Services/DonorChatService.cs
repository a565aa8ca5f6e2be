using System.Runtime.CompilerServices;
using Azure.AI.OpenAI;
using HemoDesk.Application;
using OpenAI.Chat;

namespace HemoDesk.Services;

public class DonorChatService
{
    private readonly ChatClient _chatClient;
    private readonly ILlmGateway _llm;

    public DonorChatService(AzureOpenAIClient client, ILlmGateway llm, IConfiguration config)
    {
        _chatClient = client.GetChatClient(config["AzureOpenAI:ChatDeployment"] ?? "gpt-4o-mini");
        _llm = llm;
    }

    public async IAsyncEnumerable<string> StreamAsync(List<ChatTurnDto> turns, string? locale, string? page, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ $"""
                You are Vera, the assistant on the website of the Rotmarken blood donation centre.

                About us:
                - Kastanienallee 14, next to the city hospital, tram 3 and 9, stop "Klinikum Nord".
                - Whole blood, plasma and platelets. First-time donors please come without appointment on mondays.
                - Open Mo-Fr 11-19, Sa 9-13. Closed on public holidays.
                - We pay no money for whole blood. Plasma donors get an allowance of 25 euros.

                How you talk:
                - Friendly, down to earth, no medical latin. 2-4 sentences, more only if asked.
                - The locale of the visitor is "{locale ?? "de-DE"}". Answer in that language, but if he writes in another one follow him.
                - The visitor is on the page {page ?? "unknown"}. Use it silently.

                Limits:
                - You never say that somebody MAY donate. You say what normally applies and that the physician decides on site.
                - No interpretation of lab values.
                - HIV, hepatitis, sexual contacts: answer factual and without judging, hint at the confidential phone line 0800 555 0144.
                - Never ask for the name, birthday or donor number. The chat is not encrypted end to end.
                - If someone feels bad right now, give the emergency number before anything else.
                """),
            new AssistantChatMessage(/*prompt: call*/ "Hello, I'm Vera! Do you want to donate for the first time or are you already one of our donors?"),
        };

        foreach (var turn in turns.TakeLast(16))
        {
            messages.Add(turn.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(turn.Content),
                _ => new UserChatMessage(turn.Content),
            });
        }

        await foreach (var update in _chatClient.CompleteChatStreamingAsync(messages, cancellationToken: ct))
        {
            foreach (var part in update.ContentUpdate)
            {
                if (!string.IsNullOrEmpty(part.Text))
                    yield return part.Text;
            }
        }
    }

    /// <summary>Shown to the office when the visitor asks for a call back.</summary>
    public async Task<string> SummarizeForOfficeAsync(List<ChatTurnDto> turns)
    {
        var prompt = /*prompt: local*/ "Summarise this website chat for the colleague who is going to call back. What does the visitor want, what did Vera already say, what is still open. No more than six lines.\n\n";
        foreach (var t in turns)
        {
            prompt += $"{t.Role}: {t.Content}\n";
        }
        return await _llm.GetTextAsync(prompt);
    }
}

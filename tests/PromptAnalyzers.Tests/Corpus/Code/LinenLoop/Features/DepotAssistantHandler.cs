using System.Text;
using LinenLoop.Common;
using LinenLoop.Infrastructure;
using OpenAI.Chat;

namespace LinenLoop.Features.Assistant;

public sealed record ChatTurnDto(string Role, string Content);
public sealed record AskDepotAssistant(string Depot, string? Locale, string Question, List<ChatTurnDto> History) : IRequest<string>;

public sealed class AskDepotAssistantHandler : IRequestHandler<AskDepotAssistant, string>
{
    private readonly ILlmService _llm;
    private readonly IStockReader _stock;

    public AskDepotAssistantHandler(ILlmService llm, IStockReader stock)
    {
        _llm = llm;
        _stock = stock;
    }

    public async Task<string> Handle(AskDepotAssistant request, CancellationToken ct)
    {
        var stock = await _stock.GetSnapshotAsync(request.Depot, ct);
        var messages = BuildMessages(request, stock);

        var sb = new StringBuilder();
        await foreach (var token in _llm.StreamAsync(messages, ct))
            sb.Append(token);
        return sb.ToString();
    }

    private static List<ChatMessage> BuildMessages(AskDepotAssistant request, string stock)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*prompt: call*/ $"""
                You are Frottee, the assistant in the scanner app of LinenLoop. The people you talk to are drivers and depot workers of depot {request.Depot}. They stand, they wear gloves, they read on a 5 inch screen.

                About the work:
                - Clean linen goes out in blue trolleys, soiled linen comes back in red ones. Never the other way round.
                - Every trolley has a tag (TR + 5 digits). Damaged articles are reported at the inspection table, not in the truck.
                - Drivers may swap stops but never skip one without calling dispatch (ext. 14).

                How you answer:
                - Language: {request.Locale ?? "de-DE"}. When the user writes in another language switch to it.
                - 2 or 3 short sentences. Lists only if somebody asks for a list.
                - Numbers come from the stock table only. If an article isn't in the table say that you can't see it.
                - No jokes about hotels or guests, and don't talk about colleagues.
                - Injuries, chemicals in the eyes, fire: tell them to call 112 first, then the shift leader.
                - You can not place orders. Say who can.
                """),
            new SystemChatMessage(/*prompt: call*/ $"Stock of the depot right now (code;clean;soiled;in transit):\n{stock}")
        };

        if (request.History.Count == 0)
        {
            messages.Add(new AssistantChatMessage(/*prompt: call*/ "Hi! I'm Frottee, your depot buddy. Ask me about stock, routes or how to report a damaged article."));
        }

        foreach (var turn in request.History.TakeLast(12))
        {
            messages.Add(turn.Role.ToLowerInvariant() switch
            {
                "assistant" => new AssistantChatMessage(turn.Content),
                _ => new UserChatMessage(turn.Content)
            });
        }

        messages.Add(new UserChatMessage(request.Question));
        return messages;
    }

}

public sealed record NameConversation(string FirstQuestion) : IRequest<string>;

public sealed class NameConversationHandler(ILlmService llm) : IRequestHandler<NameConversation, string>
{
    public async Task<string> Handle(NameConversation request, CancellationToken ct)
    {
        var title = await llm.AskAsync(
            /*prompt: wrapper*/ "Give the conversation a title of at most five words. No quotes, no full stop.",
            request.FirstQuestion,
            ct);
        return title.Length > 60 ? title[..60] : title;
    }
}

public interface IStockReader
{
    Task<string> GetSnapshotAsync(string depot, CancellationToken ct);
}

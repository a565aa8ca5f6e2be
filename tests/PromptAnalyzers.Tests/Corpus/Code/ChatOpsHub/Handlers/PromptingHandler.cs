using ChatOpsHub.Abstractions;
using OpenAI.Chat;

namespace ChatOpsHub.Handlers;

public abstract class PromptingHandler<TRequest> : IRequestHandler<TRequest, string> where TRequest : IRequest<string>
{
    private readonly ChatClient _chat;
    protected PromptingHandler(ChatClient chat) => _chat = chat;

    protected abstract string Instruction { get; }
    protected abstract string Body(TRequest request);

    public virtual async Task<string> Handle(TRequest request, CancellationToken cancellationToken)
    {
        var body = Body(request);
        var result = await _chat.CompleteChatAsync(
            new ChatMessage[]
            {
                new SystemChatMessage(Instruction),
                new UserChatMessage(body),
            },
            cancellationToken: cancellationToken);
        return result.Value.Content[0].Text.Trim();
    }
}

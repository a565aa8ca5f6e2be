using Microsoft.Extensions.AI;

namespace Keystone.Shared;

public interface IRequest<TResult> { }

public interface IHandler<TRequest, TResult> where TRequest : IRequest<TResult>
{
    Task<TResult> Handle(TRequest request, CancellationToken ct);
}

public sealed class Sender(IServiceProvider services)
{
    public Task<TResult> Send<TRequest, TResult>(TRequest request, CancellationToken ct = default) where TRequest : IRequest<TResult>
    {
        var handler = (IHandler<TRequest, TResult>?)services.GetService(typeof(IHandler<TRequest, TResult>));
        if (handler is null)
            throw new InvalidOperationException(/*no prompt: exception*/ $"You must register a handler for {typeof(TRequest).Name} before you can answer requests of this type.");
        return handler.Handle(request, ct);
    }
}

/// <summary>Base for slices that just need one question answered.</summary>
public abstract class AskingHandler(IChatClient chat)
{
    protected IChatClient Chat { get; } = chat;

    protected async Task<string> Ask(string role, string question, CancellationToken ct, float temperature = 0.2f)
    {
        List<ChatMessage> turn = [new(ChatRole.System, role), new(ChatRole.User, question)];
        var answer = await Chat.GetResponseAsync(turn, new ChatOptions { Temperature = temperature }, ct);
        return answer.Text.Trim();
    }
}

public interface IMailer { Task GetResponseAsync(string to, string body, CancellationToken ct = default); }

public sealed class Timeline
{
    public List<(int Contact, string Role, string Text)> Entries { get; } = [];
    public void AddMessage(int contact, string role, string text) => Entries.Add((contact, role, text));
}

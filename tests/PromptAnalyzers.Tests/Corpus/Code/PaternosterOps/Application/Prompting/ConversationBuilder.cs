using OpenAI.Chat;

namespace Hubwerk.PaternosterOps.Application.Prompting;

/// <summary>Fluent builder, one instance per conversation. Not thread safe.</summary>
public sealed class ConversationBuilder
{
    private readonly List<ChatMessage> _messages = new();
    private string? _signature;

    public static ConversationBuilder Create() => new();

    public ConversationBuilder WithSystem(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        _messages.Insert(0, new SystemChatMessage(text));
        return this;
    }

    public ConversationBuilder WithUser(string text)
    {
        _messages.Add(new UserChatMessage(text));
        return this;
    }

    public ConversationBuilder SignedBy(string signature)
    {
        _signature = signature;
        return this;
    }

    public IReadOnlyList<ChatMessage> Build()
    {
        if (_messages.Count == 0)
            throw new InvalidOperationException(/*no prompt: exception*/ "The conversation is empty. Call WithSystem or WithUser before Build, the builder does not add messages on its own.");
        if (_signature is not null)
            _messages.Add(new UserChatMessage(/*prompt: call*/ $"Please close the letter with the signature {_signature} and leave out any other name."));
        return _messages;
    }
}

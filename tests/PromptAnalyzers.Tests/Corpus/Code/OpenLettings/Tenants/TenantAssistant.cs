using System.Runtime.CompilerServices;
using System.Text;
using OpenLettings.Application.Abstractions;
using OpenLettings.Application.Prompts;

namespace OpenLettings.Application.Tenants;

public sealed record TenantProfile(Guid Id, string FirstName, string Address, string PreferredLanguage);

public sealed class TenantAssistant(IChatCompletionService chat, IConversationRepository conversations, TimeProvider clock)
{
    private const int HistoryLength = 20;

    public async IAsyncEnumerable<string> ReplyAsync(
        Guid conversationId, TenantProfile tenant, string text, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await conversations.AppendAsync(new(conversationId, EntryKind.Tenant, text, clock.GetUtcNow()), ct);
        var history = await conversations.LoadAsync(conversationId, HistoryLength, ct);

        List<ChatMessage> messages = [ChatMessage.System(BuildPersona(tenant)), .. history.ToChatMessages()];

        var reply = new StringBuilder();
        await foreach (var token in chat.StreamAsync(messages, new ChatOptions { Temperature = 0.7 }, ct))
        {
            reply.Append(token);
            yield return token;
        }

        await conversations.AppendAsync(new(conversationId, EntryKind.Assistant, reply.ToString(), clock.GetUtcNow()), ct);
    }

    public async Task HandOverAsync(Guid conversationId, string staffName, CancellationToken ct)
    {
        var summary = await AskAboutAsync(conversationId, /*maybe task*//*prompt: elsewhere*/ PromptLibrary.Handover, ct);

        await conversations.AppendAsync(
            new(conversationId, EntryKind.Notice, /*no prompt: chat notice*/ $"You are now talking to {staffName}. The assistant has left the conversation.", clock.GetUtcNow()), ct);
        await conversations.AppendAsync(new(conversationId, EntryKind.Staff, summary, clock.GetUtcNow()), ct);
    }

    public Task<string> SuggestTitleAsync(Guid conversationId, CancellationToken ct) =>
        AskAboutAsync(conversationId, /*maybe task*//*prompt: wrapper*/ "Give this conversation a title of at most six words. No quotation marks.", ct);

    public async Task<string> DetectMoodAsync(string message, CancellationToken ct)
    {
        var result = await chat.CompleteAsync(
        [
            new ChatMessage(ChatRole.System, /*examples*//*prompt: call*/ "Label the mood of a tenant's message: calm, worried, angry or threatening."),
            new ChatMessage(ChatRole.User, /*prompt: call*/ "Third time I'm writing about the lift. Is anybody reading this at all?"),
            new ChatMessage(ChatRole.Assistant, /*prompt: call*/ "angry"),
            new ChatMessage(ChatRole.User, /*prompt: call*/ "Hi, just letting you know the new key works, thanks!"),
            new ChatMessage(ChatRole.Assistant, /*prompt: call*/ "calm"),
            new ChatMessage(ChatRole.User, message)
        ], ChatOptions.Deterministic, ct);

        return result.Text.Trim().ToLowerInvariant();
    }

    public static ConversationEntry Welcome(Guid conversationId, TenantProfile tenant, DateTimeOffset now) =>
        new(conversationId, EntryKind.Notice,
            /*no prompt: chat notice*/ $"Hello {tenant.FirstName}! Describe your problem in one or two sentences. Do not send passwords or bank details.", now);

    private async Task<string> AskAboutAsync(Guid conversationId, string instruction, CancellationToken ct)
    {
        var history = await conversations.LoadAsync(conversationId, 100, ct);
        List<ChatMessage> messages = [.. history.ToChatMessages(), ChatMessage.User(instruction)];
        return (await chat.CompleteAsync(messages, cancellationToken: ct)).Text;
    }

    private static string BuildPersona(TenantProfile tenant)
    {
        return /*prompt: method*/ $"""
            You are Robin, the friendly assistant of OpenLettings. You are talking to {tenant.FirstName},
            who rents {tenant.Address}. Answer in {tenant.PreferredLanguage}.
            Never promise a date for a repair and never discuss other tenants. If someone smells gas,
            tell them to leave the building and to call the emergency line before anything else.
            """;
    }
}

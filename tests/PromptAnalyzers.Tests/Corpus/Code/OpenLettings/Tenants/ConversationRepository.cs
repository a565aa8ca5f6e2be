using System.Data.Common;
using OpenLettings.Application.Abstractions;

namespace OpenLettings.Application.Tenants;

public enum EntryKind { Tenant, Assistant, Staff, Notice }

public sealed record ConversationEntry(Guid ConversationId, EntryKind Kind, string Text, DateTimeOffset At);

public interface IConversationRepository
{
    Task<IReadOnlyList<ConversationEntry>> LoadAsync(Guid conversationId, int last, CancellationToken ct);
    Task AppendAsync(ConversationEntry entry, CancellationToken ct);
}

public sealed class ConversationRepository(DbDataSource dataSource) : IConversationRepository
{
    private const string SelectSql = /*no prompt: SQL*/ """
        SELECT kind, text, created_at
        FROM conversation_entry
        WHERE conversation_id = @id
        ORDER BY created_at DESC
        LIMIT @last
        """;

    public async Task<IReadOnlyList<ConversationEntry>> LoadAsync(Guid conversationId, int last, CancellationToken ct)
    {
        await using var command = dataSource.CreateCommand(SelectSql);
        AddParameter(command, "id", conversationId);
        AddParameter(command, "last", last);

        var entries = new List<ConversationEntry>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            entries.Add(new ConversationEntry(
                conversationId,
                Enum.Parse<EntryKind>(reader.GetString(0)),
                reader.GetString(1),
                reader.GetFieldValue<DateTimeOffset>(2)));
        }

        entries.Reverse();
        return entries;
    }

    public async Task AppendAsync(ConversationEntry entry, CancellationToken ct)
    {
        await using var command = dataSource.CreateCommand(
            /*no prompt: SQL*/ "INSERT INTO conversation_entry (conversation_id, kind, text, created_at) VALUES (@id, @kind, @text, @at)");
        AddParameter(command, "id", entry.ConversationId);
        AddParameter(command, "kind", entry.Kind.ToString());
        AddParameter(command, "text", entry.Text);
        AddParameter(command, "at", entry.At);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

internal static class ConversationEntryExtensions
{
    public static IEnumerable<ChatMessage> ToChatMessages(this IEnumerable<ConversationEntry> entries) =>
        from entry in entries
        where entry.Kind is not EntryKind.Notice
        select entry.Kind is EntryKind.Tenant
            ? ChatMessage.User(entry.Text)
            : ChatMessage.Assistant(entry.Text);
}

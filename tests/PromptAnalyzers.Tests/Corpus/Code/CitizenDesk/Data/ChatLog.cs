using System.Data.Common;

namespace CitizenDesk.Data;

/// <summary>A line of the chat as it is stored for 30 days.</summary>
public record ChatMessage(string Role, string Content)
{
    public DateTime At { get; init; } = DateTime.UtcNow;
}

public class ChatLog(DbConnection connection)
{
    public async Task AddAsync(ChatMessage message)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = /*no prompt: sql*/ "INSERT INTO chat_log (role, content, at) VALUES (@role, @content, @at)";
        foreach (var (name, value) in new (string, object)[] { ("role", message.Role), ("content", message.Content), ("at", message.At) })
        {
            var p = command.CreateParameter();
            p.ParameterName = name;
            p.Value = value;
            command.Parameters.Add(p);
        }

        await command.ExecuteNonQueryAsync();
    }
}

using System.Data.Common;
using Brevduva.Models;

namespace Brevduva.Data;

public class MailRepository(DbDataSource db)
{
    public async Task<string> GetThreadAsync(Guid id)
    {
        await using var cmd = db.CreateCommand(/*no prompt: sql*/ @"SELECT m.sender, m.body
FROM mail m JOIN thread t ON t.id = m.thread_id
WHERE t.id = (SELECT thread_id FROM mail WHERE id = @id)
ORDER BY m.received");
        var parts = new List<string>();
        await using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync()) parts.Add(reader.GetString(0) + ":\n" + reader.GetString(1));
        return string.Join("\n\n", parts);
    }

    public string Receipt(IncomingMail mail) => /*no prompt: mail*/ $"""
        <p>Hi {mail.SenderName},</p>
        <p>we received your message "{mail.Subject}" and will answer within two working days.
        In an emergency please call 08-555 010 00.</p>
        """;
}

using System.Text.Json;
using OpenAI.Chat;

namespace SupportDesk.Orders;

/// <summary>
/// Asks for JSON in words, and parses what comes. PA2004 reports the call (info: in the IDE and in SARIF): the model and the SDK can bind the answer to a
/// schema, so that no answer fails to parse. <see cref="BoundOrderNumberReader"/> does.
/// </summary>
public sealed class OrderNumberReader(string apiKey)
{
    internal const string Task =
        """
        Extract the order numbers that the mail is about, as JSON: {"orders": ["…"]}. Order numbers have five digits. Leave out numbers of invoices and parcels.

        <example>Where is order 20917? The invoice 30121 came already. -> {"orders": ["20917"]}</example>
        <example>20944 and 20951 arrived in one carton. -> {"orders": ["20944", "20951"]}</example>
        <example>Parcel 00340434 is late. -> {"orders": []}</example>
        """;

    private readonly ChatClient _client = new("gpt-4.1-mini", apiKey);

    public async Task<IReadOnlyList<string>> ReadAsync(string mail)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(new SystemChatMessage(Task), new UserChatMessage(mail));
        using var answer = JsonDocument.Parse(completion.Content[0].Text);
        return [.. answer.RootElement.GetProperty("orders").EnumerateArray().Select(order => order.GetString()!)];
    }
}

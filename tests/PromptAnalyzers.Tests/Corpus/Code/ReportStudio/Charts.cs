using System.Text.Json;
using OpenAI.Chat;

namespace ReportStudio;

public sealed class Charts(ChatClient chat)
{
    private static readonly SystemChatMessage System = new(/*prompt: call*/ "You choose charts for tables of figures. Answer bar, line, pie or none.");

    private static readonly Dictionary<string, string> Captions = new(StringComparer.OrdinalIgnoreCase)
    {
        { "bar", /*prompt: member*/ "Write a caption for a bar chart. Name the highest bar." },
        { "line", /*prompt: member*/ "Write a caption for a line chart. Name the turning point." },
    };

    public async Task<string> ChooseAsync(string table) => (await chat.CompleteChatAsync(System, new UserChatMessage(table))).Value.Content[0].Text;

    public async Task<string> CaptionAsync(string kind, string table)
    {
        if (!Captions.TryGetValue(kind, out var prompt))
        {
            return /*no prompt: ui text*/ "This chart has no caption yet.";
        }

        var completion = await chat.CompleteChatAsync(new SystemChatMessage(prompt), new UserChatMessage(table));
        return completion.Value.Content[0].Text;
    }

    public async Task<T?> ReadAsync<T>(string table, string question)
        where T : class
    {
        var shape = JsonSerializer.Serialize(Activator.CreateInstance<T>());
        var prompt = /*prompt: local*/ $"{question}\nAnswer with JSON of this shape, and nothing else: {shape}\n\n{table}";
        ChatCompletion completion = await chat.CompleteChatAsync(prompt);
        return JsonSerializer.Deserialize<T>(completion.Content[0].Text);
    }

    public Task<Total?> TotalAsync(string table) => ReadAsync<Total>(table, /*prompt: wrapper*/ "What is the total of the table?");

    public sealed record Total
    {
        public decimal Value { get; init; }
    }
}

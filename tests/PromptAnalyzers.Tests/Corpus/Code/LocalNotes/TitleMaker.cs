using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace LocalNotes;

internal sealed class TitleMaker(IOllamaApiClient client)
{
    public async Task<string> MakeAsync(string note)
    {
        var messages = new List<Message>
        {
            new(ChatRole.System, /*prompt: call*/ "Give the note a title. Four words at most."),
            new() { Role = ChatRole.User, Content = note },
        };
        var title = string.Empty;
        await foreach (var part in client.ChatAsync(new ChatRequest { Model = "llama3.1", Messages = messages, Stream = true }))
        {
            title += part?.Message.Content;
        }

        return title;
    }
}

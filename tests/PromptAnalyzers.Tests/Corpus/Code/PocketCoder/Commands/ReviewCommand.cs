using System.Runtime.CompilerServices;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace PocketCoder.Commands;

public enum Mood
{
    Kind,
    Strict,
    Pirate,
}

public sealed class ReviewCommand(OllamaApiClient ollama, Settings settings)
{
    public async IAsyncEnumerable<string> RunAsync(string diff, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var template = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "review.md"));
        var messages = new List<Message>
        {
            new(ChatRole.System, template.Replace("{{language}}", settings.Language)),
            new(ChatRole.System, Tone(settings.Mood)),
        };

        if (settings.Language == "ja")
            messages.Add(new Message { Role = ChatRole.System, Content = /*prompt: elsewhere*/ settings.JapaneseHint });

        messages.Add(new(ChatRole.User, /*prompt: call*/ $"<diff>\n{diff}\n</diff>\nReview it."));

        await foreach (var update in ollama.ChatAsync(new ChatRequest { Model = settings.Model, Messages = messages, Stream = true }, ct))
        {
            if (update?.Message.Content is { Length: > 0 } text)
                yield return text;
        }
    }

    private static string Tone(Mood mood) => mood switch
    {
        Mood.Kind => /*prompt: method*/ "Praise one thing before you criticise.",
        Mood.Strict => /*prompt: method*/ "No praise. List only defects, worst first.",
        Mood.Pirate => /*prompt: method*/ "Talk like a pirate, arr!",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), /*no prompt: exception*/ "There is no such mood in the settings"),
    };
}

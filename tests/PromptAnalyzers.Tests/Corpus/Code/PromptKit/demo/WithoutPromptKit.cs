using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;

namespace PromptKit.Demo;

/// <summary>The same kind of calls with the bare SDK, to compare (see README).</summary>
internal static class WithoutPromptKit
{
    public static async Task RunAsync(AnthropicClient client)
    {
        // one message, everything inline
        var haiku = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 200,
            Messages = [new UserMessageParam { Content = /*prompt: call*/ "Write a haiku about a build server that fails only on Fridays." }],
        });
        Print(haiku);

        // streaming, Polish
        var story = /*prompt: local*/ "Opowiedz krótką bajkę na dobranoc o jeżu, który bał się ciemności. Maksymalnie 150 słów, proste zdania, szczęśliwe zakończenie.";
        await foreach (var ev in client.Messages.CreateStreaming(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 600,
            Messages = [new UserMessageParam { Content = story }],
        }))
        {
            if (ev.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t)) Console.Write(t.Text);
        }

        // task, system + user
        string review = Console.ReadLine() ?? "";
        var rating = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 10,
            System = /*task*/ /*prompt: call*/ "You rate product reviews. Output an integer from 1 (very negative) to 5 (very positive), only the digit, no punctuation.",
            Messages = [new UserMessageParam { Content = review }],
        });
        Print(rating);

        // tool
        var trip = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 800,
            Tools =
            [
                new Tool
                {
                    Name = "get_train",
                    Description = /*no prompt: tool description*/ "Returns the next trains between two stations. Use it whenever the user asks for a connection; never guess departure times.",
                    InputSchema = new InputSchema
                    {
                        Properties = new Dictionary<string, JsonElement>
                        {
                            ["from"] = JsonSerializer.SerializeToElement(new { type = "string", description = /*no prompt: parameter description*/ "Name of the station to start from" }),
                            ["to"] = JsonSerializer.SerializeToElement(new { type = "string" }),
                        },
                        Required = ["from", "to"],
                    },
                },
            ],
            Messages = [new UserMessageParam { Content = /*prompt: call*/ "I need to be in Graz before 10 tomorrow, starting from Linz. Which train should I take?" }],
        });
        Print(trip);
    }

    static void Print(Message m) => Console.WriteLine(string.Concat(m.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)));
}

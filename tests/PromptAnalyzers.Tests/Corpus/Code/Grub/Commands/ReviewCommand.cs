#pragma warning disable OPENAI001
using System.Text.Json;
using OpenAI.Responses;

namespace Grub.Commands;

public class ReviewCommand(ResponsesClient client, string model)
{
    public async Task Run(string file)
    {
        var code = string.Join('\n', File.ReadLines(file).Select((l, i) => $"{i + 1,4}: {l}"));

        // 1. hard facts
        var opts = new CreateResponseOptions
        {
            Model = model,
            Instructions = /*typed task*/ /*prompt: elsewhere*/ Texts.Findings,
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("bugs", BinaryData.FromString(Texts.FindingsSchema), null, true)
            },
            InputItems = { ResponseItem.CreateUserMessageItem(code) }
        };
        ResponseResult facts = await client.CreateResponseAsync(opts);
        using var doc = JsonDocument.Parse(facts.GetOutputText());
        foreach (var b in doc.RootElement.GetProperty("bugs").EnumerateArray())
        {
            var text = b.GetProperty("title").GetString() + ": " + b.GetProperty("detail").GetString();
            var rate = /*task*/ /*prompt: local*/ $"How bad is this bug for a line of business application? Reply with one of: blocker, major, minor, trivial.\nBug: {text}\nSeverity:";
            ResponseResult sev = await client.CreateResponseAsync(model, rate);
            Console.WriteLine($"{b.GetProperty("line")} [{sev.GetOutputText().Trim().ToLowerInvariant()}] {text}");
        }

        // 2. softer questions, in one conversation
        string[] questions =
        [
            /*prompt: local*/ "Which part of this code would be hardest to understand for somebody who sees it for the first time, and why?",
            /*prompt: local*/ "Is there anything in the code that will become slow when the amount of data grows by a factor of 100?",
            /*prompt: local*/ "If you could change only one thing before merging, what would it be? Show the changed lines as a diff.",
        ];
        var history = new List<ResponseItem> { ResponseItem.CreateUserMessageItem(code) };
        foreach (var q in questions)
        {
            history.Add(ResponseItem.CreateUserMessageItem(q));
            var o = new CreateResponseOptions { Model = model, Instructions = /*prompt: call*/ "You are reviewing a pull request of a colleague you like. Be honest, concrete and kind. Refer to line numbers. Answer every question in three sentences or less; if there is nothing to say, say that." };
            foreach (var h in history) o.InputItems.Add(h);
            ResponseResult a = await client.CreateResponseAsync(o);
            history.Add(ResponseItem.CreateAssistantMessageItem(a.GetOutputText()));
            Console.WriteLine($"\n> {q}\n{a.GetOutputText()}");
        }
    }
}

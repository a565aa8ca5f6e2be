#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResponsesLab;

// Post 1: three ways to send the same thing
public static class Exp01_Hello
{
    public static async Task RunAsync(ResponsesClient client)
    {
        // a) the shortest
        ResponseResult r = await client.CreateResponseAsync("gpt-5-mini", /*prompt: call*/ "Write a limerick about a developer who updates his NuGet packages on a friday afternoon.");
        Console.WriteLine(r.GetOutputText());

        // b) with options
        var options = new CreateResponseOptions { Model = "gpt-5-mini", MaxOutputTokenCount = 300 };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(Console.ReadLine() ?? ""));
        r = await client.CreateResponseAsync(options);
        Console.WriteLine(r.GetOutputText());

        // c) streaming, in a loop
        string[] questions =
        {
            /*prompt: local*/ "Nenne drei Städte, in denen man im November gut draußen sitzen kann, mit je einem Satz Begründung.",
            /*prompt: local*/ "¿Qué diferencia hay entre \"ser\" y \"estar\"? Dame dos ejemplos graciosos."
        };
        foreach (var q in questions)
        {
            Console.WriteLine("\n> " + q);
            await foreach (var update in await client.CreateResponseStreamingAsync("gpt-5-mini", q))
                if (update is StreamingResponseOutputTextDeltaUpdate delta)
                    Console.Write(delta.Delta);
        }
        Console.WriteLine(/*no prompt: console text*/ "\nCompare the three answers. Which one was the fastest? Write a comment below the post!");
    }
}

#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResponsesLab;

// Post 6: tiny classifiers and what they cost
public static class Exp06_Labels
{
    public static async Task RunAsync(ResponsesClient client)
    {
        foreach (var comment in File.ReadLines("comments.txt").Take(20))
        {
            string prompt = /*task*/ /*prompt: local*/ $"Is this blog comment spam? Answer yes or no.\n\n{comment}";
            ResponseResult spam = await client.CreateResponseAsync("gpt-4.1-nano", prompt);

            ResponseResult lang = await client.CreateResponseAsync("gpt-4.1-nano", /*task*/ /*prompt: call*/ "Give me the ISO 639-1 code of the language this is written in, two letters, lower case: " + comment);

            var o = new CreateResponseOptions { Model = "gpt-4.1-nano" };
            o.InputItems.Add(ResponseItem.CreateDeveloperMessageItem(/*examples*/ /*prompt: call*/ """
                Label the mood of a blog comment with one of: thankful, asking, angry, nitpicking.

                Comment: Saved my weekend, thx!!
                Label: thankful
                Comment: In line 12 it should be "its", not "it's".
                Label: nitpicking
                Comment: Does that work on .NET Framework too?
                Label: asking
                """));
            o.InputItems.Add(ResponseItem.CreateUserMessageItem(comment));
            ResponseResult mood = await client.CreateResponseAsync(o);

            Console.WriteLine($"{spam.GetOutputText(),-5}{lang.GetOutputText(),-4}{mood.GetOutputText()}");
        }
    }
}

#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResponsesLab;

public static class Exp02_Personas
{
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["butler"] = /*prompt: member*/ "You are Graves, a butler of the old school. You answer with exquisite politness and a hint of disapproval, and call the user 'Sir or Madam'.",
        ["babcia"] = /*prompt: member*/ "Jesteś babcią z Podlasia. Na każde pytanie odpowiadasz ciepło, radzisz coś zjeść i opowiadasz krótką historię z młodości.",
    };

    // greetings are only printed
    private static readonly Dictionary<string, string> Greetings = new()
    {
        ["butler"] = /*no prompt: greeting*/ "Good evening. You may ask me anything, Sir or Madam, as long as it is not about cars.",
        ["babcia"] = "Siadaj, dziecko.",
    };

    public static async Task RunAsync(ResponsesClient client)
    {
        foreach (var (name, text) in Personas)
        {
            Console.WriteLine($"{name}: {Greetings[name]}");
            var o = new CreateResponseOptions { Model = "gpt-4.1", Instructions = text };
            o.InputItems.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ "I have a job interview tomorrow at nine and I can't sleep. What should I do now?"));
            ResponseResult result = await client.CreateResponseAsync(o);
            Console.WriteLine(result.GetOutputText());
        }

        var club = new CreateResponseOptions { Model = "gpt-4.1", Instructions = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts/bookclub.txt")) };
        club.InputItems.Add(ResponseItem.CreateUserMessageItem(Console.ReadLine() ?? ""));
        Console.WriteLine(((ResponseResult)await client.CreateResponseAsync(club)).GetOutputText());
    }
}

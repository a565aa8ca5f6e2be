using Microsoft.Extensions.AI;

namespace Tinker.Steps;

public static class Step01_Hello
{
    public static async Task RunAsync(IChatClient client)
    {
        Ui.Title(/*no prompt: headline*/ "Step 1: say hello to the model and explain the answer to your neighbour");
        Console.WriteLine(await client.GetResponseAsync(/*prompt: call*/ "Explain in three sentences, for someone who knows C# but never used a language model, what a token is."));

        string[] questions =
        {
            /*prompt: local*/ "Why is the sky blue at noon but red in the evening? Max. 2 sentences please.",
            /*prompt: local*/ "¿Cuál es la diferencia entre una clase y un record en C#? Explícalo con un ejemplo muy corto, sin código de más de cinco líneas.",
        };
        foreach (var q in questions)
        {
            var answer = await client.GetResponseAsync(q);
            Console.WriteLine($"Q: {q}\nA: {answer.Text}\n");
        }
    }
}

public static class Step02_SystemMessage
{
    public static async Task RunAsync(IChatClient client)
    {
        List<ChatMessage> history = [new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ WorkshopPrompts.PubQuizHost)];
        history.Add(new(ChatRole.User, Ui.Ask("Your name")));

        for (var i = 0; i < 5; i++)
        {
            var response = await client.GetResponseAsync(history);
            history.AddMessages(response);
            Console.WriteLine(response.Text);
            var guess = Ui.Ask(/*no prompt: console question*/ "Your answer (please only one word or number)");
            history.Add(new ChatMessage(ChatRole.User, guess));
        }
    }
}

public static class Step03_Streaming
{
    public static async Task RunAsync(IChatClient client)
    {
        var hero = Ui.Ask("Name of the hero");
        var place = Ui.Ask("Where does it play");
        var story = /*prompt: local*/ $"Write a bedtime story of about 300 words for a child of five. The hero is called {hero} and lives in {place}. " +
                    "There must be a small problem, a helper that is an animal, and a calm ending where everybody goes to sleep. No wiches, no monsters.";

        await foreach (var update in client.GetStreamingResponseAsync(story))
            Console.Write(update.Text);
        Console.WriteLine();
    }
}

public static class Step04_Options
{
    public static async Task RunAsync(IChatClient client)
    {
        var options = new ChatOptions
        {
            Temperature = 0.9f,
            MaxOutputTokens = 400,
            Instructions = /*prompt: call*/ @"You are a grumpy but helpful plumber from Kraków called Zbyszek.
You answer in English with a few Polish words mixed in.
When somebody asks about anything other than pipes, taps, toilets or heating you sigh and bring the topic back to plumbing.
Do not give advice about gas pipes, tell them to call a licensed engineer.",
        };
        var question = Ui.Ask(/*no prompt: console question*/ "Ask the plumber something about your kitchen sink");
        Console.WriteLine(await client.GetResponseAsync(question, options));
    }
}

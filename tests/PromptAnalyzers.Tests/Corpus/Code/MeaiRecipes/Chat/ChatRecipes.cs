using Microsoft.Extensions.AI;

namespace MeaiRecipes.Chat;

internal static class ChatRecipes
{
    /// <summary>The smallest possible call.</summary>
    public static async Task HelloAsync(IChatClient client)
    {
        Console.WriteLine(await client.GetResponseAsync(/*prompt: call*/ "Explain to a ten year old why the sky is blue. Three sentences, no formulas please."));
    }

    /// <summary>Keep the messages yourself and send them again on every turn.</summary>
    public static async Task HistoryAsync(IChatClient client)
    {
        List<ChatMessage> history =
        [
            new(ChatRole.System, /*prompt: call*/ """
                You are a friendly hiking enthusiast who helps people discover fun hikes in their area.
                When helping people out, you always ask them for this information
                to inform the hiking recommendation you provide:

                1. The location where they would like to hike
                2. What hiking intensity they are looking for

                You will then provide three suggestions for nearby hikes that vary in length.
                You will also share an interesting fact about the local nature on the hikes
                when making a recommendation. At the end of your response, ask if there is anything
                else you can help with.
                """),
        ];

        Console.WriteLine(/*no prompt: greeting*/ "Hi! I am your hiking buddy. Tell me where you are and how far you like to walk. An empty line ends the chat.");
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            history.Add(new ChatMessage(ChatRole.User, line));
            var response = await client.GetResponseAsync(history);
            history.AddMessages(response);
            Console.WriteLine(response.Text);
        }
    }

    public static async Task StreamingAsync(IChatClient client)
    {
        string[] questions =
        [
            /*prompt: local*/ "Was ist der Unterschied zwischen einem Task und einem Thread in .NET? Bitte auf Deutsch und höchstens zehn Sätze.",
            /*prompt: local*/ "Write a limerick about a garbage collector who is afraid of the large object heap.",
        ];

        foreach (var q in questions)
        {
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(q))
            {
                Console.Write(update);
            }
            Console.WriteLine();
        }
    }

    /// <summary>A follow-up question becomes a query for the search index.</summary>
    public static async Task OptionsAsync(IChatClient client)
    {
        var options = new ChatOptions
        {
            Temperature = 0,
            MaxOutputTokens = 60,
            Instructions = /*task*/ /*prompt: call*/ "Rewrite the last question of the conversation as one self-contained search query of at most 12 words. " +
                "Resolve pronouns with the help of the earlier messages. Return only the query, without quotes and without any explanation.",
        };

        var earlier = AskUser("first question");
        var followUp = AskUser("follow-up");
        var rewritten = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.User, earlier), new ChatMessage(ChatRole.User, followUp)], options);

        Console.WriteLine($"search: {rewritten.Text}");
        foreach (var hit in new TinyIndex().Search(/*no prompt: search query*/ "two person winter tent weight in kilograms"))
        {
            Console.WriteLine(hit);
        }
    }

    public static async Task ReleaseNotesAsync(IChatClient client)
    {
        var log = File.Exists("log.txt") ? await File.ReadAllTextAsync("log.txt") : "";
        var answer = await client.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, /*prompt: file*/ File.ReadAllText("Prompts/changelog.txt")),
            new ChatMessage(ChatRole.User, log),
        ]);
        Console.WriteLine(answer.Text);
    }

    private static string AskUser(string label)
    {
        Console.Write(label + "> ");
        return Console.ReadLine() ?? "";
    }

    private sealed class TinyIndex
    {
        private static readonly string[] Docs = [/*no prompt: document*/ "Alpine 2: two person winter tent, 3.1 kg, footprint sold separately. Always pitch it with the door away from the wind."];
        public IEnumerable<string> Search(string query) => Docs.Where(d => query.Split(' ').Any(w => d.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }
}

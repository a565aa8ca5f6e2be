using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PluginPark.Demos;

public static partial class Demo
{
    // DEMO 5: ChatHistory + auto function calling
    public static async Task Concierge(Kernel kernel)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

        var history = new ChatHistory(/*prompt: call*/ "You are Pluggy, the concierge of PluginPark. Use the rides plugin for every question about queues, never guess a waiting time. You speak like an excited tour guide, but you keep it under 60 words.");
        history.AddUserMessage(/*prompt: call*/ "Hi Pluggy! We have one hour left. Which rides can we still manage, and in which order?");

        var answer = await chat.GetChatMessageContentAsync(history, settings, kernel);
        Console.WriteLine(answer.Content);
        history.Add(answer);

        foreach (var next in FollowUps())
        {
            history.AddUserMessage(next);
            var reply = await chat.GetChatMessageContentAsync(history, settings, kernel);
            history.AddAssistantMessage(reply.Content ?? "");
            Console.WriteLine($"> {next}\n{reply}");
        }
    }

    static IEnumerable<string> FollowUps()
    {
        yield return /*prompt: method*/ "My daughter gets sick on everything that spins. Does that change your plan?";
        yield return /*prompt: method*/ "Say that again in Spanish please, for my father in law.";
    }

    // DEMO 6: same question, different mascots
    public static async Task Mascots(Kernel kernel)
    {
        await kernel.As(/*prompt: wrapper*/ "You are Gordo, a grumpy gondola that has been turning in circles since 1987 and would like to see something else.")
                    .Ask(/*prompt: wrapper*/ "What is your favourite place in the park?");
        await kernel.As(/*prompt: elsewhere*/ Stage.DuckMascot).Ask(/*prompt: wrapper*/ "¿Qué les dirías a los niños que tienen miedo a la montaña rusa?");
    }

    private static Mascot As(this Kernel kernel, string persona) => new(kernel, persona);

    private sealed class Mascot(Kernel kernel, string persona)
    {
        public async Task Ask(string question)
        {
            var history = new ChatHistory();
            history.AddSystemMessage(persona);
            history.AddUserMessage(question);
            var service = kernel.GetRequiredService<IChatCompletionService>();
            await foreach (var part in service.GetStreamingChatMessageContentsAsync(history)) Console.Write(part.Content);
            Console.WriteLine();
        }
    }
}

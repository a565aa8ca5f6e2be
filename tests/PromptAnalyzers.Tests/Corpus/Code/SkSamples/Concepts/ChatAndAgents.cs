using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SkSamples.Base;

namespace SkSamples.Concepts;

public class ChatHistory_Basics(ITestOutputHelper output) : SampleBase(output)
{
    public override async Task RunAsync()
    {
        var chat = CreateKernel().GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*prompt: call*/ "You are a librarian, expert about books. You like to recommend old crime novels even if nobody asked for them.");
        history.AddUserMessage(Console.ReadLine() ?? "");
        PrintLast(history);
        history.Add(await chat.GetChatMessageContentAsync(history));
        PrintLast(history);
    }
}

// few shot with messages
public class ChatHistory_FewShot(ITestOutputHelper output) : SampleBase(output)
{
    public override async Task RunAsync()
    {
        var chat = CreateKernel().GetRequiredService<IChatCompletionService>();
        ChatHistory h = new();
        h.AddSystemMessage(/*examples*/ /*prompt: call*/ "Turn the spoken time into 24 hour format.");
        h.AddUserMessage(/*prompt: call*/ "quarter past seven in the evening");
        h.AddAssistantMessage(/*prompt: call*/ "The time is 19:15");
        h.AddUserMessage(Console.ReadLine() ?? "");
        Output.WriteLine((await chat.GetChatMessageContentAsync(h, new OpenAIPromptExecutionSettings { Temperature = 0 })).Content!);
    }
}

/// <summary>A hand made agent: name, instructions and a private history.</summary>
public sealed class MiniAgent(string name, string instructions, IChatCompletionService chat)
{
    private readonly ChatHistory _history = new(instructions);
    public string Name => name;

    public async Task<string> SayAsync(string text)
    {
        _history.AddUserMessage(text);
        var answer = await chat.GetChatMessageContentAsync(_history);
        _history.Add(answer);
        return answer.Content ?? "";
    }
}

public class Agents_WriterAndReviewer(ITestOutputHelper output) : SampleBase(output)
{
    const string ReviewerInstructions = /*prompt: member*/ """
        You are an art director who has opinions about copywriting born of a love for David Ogilvy.
        The goal is to determine if the given copy is acceptable to print.
        If so, state that it is approved.
        If not, provide insight on how to refine the suggested copy without giving an example.
        """;

    public override async Task RunAsync()
    {
        var chat = CreateKernel().Services.GetRequiredService<IChatCompletionService>();
        var writer = new MiniAgent("Writer", /*prompt: wrapper*/ "You are a copywriter with ten years of experience, known for brevity and dry humor. Only one proposal per answer. Never waste time with chit chat.", chat);
        var reviewer = new MiniAgent("ArtDirector", ReviewerInstructions, chat);

        var text = await writer.SayAsync(/*prompt: wrapper*/ "concept: maps made out of egg cartons.");
        for (int i = 0; i < 4; i++)
        {
            Output.WriteLine($"{writer.Name}: {text}");
            var review = await reviewer.SayAsync(text);
            if (review.Contains("approved", StringComparison.OrdinalIgnoreCase)) break;
            text = await writer.SayAsync(review);
        }
        Output.WriteLine(/*no prompt: hint*/ "Done. If the art director never approves the copy, make the instructions of the reviewer less strict and try again.");
    }
}

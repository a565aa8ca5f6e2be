using HoistLog.Ai;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HoistLog.Steps;

/// <summary>hoistlog --night : talks to the technicians over stdin/stdout of the radio gateway.</summary>
public class NightChannel(IKernelService ai)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var chat = ai.Kernel.GetRequiredService<IChatCompletionService>();
        ChatHistory history = new();
        history.AddSystemMessage(/*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "dispatcher.txt")));

        Console.WriteLine(/*no prompt: ui text*/ "You are connected to the night channel. Type your message, 'over' ends the shift.");
        string? line;
        while ((line = Console.ReadLine()) is not null && line != "over")
        {
            history.AddUserMessage(line);
            var reply = "";
            await foreach (var chunk in chat.GetStreamingChatMessageContentsAsync(history, kernel: ai.Kernel, cancellationToken: ct))
            {
                reply += chunk.Content;
                Console.Write(chunk.Content);
            }
            Console.WriteLine();
            history.AddAssistantMessage(reply);
        }

        history.AddUserMessage(/*prompt: call*/ "The shift is over. Tell the early shift in a few sentences what happened and who is still outside.");
        Console.WriteLine((await chat.GetChatMessageContentAsync(history, cancellationToken: ct)).Content);
    }
}

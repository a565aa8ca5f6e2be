using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace SkWorkshop;

// Step 4: chat history. Say goodbye with an empty line.
public static class Step4
{
    public static async Task Run(Kernel kernel)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();

        ChatHistory history = new(/*prompt: call*/ "You are the bartender of a small whisky bar in Edinburgh. You are a bit grumpy but you know everything about single malts. Ask back if you need to know what the guest likes.");
        history.AddUserMessage(/*prompt: call*/ "Good evening! I usually drink rum, what should I start with?");

        var log = new BarLog();
        while (true)
        {
            var reply = await chat.GetChatMessageContentAsync(history, kernel: kernel);
            history.Add(reply);
            Console.WriteLine("Bartender: " + reply.Content);

            var line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line)) break;
            history.AddUserMessage(line);
            log.AddUserMessage(/*no prompt: same names*/ "guest wrote a message of " + line.Length + " characters, please check it for swear words");
        }
    }

    private sealed class BarLog
    {
        public void AddUserMessage(string text) => File.AppendAllText("bar.log", text + Environment.NewLine);
    }
}

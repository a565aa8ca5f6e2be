using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Gasket;

public class Runner
{
    private readonly Kernel _k;
    private string _persona = /*prompt: member*/ "You help developers to migrate an old Visual Basic 6 application to .NET. Use the repo functions to look into files before you answer. Quote file and line for each statement. When you are asked to change code show only the changed procedure. If something depends on a third party OCX control say so and propose a replacement that is still maintained, but do not praise your own proposals.";

    public Runner(Kernel k) { _k = k; }

    public async Task ConsoleLoopAsync(string code)
    {
        var chat = _k.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(_persona);
        history.AddUserMessage(/*prompt: call*/ "We start with this file, remember it, I will ask questions about it later. Just list its procedures for now.\n\n" + code);
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

        while (true)
        {
            var sb = new System.Text.StringBuilder();
            await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history, settings, _k))
            {
                Console.Write(part.Content);
                sb.Append(part.Content);
            }
            history.AddAssistantMessage(sb.ToString());
            if (history.Count > 20) history.RemoveRange(1, history.Count - 12);

            Console.Write("\n> ");
            var line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line)) return;
            if (line == "/risk")
                line = /*task*/ /*prompt: local*/ "Score the migration risk of every procedure we talked about from 1 to 5. Output a markdown table: procedure, score, reason in max. 10 words.";
            history.AddUserMessage(line);
        }
    }
}

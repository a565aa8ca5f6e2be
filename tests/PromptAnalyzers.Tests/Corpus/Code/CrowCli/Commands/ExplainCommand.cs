using CrowCli.Core;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CrowCli.Commands;

public class ExplainCommand
{
    private readonly ILlmGateway _llm;

    public ExplainCommand(ILlmGateway llm) => _llm = llm;

    public async Task RunAsync(string path, bool junior, bool interactive)
    {
        var code = string.Join('\n', File.ReadLines(path).Take(600));
        var persona = junior
            ? /*prompt: local*/ "You explain code to somebody in the first year of an apprenticeship. Explain every language feature when it comes up for the first time, use comparisons from everyday life, and end with one small exercise."
            : /*prompt: local*/ "You explain code to an experienced developer who does not know this code base. Skip the obvious. Say what the code is for, which assumptions it makes, what would break first, and what is surprising.";

        var history = new ChatHistory(persona);
        history.AddUserMessage(/*prompt: call*/ $"Explain {Path.GetFileName(path)}:\n\n{code}");

        while (true)
        {
            var answer = await _llm.Chat.GetChatMessageContentAsync(history, kernel: _llm.Kernel);
            history.AddAssistantMessage(answer.Content ?? "");
            Console.WriteLine(answer.Content);
            if (!interactive) break;

            Console.Write("? ");
            var question = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(question)) break;
            if (question == ":deeper")
                history.AddUserMessage(/*prompt: call*/ "Go one level deeper. Take the most complicated method and walk through it line by line with a concrete example input.");
            else
                history.AddUserMessage(question);
        }
    }

    public async Task<int> ComplexityAsync(string method)
    {
        var result = await _llm.Kernel.InvokePromptAsync(ComplexityPrompt(), new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 4 }) { ["code"] = method });
        return int.TryParse(result.ToString(), out var score) ? score : -1;
    }

    private static string ComplexityPrompt() => /*task*//*prompt: method*/ @"
How hard is this method to understand for a new team member? Score 1 (trivial) to 10 (only the author knows).
Count nesting, hidden side effects, bad names and missing comments, not the length. Only the number please.

{{$code}}";

    public async Task ReviewAsync(string diff)
    {
        var system = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "review.txt"));
        Console.WriteLine(await _llm.AskAsync(system, diff));
    }

    public Task<string> TranslateCommentsAsync(string source)
        => _llm.AskAsync(/*maybe task*//*prompt: elsewhere*/ PromptLibrary.CommentTranslator, source);
}

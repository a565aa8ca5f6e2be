using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace SkWorkshop;

// Step 3: semantic functions
public static class Step3
{
    public static async Task Run(Kernel kernel)
    {
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 20 };

        var classify = kernel.CreateFunctionFromPrompt(
            /*task*/ /*prompt: call*/ "Classify the support request into one of these categories: Hardware, Software, Network, Account, Other.\n" +
            "Return the category and nothing else.\n\n" +
            "Request: {{$request}}\nCategory:",
            settings,
            functionName: "ClassifyRequest",
            description: /*no prompt: tool*/ "Classifies a support request. Use it whenever an employee describes a problem.");

        var priority = kernel.CreateFunctionFromPrompt(/*examples*/ /*prompt: call*/ @"Decide how urgent the request is.

Request: My mouse is broken, I have a second one.
Priority: low

Request: Nobody in the Madrid office can log in.
Priority: critical

Request: Excel crashes when I open the budget, the meeting is at 3 pm.
Priority: high

Request: {{$request}}
Priority:", settings, "Priority");

        string[] requests = File.ReadAllLines("data/requests.txt");
        foreach (var r in requests)
        {
            var a = new KernelArguments { ["request"] = r };
            Console.WriteLine($"{r} => {await kernel.InvokeAsync(classify, a)} / {await kernel.InvokeAsync(priority, a)}");
        }
    }
}

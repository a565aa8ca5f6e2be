using Microsoft.SemanticKernel;

namespace SkWorkshop;

// Step 1: hello kernel
public static class Step1
{
    public static async Task Run(Kernel kernel)
    {
        var answer = await kernel.InvokePromptAsync(/*prompt: call*/ "Give me three names for a coffee bar run by software developers.");
        Console.WriteLine(answer);

        // TODO for you: ask for something else
    }
}

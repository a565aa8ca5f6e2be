using Microsoft.SemanticKernel;

namespace SkWorkshop;

// Step 2: a prompt with variables
public static class Step2
{
    public static async Task Run(Kernel kernel)
    {
        string prompt = /*maybe task*/ /*prompt: local*/ """
            Rewrite the text below so that it sounds {{$tone}}.
            Keep all facts, dates and names. Do not make it longer than the original.

            Text:
            {{$input}}
            """;

        var arguments = new KernelArguments
        {
            ["tone"] = "friendly",
            ["input"] = File.ReadAllText("data/complaint.txt"),
        };
        Console.WriteLine(await kernel.InvokePromptAsync(prompt, arguments));

        // same with a plain C# string, see the difference?
        var city = Console.ReadLine();
        var result = await kernel.InvokePromptAsync<string>(/*maybe task*/ /*prompt: call*/ $"In which country is {city}? Answer with the ISO 3166 alpha-2 code only.");
        Console.WriteLine(result);
    }
}

using HamShackBot.Services;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HamShackBot.Pipeline;

internal class DxpeditionPipeline
{
    public static async Task RunAsync(IKernelService kernels, string announcement)
    {
        var kernel = kernels.CreateKernel();

        // Prompts initialization
        string factsPrompt = /*task*//*prompt: local*/ @"Please read the announcement of a DXpedition and give back the facts as follows, one per line, a question mark where nothing is said.
Callsign: 
Entity: 
From: (yyyy-mm-dd)
To: (yyyy-mm-dd)
Bands: 
QSL via: 
ANNOUNCEMENT: {{$Input}}";

        string newsPrompt = /*prompt: local*/ "Please turn these facts into a short piece of news for the notice board of our club. " +
                            "It would be helpful if you could say in {{$Style}} style why the trip is something special. FACTS: {{$Input}}";

        KernelFunction factsFunction = kernel.CreateFunctionFromPrompt(factsPrompt, functionName: "Facts");
        KernelFunction newsFunction = kernel.CreateFunctionFromPrompt(newsPrompt, functionName: "News");
        KernelFunction translateFunction = kernel.CreateFunctionFromPrompt(
            /*maybe task*//*prompt: call*/ "Please translate the following text into {{$Lang}}. Callsigns and bands stay as they are. TEXT: {{$Input}}",
            functionName: "Translate");

        // Set up a pipeline of functions to be executed
        var pipeline = new[] { factsFunction, newsFunction, translateFunction };

        KernelArguments arguments = new(new OpenAIPromptExecutionSettings { ServiceId = "default", Temperature = 0 })
        {
            { "Input", announcement },
            { "Style", "laconic" },
            { "Lang", "Polish" }
        };

        var outputs = new List<string>();
        foreach (var item in pipeline)
        {
            var pipelineResult = await kernel.InvokeAsync(item, arguments);
            arguments["Input"] = pipelineResult.ToString();
            outputs.Add($"[{pipelineResult.Function.Name}]: {pipelineResult.GetValue<string>()}");
        }
        Console.WriteLine(string.Join("\n", outputs));
    }
}

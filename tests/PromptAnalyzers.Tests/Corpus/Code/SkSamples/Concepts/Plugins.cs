using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SkSamples.Base;

namespace SkSamples.Concepts;

public class Plugins_FunctionCalling(ITestOutputHelper output) : SampleBase(output)
{
    private readonly List<string> _asks =
    [
        /*prompt: member*/ "Switch off every light on the ground floor, but leave the one in the hall on because my mother is still awake.",
        /*prompt: member*/ "Is there any lamp burning in the cellar? If yes, since when?",
    ];

    public override async Task RunAsync()
    {
        var kernel = CreateKernel();
        kernel.ImportPluginFromType<Lights>();
        kernel.ImportPluginFromFunctions("Db", [SqlWriter(kernel)]);
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

        foreach (var ask in _asks)
        {
            Output.WriteLine("> " + ask);
            Output.WriteLine($"{await kernel.InvokePromptAsync(ask, new KernelArguments(settings))}");
        }
    }

    /// <summary>A prompt function which the model can use as tool.</summary>
    private static KernelFunction SqlWriter(Kernel kernel) => kernel.CreateFunctionFromPrompt(
        promptTemplate: /*task*/ /*prompt: call*/ "Generate one SQLite query for the table switching_log(lamp, floor, is_on, changed_at) which answers: {{$question}}\n" +
            "The output must be valid SQL that can be executed directly. No comments, no explanation, no code fence.",
        functionName: "WriteSql",
        description: /*no prompt: tool description*/ "Writes a SQL query for the log of the lamps. Give it the question of the user in plain English.");

    public sealed class Lights
    {
        [KernelFunction, Description(/*no prompt: tool description*/ "Switches a lamp on or off. Always read the list of lamps first so that you know the right id.")]
        public string Switch([Description("id of the lamp")] int id, bool on) => $"{id}:{on}";

        [KernelFunction, Description("All lamps with floor and state")]
        public string[] List() => ["1;ground;on", "2;hall;on", "3;cellar;off"];
    }
}

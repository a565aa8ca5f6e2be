using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Tinker;
using Tinker.Steps;

// Usage: dotnet run -- 3
var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "not-set";
IChatClient client = new OpenAI.Chat.ChatClient("gpt-4o-mini", key).AsIChatClient()
    .AsBuilder()
    .UseFunctionInvocation(NullLoggerFactory.Instance)
    .Build();

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: console help*/ """
        Welcome to the Tinker workshop!
        You will write a chat program step by step. Give the number of the step you want to run.
        Answer the questions in the README before you go on, and never commit your API key.
          1 hello   2 system message   3 streaming   4 options   5 classify
          6 typed   7 tools            8 few shot    9 files     10 memory
        """);
    return;
}

var steps = new Dictionary<string, Func<IChatClient, Task>>
{
    ["1"] = Step01_Hello.RunAsync,
    ["2"] = Step02_SystemMessage.RunAsync,
    ["3"] = Step03_Streaming.RunAsync,
    ["4"] = Step04_Options.RunAsync,
    ["5"] = Step05_Classify.RunAsync,
    ["6"] = Step06_Typed.RunAsync,
    ["7"] = Step07_Tools.RunAsync,
    ["8"] = Step08_FewShot.RunAsync,
    ["9"] = Step09_Files.RunAsync,
    ["10"] = Step10_Memory.RunAsync,
};

if (!steps.TryGetValue(args[0], out var step))
{
    Ui.Error(/*no prompt: error text*/ $"There is no step {args[0]}. Please pick a number between 1 and {steps.Count}.");
    return;
}
await step(client);

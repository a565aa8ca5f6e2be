#pragma warning disable OPENAI001
using OpenAI.Responses;
using ResponsesLab;

var client = new ResponsesClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none");

var experiments = new Dictionary<string, (string Title, Func<ResponsesClient, Task> Run)>
{
    ["1"] = (/*no prompt: menu text*/ "Say hello and ask a first question", Exp01_Hello.RunAsync),
    ["2"] = ("Instructions and personas", Exp02_Personas.RunAsync),
    ["3"] = ("Chained conversations", Exp03_Chain.RunAsync),
    ["4"] = (/*no prompt: menu text*/ "Extract an order from an e-mail as JSON", Exp04_Extraction.RunAsync),
    ["5"] = ("Function calling", Exp05_Tools.RunAsync),
    ["6"] = ("Small classifiers", Exp06_Labels.RunAsync),
};

Console.WriteLine(/*no prompt: console text*/ "Choose an experiment. Answer with the number only and press enter, anything else will end the program.");
foreach (var (k, e) in experiments) Console.WriteLine($"  {k}  {e.Title}");
var key = Console.ReadLine() ?? "";
if (experiments.TryGetValue(key, out var exp)) await exp.Run(client);

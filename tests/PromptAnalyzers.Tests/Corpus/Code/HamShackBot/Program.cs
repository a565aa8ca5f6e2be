using HamShackBot.Agents;
using HamShackBot.Configuration;
using HamShackBot.Pipeline;
using HamShackBot.Plugins;
using HamShackBot.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var options = new ShackOptions();
if (args.Contains("--lang")) options.Language = args[Array.IndexOf(args, "--lang") + 1];

if (args.Contains("--offline"))
{
    var offline = new OfflineShack(new HttpClient { Timeout = TimeSpan.FromMinutes(3) }, options);
    Console.WriteLine(await offline.FixCallAsync(args[^1], File.ReadAllLines("active.txt")));
    Console.WriteLine(await offline.SummitStoryAsync("DM/BW-042", 31));
    return;
}

IKernelService kernels = new KernelService(options);
var propagation = new PropagationPlugin();
var logbook = new LogbookPlugin(options);
var chat = new ShackChatService(kernels, logbook, propagation, options);
var kernel = kernels.CreateKernel([propagation]);
var prompts = kernel.ImportPluginFromPromptDirectory("Prompts/Elmer");
var keyer = new CqMessageProvider(options, kernels, NullLogger<CqMessageProvider>.Instance);

Console.WriteLine(/*no prompt: ui text*/ "You are on the air. Ask something, or type /spot, /story, /adif, /plan, /dx, /mail, /keyer, /qsl or /about. Empty line quits.");

string input;
do
{
    Console.Write(options.Callsign + "> ");
    input = Console.ReadLine() ?? "";
    var rest = input.Contains(' ') ? input[(input.IndexOf(' ') + 1)..] : "";

    switch (input.Split(' ')[0])
    {
        case "":
            break;
        case "/about":
            Console.WriteLine(options.About);
            break;
        case "/spot":
            var kind = await kernel.InvokeAsync<string>(prompts["Spot"], new() { { "line", rest } });
            Console.WriteLine(kind);
            break;
        case "/story":
            Console.WriteLine(await kernel.InvokeAsync<string>(prompts["Bedtime"], new() { { "hero", rest }, { "age", "6" } }));
            break;
        case "/adif":
            Console.WriteLine(await logbook.PageToAdifAsync(kernel, File.ReadAllText(rest), 2));
            break;
        case "/plan":
            Console.WriteLine(await propagation.PlanDay(rest, "100 W and a dipole", kernel));
            break;
        case "/dx":
            await DxpeditionPipeline.RunAsync(kernels, rest);
            break;
        case "/mail":
            var reviewer = new LogReviewAgent(kernels, NullLogger<LogReviewAgent>.Instance);
            reviewer.SetLanguage(options.Language);
            var issues = await reviewer.ReadCommitteeMailAsync(File.ReadAllText(rest));
            (await reviewer.ExplainAllAsync(issues)).ForEach(Console.WriteLine);
            break;
        case "/keyer":
            Console.WriteLine(await keyer.GetMessage());
            break;
        case "/qsl":
            // what does he want? (direct, bureau, LoTW ...)
            string wants = await kernels.InvokePromptAsStringAsync(kernel, /*task*//*prompt: wrapper*/ @"Someone asks for a QSL card. Which way does he want it?
Possible answers: bureau, direct, lotw, eqsl, none
If several are mentioned take the first one that appears in the message. Only print the answer in lower case.

Message: " + rest);
            Console.WriteLine(wants switch
            {
                "direct" => "Envelope and 2 USD.",
                "bureau" => "Card goes into the box for the bureau.",
                _ => wants
            });
            break;
        default:
            await chat.SayAsync(input, Console.Write);
            Console.WriteLine();
            break;
    }
} while (!string.IsNullOrWhiteSpace(input));

using ExamDesk;
using ExamDesk.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

// ---------------------------------------------------------------
//  Workshop "LLMs in the examination office"
//  Every step can be started alone: dotnet run -- 3
// ---------------------------------------------------------------

const string help = /*no prompt: help text*/ """
    Usage: dotnet run -- <step> [file]

      1   hello kernel
      2   prompt templates (classify a mail, shorten a regulation)
      3   plugin functions: let the model look up deadlines
      4   chat with the office assistant, type 'exit' to leave
      5   structured output: read a certificate
      6   the whole pipeline for the folder ./inbox
    """;

if (args.Length == 0)
{
    Console.WriteLine(help);
    return;
}

var kernel = KernelFactory.Create();

switch (args[0])
{
    case "1":
        await Step1();
        break;
    case "2":
        await Step02Templates.RunAsync(kernel, args.Length > 1 ? await File.ReadAllTextAsync(args[1]) : "When can i repeat the exam in linear algebra??");
        break;
    case "3":
        await Step3();
        break;
    case "4":
        kernel.Plugins.AddFromType<RegulationsPlugin>();
        await new OfficeChat(kernel).LoopAsync();
        break;
    case "5":
        await Step05Structured.RunAsync(kernel, await File.ReadAllTextAsync(args[1]));
        break;
    case "6":
        await new InboxPipeline(kernel).RunAsync("inbox");
        break;
    default:
        Console.WriteLine("unknown step");
        break;
}

async Task Step1()
{
    // 1a: simplest thing possible
    Console.WriteLine(await kernel.InvokePromptAsync(/*prompt: call*/ "What is the difference between an exam regulation and a module handbook? Two sentences."));

    var course = "Introduction to Databases";

    // 1b: with a template variable
    var arguments = new KernelArguments { ["course"] = course, ["room"] = "H 0.07" };
    Console.WriteLine(await kernel.InvokePromptAsync(/*prompt: call*/ "Write a notice: the exam {{$course}} is moved to room {{$room}}. Do not mention a reason. In German and below in English.", arguments));

    // 1c: chat service instead of prompt function
    var chat = kernel.GetRequiredService<IChatCompletionService>();
    var history = new ChatHistory(/*prompt: call*/ "You are a strict but fair examination officer. You never give legal advice.");
    history.AddUserMessage(/*prompt: call*/ "May I use a calculator with graph display in Physics 1?");
    var answer = await chat.GetChatMessageContentAsync(history);
    Console.WriteLine(answer.Content);
}

async Task Step3()
{
    kernel.Plugins.AddFromType<RegulationsPlugin>();
    kernel.Plugins.AddFromObject(new AppealPlugin());

    var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

    var q = /*prompt: local*/ "I failed MAT-101 twice. Is there a third attempt, do I have to apply for it and until when can I withdraw from INF-217?";
    Console.ForegroundColor = ConsoleColor.Cyan;
    Console.WriteLine(q);
    Console.ResetColor();
    Console.WriteLine(await kernel.InvokePromptAsync(q, new KernelArguments(settings)));
}

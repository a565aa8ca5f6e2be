using Microsoft.SemanticKernel;
using SkWorkshop;

// dotnet run -- 3     runs step 3
var step = args.Length > 0 ? int.Parse(args[0]) : 1;

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);
var kernel = builder.Build();

Console.WriteLine(/*no prompt: ui text*/ $"Workshop step {step}. Read the comments in the file first, then change the prompt and run it again.");

await (step switch
{
    1 => Step1.Run(kernel),
    2 => Step2.Run(kernel),
    3 => Step3.Run(kernel),
    4 => Step4.Run(kernel),
    5 => Step5.Run(kernel),
    6 => Step6.Run(kernel),
    7 => Step7.Run(kernel),
    8 => new Step8(kernel).Run(),
    _ => throw new ArgumentOutOfRangeException(nameof(step), /*no prompt: exception*/ "There are only eight steps. Give a number from 1 to 8."),
});

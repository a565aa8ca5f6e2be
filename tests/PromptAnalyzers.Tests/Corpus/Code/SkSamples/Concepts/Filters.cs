using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using SkSamples.Base;

namespace SkSamples.Concepts;

public class Filters_PromptRender(ITestOutputHelper output) : SampleBase(output)
{
    public override async Task RunAsync()
    {
        var kernel = CreateKernel(b => b.Services.AddSingleton<IFunctionInvocationFilter>(new QualityFilter(output)));
        var promptText = /*prompt: local*/ "Fasse den folgenden Text für einen Newsletter in zwei bis drei Sätzen zusammen und lass alle Werbung weg.\n\n{{$text}}";
        var prompt = promptText;
        Output.WriteLine($"{await kernel.InvokePromptAsync(prompt, new() { ["text"] = Console.ReadLine() })}");
    }

    private sealed class QualityFilter(ITestOutputHelper log) : IFunctionInvocationFilter
    {
        public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
        {
            await next(context);
            if (context.Function.Name == "Score") return;

            var check = /*task*/ /*prompt: local*/ "On a scale from 0 to 10, how faithful is this summary to the source? 10 means that every statement is backed by the source. Reply with the number and no other text." + $"\n\nSOURCE: {context.Arguments["text"]}\n\nSUMMARY: {context.Result}";
            var score = await CreateKernel().InvokePromptAsync<string>(check);
            log.WriteLine($"faithfulness {score}");
            if (score is "0" or "1" or "2")
                context.Result = new FunctionResult(context.Result, /*no prompt: fallback text*/ "The summary was not faithful to the source. Please read the text yourself or try it again later.");
        }
    }
}

using System.Diagnostics;
using Microsoft.SemanticKernel;

namespace PantryChef.Filters;

/// <summary>Nobody should die because a template author forgot the allergies.</summary>
public class AllergyFilter : IPromptRenderFilter
{
    private static string[] Allergies => (Environment.GetEnvironmentVariable("ALLERGIES") ?? "peanuts").Split(',');

    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        if (context.Function.Name is "SortShoppingList") return;
        context.RenderedPrompt += /*prompt: call*/ $"\n\nImportant: somebody in this household is allergic to {string.Join(" and ", Allergies)}. Never propose them, and warn if they occur in the text above.";
    }
}

public class TimingFilter : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var sw = Stopwatch.StartNew();
        try
        {
            await next(context);
        }
        catch (HttpOperationException)
        {
            context.Result = new FunctionResult(context.Result, /*no prompt: ui text*/ "Sorry złotko, the stove is cold. Please try to ask me again in a minute.");
        }
        Trace.WriteLine(/*no prompt: log*/ $"Function {context.Function.Name} asked the model and answered after {sw.ElapsedMilliseconds} ms");

        // second look at long texts, the first answer is sometimes half English
        if (context.Function.Name == "Invitation" && context.Result.ToString().Length > 800)
        {
            var shorter = await context.Kernel.InvokePromptAsync(/*maybe task*/ /*prompt: call*/ "Shorten this invitation to 80 words, keep names and date: " + context.Result);
            context.Result = new FunctionResult(context.Result, shorter.ToString());
        }
    }
}

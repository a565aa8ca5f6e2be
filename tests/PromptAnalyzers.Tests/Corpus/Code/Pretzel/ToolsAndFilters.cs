using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Pretzel.Infra;

namespace Pretzel;

public sealed class OvenPlugin
{
    [KernelFunction, Description(/*no prompt: tool description*/ "Gets the current temperature of the oven in degree Celsius. Call this before you change the program.")]
    public int Temperature(int oven) => oven == 1 ? 220 : 25;

    [KernelFunction, Description("Starts a program")]
    public string Start(int oven, [Description("bread, pretzel or clean")] string program) => /*no prompt: tool result*/ $"Oven {oven} was started with program {program}. Tell the baker to close the door.";
}

public class FunctionCallingTests : TestBase
{
    [Fact]
    public async Task AutoInvoke()
    {
        var kernel = NewKernel(b => b.Plugins.AddFromType<OvenPlugin>());
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        string ask = /*prompt: local*/ "Check both ovens (1 and 2). If one of them is colder than 100 degrees start the pretzel program there and tell me in one sentence what you did.";
        var result = await kernel.InvokePromptAsync(ask, new KernelArguments(settings));
        Verify.Contains("2", result.ToString());
    }
}

public class PromptFilterTests : TestBase
{
    sealed class SafetyFilter : IPromptRenderFilter
    {
        public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
        {
            await next(context);
            Console.WriteLine(/*no prompt: log*/ $"Prompt was rendered, please check that it contains no personal data: {context.RenderedPrompt}");
        }
    }

    [Fact]
    public async Task LanguageDetection_WithFilter()
    {
        var kernel = NewKernel(b => b.Services.AddSingleton<IPromptRenderFilter, SafetyFilter>());
        var code = await RunAsync(kernel, /*task*/ /*prompt: wrapper*/ "Detect the language of the text between the tags and answer with its ISO 639-1 code only, two letters.\n<text>{{$t}}</text>", ("t", "Dzień dobry, poproszę dwa precle"));
        Verify.Contains("pl", code);
    }

    [Fact]
    public async Task ManyQuestions()
    {
        var kernel = NewKernel();
        var questions = new[]
        {
            /*prompt: local*/ "¿Cuál es la diferencia entre levadura fresca y levadura seca? Responde en dos frases.",
            /*prompt: local*/ "用一句话解释为什么椒盐卷饼在烘烤前要浸泡在碱液中，并说明家庭烘焙时的安全注意事项。",
        };
        foreach (var q in questions)
            Console.WriteLine((await kernel.InvokePromptAsync(q)).GetValue<string>());
    }
}

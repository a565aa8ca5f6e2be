using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SkSamples.Base;

namespace SkSamples.Concepts;

// Inline prompts with variables
public class PromptTemplates_Inline(ITestOutputHelper output) : SampleBase(output)
{
    public override async Task RunAsync()
    {
        Kernel kernel = CreateKernel();

        Output.WriteLine((await kernel.InvokePromptAsync(/*prompt: call*/ "What should I pack for three days of rain in {{$city}}? I only have hand luggage.", new() { ["city"] = "Bergen" })).ToString());

        await PrintPromptAsync(kernel, /*task*/ /*prompt: wrapper*/ """
            Detect the language of the text between the dashes and return its two letter ISO 639-1 code in lower case.
            Return xx if the text has no language, for instance if it is only a number.
            ---
            {{$input}}
            ---
            """, ("input", Console.ReadLine()));

        // 中文
        await PrintPromptAsync(kernel, /*maybe task*/ /*prompt: wrapper*/ "请把下面的客户留言改写成礼貌、简洁的书面语,保留所有的日期和金额,不要添加新的内容:\n{{$note}}", ("note", Console.ReadLine()));
    }
}

// Semantic function with its own config
public class PromptTemplates_Config(ITestOutputHelper output) : SampleBase(output)
{
    public override async Task RunAsync()
    {
        var kernel = CreateKernel();

        var classify = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "Intent",
            Description = /*no prompt: tool description*/ "Finds the intent of a customer. Call this function before any other function of the plugin.",
            Template = /*task*/ /*prompt: call*/ """
                Determine the intent of this request from a customer of a phone company.

                The intent has to be one of these:
                ChangeTariff, ReportOutage, PayBill, CancelContract, TalkToHuman, Unknown

                Only write the name of the intent. If the customer is angry and wants to leave, this is CancelContract even if the word cancel is not used. If you are not sure, it's Unknown.

                Request: {{$request}}
                Intent:
                """,
            InputVariables = [new() { Name = "request", Description = /*no prompt: variable description*/ "What the customer wrote in the chat window", IsRequired = true }],
        });
        Output.WriteLine((await kernel.InvokeAsync(classify, new() { ["request"] = Console.ReadLine() })).ToString());

        const string HaikuPrompt = /*prompt: local*/ "Write a haiku about {{$thing}}. The second line has to mention a season.";
        var haiku = KernelFunctionFactory.CreateFromPrompt(HaikuPrompt, new OpenAIPromptExecutionSettings { MaxTokens = 80, Temperature = 1.1 });
        await foreach (var part in kernel.InvokeStreamingAsync<string>(haiku, new() { ["thing"] = "an empty tram" })) Console.Write(part);

        var minutes = kernel.CreateFunctionFromPrompt(/*prompt: file*/ File.ReadAllText("Prompts/minutes.txt"));
        var r = await minutes.InvokeAsync(kernel, new() { ["date"] = "3 May", ["transcript"] = await File.ReadAllTextAsync(Console.ReadLine()!) });
        Output.WriteLine(r.GetValue<string>()!);
    }
}

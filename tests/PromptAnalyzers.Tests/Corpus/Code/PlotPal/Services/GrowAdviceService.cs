using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace PlotPal.Services;

public class GrowAdviceService
{
    private readonly Kernel _kernel;

    public GrowAdviceService(Kernel kernel)
    {
        _kernel = kernel;
    }

    public async Task<string> AskAsync(string question, string month)
    {
        string skPrompt = /*prompt: local*/ @"You are an old gardener who has tended plot 3 for fourty years.
Answer the question of a younger member. It is {{$month}} and we are in a river valley with heavy soil and late frosts.
Be practical, no latin names, at most 120 words. If you dont know say so, do not invent products.

Question: {{$question}}";

        var f = _kernel.CreateFunctionFromPrompt(skPrompt, functionName: "AskGardener");
        var r = await _kernel.InvokeAsync(f, new KernelArguments { ["question"] = question, ["month"] = month });
        return r.ToString();
    }

    // 1 = harmless, 5 = tell the whole colony
    public async Task<int> PestSeverityAsync(string description)
    {
        var prompt = /*task*//*prompt: local*/ @"Rate how dangerous the described pest or disease is for the neighbouring plots.
Use a whole number from 1 (harmless) to 5 (must be reported to everybody, for example box tree moth or fire blight).
Give back the number and nothing else.

Description: {{$desc}}";
        var fn = _kernel.CreateFunctionFromPrompt(prompt, new OpenAIPromptExecutionSettings { MaxTokens = 5, Temperature = 0 });
        var res = await fn.InvokeAsync(_kernel, new() { { "desc", description } });
        return int.TryParse(res.GetValue<string>()?.Trim(), out var n) ? n : 3;
    }

    public async Task<(string Crop, string From, string To)> SowingWindowAsync(string packetText)
    {
        var template = /*examples*//*prompt: local*/ """
            Read the text from a seed packet and give crop and sowing window as crop;from;to with months as two digits.

            "Karotte Nantaise, Aussaat März bis Juni direkt ins Freie" -> carrot;03;06
            "Feldsalat 'Vit'. Aussaat ab Mitte August, bis Ende September." -> lamb's lettuce;08;09
            "Tomato Moneymaker - sow indoors Feb to early April" -> tomato;02;04

            If there are several windows take the first one. If there is none, use 00 for both.

            "{{$packet}}" ->
            """;
        var result = await _kernel.InvokePromptAsync<string>(template, new KernelArguments { ["packet"] = packetText });
        var p = (result ?? ";00;00").Split(';');
        return (p[0], p[1], p[2].Trim());
    }

    public async Task<string> CompanionsAsync(string plants)
    {
        var promptTemplate = /*task*//*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "companion.txt"));
        var fn = _kernel.CreateFunctionFromPrompt(promptTemplate);
        var answer = await _kernel.InvokeAsync(fn, new() { ["plants"] = plants });
        return answer.GetValue<string>() ?? "";
    }
}

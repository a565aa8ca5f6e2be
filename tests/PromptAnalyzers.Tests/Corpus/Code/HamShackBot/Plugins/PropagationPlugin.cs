using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HamShackBot.Plugins;

public class PropagationPlugin
{
    private static readonly HttpClient _client = new();

    [KernelFunction, Description("Solar flux, A and K index of today")]
    public async Task<string> SolarData()
        => await _client.GetStringAsync("https://services.swpc.noaa.gov/text/wwv.txt");

    [KernelFunction, Description(/*no prompt: tool description*/ "Rate how good a band is right now between two locators. Returns one word.")]
    public async Task<string> RateBand(string band, string from, string to, Kernel kernel)
    {
        var solar = await SolarData();

        var prompt = /*task*//*prompt: local*/ $"""
        Rate the {band} band for a contact between {from} and {to} at {DateTime.UtcNow:HH:mm} UTC on {DateTime.UtcNow:d MMMM}.
        Use the solar data. Answer with one word out of: closed, poor, fair, good, excellent.

        Solar data:
        {solar}

        Rating:
        """;

        var function = kernel.CreateFunctionFromPrompt(prompt);
        var result = await kernel.InvokeAsync(function);
        return result.GetValue<string>() ?? "unknown";
    }

    [KernelFunction, Description("Plans which bands to use over the day for a target region.")]
    public async Task<string> PlanDay(string region, string equipment, Kernel kernel)
    {
        // the big model gets the greyline wrong, the thinking one not
        var plan = await kernel.InvokePromptAsync(
            /*reasoned task*//*prompt: call*/ $"Work out for each hour from 00 to 23 UTC the best amateur band to reach {region} from central Europe with this equipment: {equipment}. Give exactly 24 lines, each with the hour and the band, or the hour and a dash if there is no chance.",
            new KernelArguments(new OpenAIPromptExecutionSettings { ModelId = "o4-mini", ServiceId = "thinking" }));
        return plan.ToString();
    }
}

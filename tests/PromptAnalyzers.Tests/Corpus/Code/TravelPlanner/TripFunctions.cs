using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace TravelPlanner;

public static class TripFunctions
{
    private const string RouteTemplate = /*prompt: member*/ """
        Plan a route through {{$places}}.
        Prefer trains to flights. Give the hours between two stops.
        """;

    public static KernelFunction Route(Kernel kernel) => kernel.CreateFunctionFromPrompt(
        RouteTemplate,
        new OpenAIPromptExecutionSettings { MaxTokens = 500, Temperature = 0.1 },
        functionName: "Route",
        description: /*no prompt: tool*/ "Plans a route");

    public static KernelFunction Budget(Kernel kernel)
    {
        var template = /*prompt: local*/ "Estimate the cost of this trip in {{$currency}}. Give one line for each item and the total at the end.\n\n{{$trip}}";
        return kernel.CreateFunctionFromPrompt(new PromptTemplateConfig(template) { Name = "Budget" });
    }

    public static KernelFunction Menu() => KernelFunctionFactory.CreateFromPrompt(
        new PromptTemplateConfig
        {
            Name = "Menu",
            Template = /*prompt: call*/ "Translate the menu to English. Mark dishes with nuts with (n).\n{{$menu}}",
            TemplateFormat = "semantic-kernel",
        });

    public static async Task<string> EtiquetteAsync(this Kernel kernel, string country)
    {
        var executionSettings = new OpenAIPromptExecutionSettings
        {
            ChatSystemPrompt = /*prompt: call*/ "You know the customs of every country.",
        };
        var result = await kernel.InvokePromptAsync<string>(/*prompt: call*/ $"Name three things a guest must not do in {country}.", new KernelArguments(executionSettings));
        return result ?? string.Empty;
    }
}

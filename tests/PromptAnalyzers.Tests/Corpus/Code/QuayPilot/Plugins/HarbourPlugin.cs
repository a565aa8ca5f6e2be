using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace QuayPilot.Plugins;

public class HarbourPlugin
{
    [KernelFunction, Description(/*no prompt: tool description*/ "Returns the current occupancy of a berth. Use this whenever the user asks if a berth is free or which vessel lies there.")]
    public string GetBerthStatus([Description("number of the berth, e.g. 7 or 12B")] string berth)
        => $"{berth}: free until {DateTime.Today.AddDays(1):yyyy-MM-dd} 06:00";

    [KernelFunction, Description("Wind, gusts and visibility at the harbour entrance")]
    public string GetWeather() => "wind 240/9 m/s, gusts 13 m/s, visibility 8 nm";

    [KernelFunction, Description("Orders a tug. Changes data!")]
    public string OrderTug(string vessel, string tug, DateTime at) => $"{tug} ordered for {vessel} at {at:HH:mm}";

    [KernelFunction, Description("Orders a pilot. Changes data!")]
    public string OrderPilot(string vessel, DateTime at) => $"pilot ordered for {vessel} at {at:HH:mm}";

    [KernelFunction, Description("Sends a message to the terminal planner")]
    public string NotifyTerminal(string message) => "sent";
}

public class NoticeService
{
    private static readonly KernelFunction SimplifyFunc = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "SimplifyNotice",
        Description = "Rewrites an official notice so that leisure boaters without training understand it.",
        Template = /*maybe task*//*prompt: call*/ "Rewrite the official notice below for leisure boaters. Short sentences, no abbreviations, friendly but serious tone. Keep every time, position and channel exactly as it is.\n\n{{$notice}}",
        InputVariables = [new() { Name = "notice", Description = "text of the notice" }]
    });

    private readonly Kernel _kernel;

    public NoticeService(Kernel kernel) => _kernel = kernel;

    public async Task<string> SimplifyAsync(string notice)
    {
        var result = await SimplifyFunc.InvokeAsync(_kernel, new KernelArguments { ["notice"] = notice });
        return result.ToString();
    }
}

using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace PriorArtBench.Plugins;

public class ClaimPlugin
{
    private const string SplitPrompt = /*examples*/ /*prompt: member*/ """
        Split a patent claim into its features. Number them 1.1, 1.2 … and keep the wording.

        Claim: A bicycle bell comprising a housing, a striker mounted in the housing and a magnet which returns the striker.
        1.1 A bicycle bell
        1.2 comprising a housing,
        1.3 a striker mounted in the housing and
        1.4 a magnet which returns the striker.

        Claim: {{$claim}}
        """;

    [KernelFunction("split_claim")]
    [Description(/*no prompt: tool*/ "Splits a claim into numbered features. Use it before you build a claim chart.")]
    public async Task<string> SplitAsync(
        [Description(/*no prompt: tool*/ "the full text of one claim, without its number")] string claim,
        Kernel kernel)
    {
        var result = await kernel.InvokePromptAsync<string>(SplitPrompt, new() { ["claim"] = claim });
        return result ?? string.Empty;
    }

    [KernelFunction("independent_claims")]
    [Description("Lists the independent claims")]
    public async Task<string> IndependentAsync(string claims, Kernel kernel)
    {
        var result = await kernel.InvokePromptAsync(
            /*task*/ /*prompt: call*/ "Find the independent claims in the set below. Return their numbers separated by commas, nothing else.\n\n{{$claims}}",
            new KernelArguments { ["claims"] = claims });
        return result.ToString();
    }
}

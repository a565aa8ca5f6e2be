using System.Text;
using HamShackBot.Configuration;
using Microsoft.SemanticKernel;

namespace HamShackBot.Services;

public interface IKernelService
{
    Kernel CreateKernel(IEnumerable<object>? plugins = null);
    Task<string> InvokePromptAsStringAsync(Kernel kernel, string prompt, CancellationToken cancellationToken = default);
}

public class KernelService(ShackOptions options) : IKernelService
{
    public Kernel CreateKernel(IEnumerable<object>? plugins = null)
    {
        var endpoint = options.AI.Endpoint ?? throw new InvalidOperationException(/*no prompt: exception*/ "Azure OpenAI endpoint is not configured. Set AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_KEY or start with --offline.");
        var builder = Kernel.CreateBuilder();
        builder.AddAzureOpenAIChatCompletion(options.AI.Deployment, endpoint, options.AI.Key!, serviceId: "default");
        builder.AddAzureOpenAIChatCompletion("o4-mini", endpoint, options.AI.Key!, serviceId: "thinking", modelId: "o4-mini");

        var kernel = builder.Build();
        foreach (var plugin in plugins ?? [])
            kernel.Plugins.AddFromObject(plugin, plugin.GetType().Name);
        return kernel;
    }

    public async Task<string> InvokePromptAsStringAsync(Kernel kernel, string prompt, CancellationToken cancellationToken = default)
    {
        var sb = new StringBuilder();
        await foreach (var part in kernel.InvokePromptStreamingAsync(prompt, cancellationToken: cancellationToken))
            sb.Append(part);
        return sb.ToString();
    }
}

using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace SkSamples.Base;

public interface ITestOutputHelper { void WriteLine(string text); }

public sealed class ConsoleOutput : ITestOutputHelper { public void WriteLine(string text) => Console.WriteLine(text); }

public abstract class SampleBase(ITestOutputHelper output)
{
    protected ITestOutputHelper Output { get; } = output;

    public abstract Task RunAsync();

    protected static Kernel CreateKernel(Action<IKernelBuilder>? configure = null)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("gpt-4o", Environment.GetEnvironmentVariable("OpenAI__ApiKey") ?? "");
        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Runs a template and prints what comes back.</summary>
    protected async Task<string> PrintPromptAsync(Kernel kernel, string template, params (string Key, object? Value)[] args)
    {
        var arguments = new KernelArguments();
        foreach (var (k, v) in args) arguments[k] = v;
        var result = (await kernel.InvokePromptAsync<string>(template, arguments)) ?? "";
        Output.WriteLine(result);
        return result;
    }

    protected void PrintLast(ChatHistory history) => Output.WriteLine($"{history[^1].Role}: {history[^1].Content}");
}

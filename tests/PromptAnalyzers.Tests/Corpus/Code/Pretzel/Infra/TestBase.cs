using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Pretzel.Infra;

[AttributeUsage(AttributeTargets.Method)]
public class FactAttribute : Attribute { public string? Skip { get; set; } }

[AttributeUsage(AttributeTargets.Method)]
public class TheoryAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class InlineDataAttribute(params object[] data) : Attribute { public object[] Data => data; }

public static class Verify
{
    public static void Contains(string expected, string? actual) { if (actual?.Contains(expected, StringComparison.OrdinalIgnoreCase) != true) throw new Exception($"'{expected}' not in '{actual}'"); }
    public static void True(bool value, string message) { if (!value) throw new Exception(message); }
}

public abstract class TestBase
{
    protected static Kernel NewKernel(Action<IKernelBuilder>? configure = null)
    {
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
            ?? throw new InvalidOperationException(/*no prompt: exception*/ "Set the OPENAI_API_KEY environment variable before you run these tests. You can create a key in the dashboard; do not commit it.");
        var builder = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o-mini", key);
        configure?.Invoke(builder);
        return builder.Build();
    }

    protected static async Task<string> RunAsync(Kernel kernel, string template, params (string Name, object? Value)[] args)
    {
        var arguments = new KernelArguments();
        foreach (var (name, value) in args) arguments[name] = value;
        var result = await kernel.InvokePromptAsync(template, arguments);
        return result.GetValue<string>() ?? "";
    }

    protected static async Task<ChatHistory> DialogAsync(Kernel kernel, ChatHistory history, params string[] turns)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        foreach (var turn in turns)
        {
            history.AddUserMessage(turn);
            history.Add(await chat.GetChatMessageContentAsync(history, kernel: kernel));
        }
        return history;
    }
}

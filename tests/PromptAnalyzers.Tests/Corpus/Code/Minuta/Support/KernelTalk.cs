using Microsoft.SemanticKernel;

namespace Minuta.Support;

public static class KernelTalk
{
    /// <summary>Puts the input under the instruction and returns the plain answer.</summary>
    public static async Task<string> AskAsync(this Kernel kernel, string instruction, string input, CancellationToken ct = default)
    {
        var args = new KernelArguments { ["instruction"] = instruction, ["input"] = input };
        var answer = await kernel.InvokePromptAsync<string>("{{$instruction}}\n\n{{$input}}", args, cancellationToken: ct);
        return answer?.Trim() ?? string.Empty;
    }
}

/// <summary>Stand-in for the real SMTP queue.</summary>
public class Outbox
{
    private readonly List<(string To, string Text)> _queue = new();
    public void AddUserMessage(string to, string text) => _queue.Add((to, text));
    public void Flush() => _queue.ForEach(m => Console.WriteLine($"-> {m.To}: {m.Text.Length} chars"));
}

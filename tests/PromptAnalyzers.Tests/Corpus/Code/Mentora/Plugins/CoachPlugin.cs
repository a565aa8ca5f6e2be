using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Mentora.Plugins;

internal static class KernelExtensions
{
    public static async Task<string> Tell(this Kernel kernel, string what, string? about = null, string? language = null)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(what);
        if (about is not null) history.AddUserMessage(about);
        var sb = new StringBuilder();
        await foreach (var piece in chat.GetStreamingChatMessageContentsAsync(history, kernel: kernel))
        {
            Console.Write(piece.Content);
            sb.Append(piece.Content);
        }
        return sb.ToString();
    }
}

public class CoachPlugin
{
    public Task<string> DecideAsync(Kernel kernel, string dilemma) => kernel.Tell(
        /*prompt: wrapper*/ "Help me with a decision. Ask me three questions that a good friend would ask, one of them uncomfortable. Do not tell me what to do.",
        about: dilemma);

    public Task<string> MoodAsync(Kernel kernel, string diary)
    {
        var label = /*task*/ /*prompt: local*/ "Oznacz wpis z dziennika jednym słowem: radość, spokój, smutek, złość, lęk albo zmęczenie. Gdy wpis opisuje kilka nastrojów, wybierz ten z końca dnia. Odpowiedz tylko tym słowem, małą literą i bez kropki.";
        return kernel.Tell(label, diary);
    }

    public async Task<string> RetrospectAsync(Kernel kernel, (string Week, string[] Wins, string[] Losses) data)
    {
        var prompt = new StringBuilder(/*prompt: builder*/ "Look back on my week with me. Point out one pattern I might not see myself, and end with a question for next week.");
        prompt.AppendLine().AppendLine($"It was week {data.Week}.");
        foreach (var w in data.Wins) prompt.AppendLine("+ " + w);
        foreach (var l in data.Losses) prompt.AppendLine("- " + l);
        var result = await kernel.InvokePromptAsync(prompt.ToString());
        return result.GetValue<string>()!;
    }
}

using System.Text;
using InvoiceBatch.Llm;
using OpenAI.Chat;

namespace InvoiceBatch.Steps;

/// <summary>Runs the checks that are asked one after the other about the same invoice.</summary>
public sealed class StepRunner(ChatClient chat)
{
    private sealed record Step(string Name, string Instruction);

    private static IEnumerable<Step> Steps()
    {
        yield return new("skonto", /*prompt: method*/ "Is there a cash discount (Skonto)? Answer with percent and days, or NONE.");
        yield return new("language", /*prompt: method*/ "In which language is the invoice? ISO code only.");
    }

    public async Task<string> RunAsync(string invoiceText)
    {
        var ask = Asking.With(chat);
        var results = new Dictionary<string, string>();
        foreach (var step in Steps())
        {
            ChatCompletion completion = await chat.CompleteChatAsync(
                ChatMessage.CreateSystemMessage(step.Instruction),
                ChatMessage.CreateUserMessage(invoiceText));
            results[step.Name] = completion.Content[0].Text;
        }

        if (results["language"] is not ("de" or "en"))
            results["translation"] = await ask(/*prompt: wrapper*/ "Translate to German:\n" + invoiceText);

        var rules = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "fraud.txt"));
        var fraud = await chat.CompleteChatAsync(rules, invoiceText);
        results["fraud"] = fraud.Value.Content[0].Text;

        var report = new StringBuilder();
        report.AppendLine(/*prompt: builder*/ "Summarize these findings about an invoice in one line:");
        foreach (var (name, value) in results)
            report.AppendLine($"- {name}: {value}");
        return await ask(report.ToString());
    }
}

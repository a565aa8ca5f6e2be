using System.Text;
using System.Text.Json;
using CrowCli.Core;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CrowCli.Commands;

public class LogVerdict
{
    public string Category { get; set; } = "";
    public bool NeedsHuman { get; set; }
    public string Component { get; set; } = "";
    public string Fingerprint { get; set; } = "";
}

public class LogTriageCommand(ILlmGateway llm)
{
    public async Task RunAsync(string path, TimeSpan window, CancellationToken ct)
    {
        var lines = File.ReadLines(path).TakeLast(4000).ToList();
        var groups = lines.Where(l => l.Contains(" ERR") || l.Contains("Exception")).GroupBy(l => l.Length > 60 ? l[24..60] : l).OrderByDescending(g => g.Count()).Take(8).ToList();

        foreach (var group in groups)
        {
            var severity = await RateAsync(group.First(), ct);
            var verdict = await JudgeAsync(group.First(), ct);
            Console.WriteLine($"{group.Count(),5} x  [{severity}] {verdict?.Category} {verdict?.Component} {verdict?.Fingerprint}");
        }

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"These are the errors of the last {window.TotalMinutes:0} minutes. What happened first and what is only a consequence?");
        sb.AppendLine();
        foreach (var group in groups)
        {
            sb.Append(group.Count()).Append(" times: ").AppendLine(group.First());
        }
        sb.AppendLine();
        sb.AppendLine("Last lines before the first error:");
        foreach (var line in lines.Take(20)) sb.AppendLine("  " + line);

        var history = new ChatHistory();
        history.AddSystemMessage(/*prompt: elsewhere*/ PromptLibrary.LogAnalyst);
        history.AddUserMessage(sb.ToString());

        await foreach (var chunk in llm.Chat.GetStreamingChatMessageContentsAsync(history, kernel: llm.Kernel, cancellationToken: ct))
            Console.Write(chunk.Content);
        Console.WriteLine();
    }

    private async Task<string> RateAsync(string line, CancellationToken ct)
    {
        ChatHistory shots = new();
        shots.AddSystemMessage(/*examples*//*prompt: call*/ "Rate a log line: page (wake somebody), ticket (office hours) or noise. One word.");
        shots.AddUserMessage(/*prompt: call*/ "FTL Billing: column \"vat_rate\" does not exist, 1243 invoices not written");
        shots.AddAssistantMessage("page");
        shots.AddUserMessage(line);
        var answer = await llm.Chat.GetChatMessageContentAsync(shots, new OpenAIPromptExecutionSettings { MaxTokens = 3 }, llm.Kernel, ct);
        return answer.Content?.Trim().ToLowerInvariant() ?? "ticket";
    }

    private async Task<LogVerdict?> JudgeAsync(string line, CancellationToken ct)
    {
        var prompt = /*typed task*//*prompt: local*/ $"Analyse the log line of a .NET service. Category is one of network, database, config, code, capacity, external. Component is the class or service that wrote it. Fingerprint: the message without ids, numbers, paths and times. NeedsHuman is false when it will heal by itself.\n\n{line}";
#pragma warning disable SKEXP0010
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(LogVerdict), Temperature = 0 };
#pragma warning restore SKEXP0010
        var reply = await llm.Chat.GetChatMessageContentAsync(prompt, settings, llm.Kernel, ct);
        return JsonSerializer.Deserialize<LogVerdict>(reply.Content ?? "{}");
    }

    public async Task<string> RegexAsync(string wish, IReadOnlyList<string> sample)
    {
        var system = /*task*//*prompt: local*/ """
            Du baust reguläre Ausdrücke für .NET. Du bekommst einen Wunsch und ein paar Zeilen aus einer Logdatei.
            Antworte nur mit dem Ausdruck, eine Zeile, ohne Schrägstriche und ohne Anführungszeichen.
            Benannte Gruppen für alles was der Wunsch nennt. Kein Lookbehind.
            """;
        return await llm.AskAsync(system, wish + "\n" + string.Join("\n", sample.Take(10)));
    }

    public static string KqlFor(string component) => /*no prompt: query*/ $"traces | where timestamp > ago(2h) and severityLevel >= 3 and cloud_RoleName == '{component}' | summarize count() by bin(timestamp, 5m), operation_Name | order by count_ desc | take 50";
}

using System.Text;
using OpenAI.Chat;
using TideDesk.Llm;

namespace TideDesk.Reports;

public sealed record LogEntry(DateTime At, string Author, string Text);

public sealed class LogbookReport(ILlm llm, ChatClient chat)
{
    /// <summary>Monday paper for the harbour master.</summary>
    public async Task<string> WeeklyAsync(string harbour, IReadOnlyList<LogEntry> entries, bool forPress, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the weekly report from the logbook of the harbour watch.");
        sb.AppendLine($"It is about {harbour}. The harbour master reads it on monday with his coffee so get to the point.");
        sb.AppendLine("Start with what went wrong, then what is still open, then the rest. Mention weather only if something happened because of it.");
        if (forPress)
            sb.AppendLine("This version goes to the local paper too: leave out names of persons and of private boats.");
        sb.AppendLine("Do not list every entry. About 250 words of running text.");
        sb.AppendLine();
        foreach (var e in entries.OrderBy(e => e.At))
            sb.AppendLine($"{e.At:ddd HH:mm} {e.Author}: {e.Text}");

        return await llm.AskAsync(sb.ToString(), 0.4f, ct);
    }

    public async Task<string> MatchLostItemAsync(string report, IEnumerable<string> shelf, CancellationToken ct)
    {
        var prompt = PromptComposer
            .As("You run the lost and found box of a harbour.")
            .Do(/*examples*//*prompt: builder*/ "Tell which number on the shelf list is the thing that was reported as lost.")
            .Rule("Answer with the number, or with 0 if nothing fits.")
            .Rule("Colours are often described wrong, brand and kind of item count more.")
            .Rule("If two fit equally well give the lower number.")
            .Sample("Lost: grey oilskin jacket, Helly something, left at the showers. Shelf: 1 blue cap / 2 jacket HH dark / 3 winch handle", "2")
            .Sample("Lost: reading glasses. Shelf: 1 fender / 2 sunglasses kids", "0")
            .Data("Report", report)
            .Data("Shelf", string.Join("\n", shelf.Select((s, i) => $"{i + 1} {s}")))
            .Compose();
        return await llm.AskAsync(prompt, 0, ct);
    }

    public Task<string> AdvisoryAsync(string forecast, bool regatta, CancellationToken ct)
        => llm.AskAsync(
            PromptComposer
                .As("You are the voice of the harbour information board.")
                .Do(/*prompt: builder*/ "Turn the marine forecast into a short advisory for leisure boats which is read out loud over the speakers.")
                .Rule("Four sentences at most, no abbrevations, no numbers with decimals.")
                .Rule("Say clearly when small boats better stay in.")
                .RuleIf(regatta, "There is a regatta today, greet the sailors once.")
                .Data("Forecast", forecast)
                .Compose(),
            ct: ct);

    public async Task<string> NormaliseVesselAsync(string heard, CancellationToken ct)
    {
        ChatCompletion completion = await chat.CompleteChatAsync(
            [
                new SystemChatMessage(/*examples*//*prompt: call*/ "Write the vessel name as it stands in the register: capital letters, prefix MV, SY or FV in front if it was said, spelled letters joined. Only the name."),
                new UserChatMessage(/*prompt: call*/ "this is motor vessel uh ragna two ragna two entering"),
                new AssistantChatMessage(/*prompt: call*/ "MV RAGNA II"),
                new UserChatMessage(heard),
            ],
            new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 20 },
            ct);
        return completion.Content[0].Text.Trim();
    }

    public async Task<string> CraneLogToCsvAsync(string raw, bool withHeader, CancellationToken ct)
    {
        string prompt;
        if (withHeader)
            prompt = /*task*//*prompt: local*/ "Convert the crane log into CSV with the header time;crane;vessel;tons;remark. Semicolon as separator, decimal comma in tons, times as HH:mm. No lines that are not from the log, no code fence.\n\n";
        else
            prompt = /*task*//*prompt: local*/ "Convert this continuation of a crane log into CSV lines without a header. Columns are time;crane;vessel;tons;remark. Semicolons, decimal comma, HH:mm. Output the lines only.\n\n";

        prompt += raw;
        return await llm.AskAsync(prompt, 0, ct);
    }

    public async Task<string> AskRegulationsAsync(string question, string paragraphs, CancellationToken ct)
    {
        var system = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "regulations.txt"), ct);
        var reply = await llm.SendAsync(
            new LlmRequest { Purpose = "regulations", System = system, User = $"{paragraphs}\n\n{question}" },
            ct);
        return reply.Text;
    }
}

/// <summary>Questionnaire for the yearly audit, answers are typed in by people.</summary>
public sealed class AuditSheet
{
    private readonly List<string> _questions = [];

    public AuditSheet AskAsync(string question)
    {
        _questions.Add(question);
        return this;
    }

    public static AuditSheet Standard() => new AuditSheet()
        .AskAsync(/*no prompt: form*/ "Describe how the oil boom is stored and when it was last unrolled completely. Attach a photo of the label.")
        .AskAsync(/*no prompt: form*/ "List all persons who have a key for the fuel berth and the date on which they were instructed.");

    public int Count => _questions.Count;
}

using System.Text;
using Anthropic;
using Anthropic.Models.Messages;
using LinguaProof.Checks;
using LinguaProof.Llm;

namespace LinguaProof.Services;

/// <summary>Turns the bare LQA numbers into a mail a freelancer can live with.</summary>
public sealed class FeedbackWriter(AnthropicClient client)
{
    private const string Coach = /*prompt: member*/ """
        You write quality feedback of a translation agency to its freelance translators.

        You receive the facts of one assessment as a list. Turn them into a personal mail.

        - Use facts of the list only. Never soften a critical error and never invent a positive point
          that is not there; if the list has nothing good, simply go without praise.
        - Start with the result, then the two or three patterns that matter, each with ONE quoted example.
        - Do not list every minor error, the translator gets the spreadsheet anyway.
        - Write as a colleague who has translated herself for years. No "we regret", no "unfortunately".
        - Do not talk about money, deadlines or future jobs. Thats the job of the vendor manager.
        - 120 to 200 words, no subject, no signature, no bullet points.
        """;

    public async Task<string?> WriteAsync(string translator, LqaResult result, bool german, CancellationToken ct = default)
    {
        string langInstruction = german
            ? "Schreibe die Mail auf Deutsch und mit Sie."
            : "Write the mail in English.";

        var facts = new StringBuilder()
            .AppendLine(/*prompt: builder*/ $"Translator: {translator}")
            .AppendLine($"Score: {result.Score:0.0} ({(result.Passed ? "passed" : "not passed")})")
            .AppendLine()
            .AppendLine("Errors:");
        foreach (var e in result.Errors)
            facts.AppendLine($"- [{e.Severity}] {e.Category}, segment {e.Segment}: {e.Comment}");

        var message = await client.Messages.Create(
            new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 1024,
                System = new List<TextBlockParam>
                {
                    new() { Text = Coach, CacheControl = new CacheControlEphemeral() },
                    new() { Text = langInstruction },
                },
                Messages = [new UserMessageParam { Content = facts.ToString() }],
            },
            cancellationToken: ct);

        var text = ClaudeClient.ExtractText(message.Content);
        return text.Length == 0 ? null : text;
    }

    public static string ReportHtml(string translator, LqaResult r) => /*no prompt: html*/ $"""
        <h2>Quality report for {translator}</h2>
        <p>Score <b>{r.Score:0.0}</b>. Please read the comments and answer within five working days if you do not agree.</p>
        <table><tr><th>Segment</th><th>Category</th><th>Severity</th><th>Comment</th></tr>
        {string.Concat(r.Errors.Select(e => $"<tr><td>{e.Segment}</td><td>{e.Category}</td><td>{e.Severity}</td><td>{e.Comment}</td></tr>"))}
        </table>
        """;
}

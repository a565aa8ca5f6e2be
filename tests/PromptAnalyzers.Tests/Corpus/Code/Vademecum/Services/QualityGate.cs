using Microsoft.Extensions.AI;
using Vademecum.Audit;

namespace Vademecum.Services;

public sealed class QualityGate(IChatClient client, IAuditStore audit)
{
    delegate string Check(string source, string draft);

    // each check is its own call, the answers go into the audit trail
    static readonly (string Name, Check Build)[] Checks =
    [
        ("contradiction", (s, d) => Contradictions(s, d)),
        ("phi", (_, d) => Phi(d)),
    ];

    static string Contradictions(string source, string draft) => /*maybe task*/ /*prompt: method*/ $"""
        Compare the draft with the source. List every statement of the draft that contradicts the source or is not covered by it.
        One bullet each, quote both places. If there is nothing to report answer "no findings".

        SOURCE
        {source}

        DRAFT
        {draft}
        """;

    static string Phi(string draft)
    {
        return /*task*/ /*prompt: method*/ "Find all personal data in the text (names, dates of birth, adresses, phone and insurance numbers). Output a JSON array of objects with \"type\" and \"text\", or [] when the text is clean.\n\n" + draft;
    }

    public async Task<bool> PassAsync(string source, string draft, CancellationToken ct)
    {
        var ok = true;
        foreach (var (name, build) in Checks)
        {
            var verdict = await client.GetResponseAsync(build(source, draft), cancellationToken: ct);
            await audit.AppendAsync("quality-gate", name, verdict.Text);
            ok &= verdict.Text.Trim() is "[]" or "no findings";
        }
        if (!ok) Console.WriteLine(/*no prompt: console*/ "Draft rejected. Compare the draft with the source, correct all statements that are not covered and submit it again.");
        return ok;
    }

    public async Task<string> ReviewAsync(string draft, CancellationToken ct)
    {
        var instructions = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/style_review.txt") + "\nDate of the review: " + DateTime.Today.ToString("yyyy-MM-dd");
        var first = await client.GetResponseAsync([new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, draft)], cancellationToken: ct);
        if (!first.Text.Contains("SCORE")) // forgot the score line, ask once more
            first = await client.GetResponseAsync([new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, draft), .. first.Messages,
                new ChatMessage(ChatRole.User, /*prompt: call*/ "Your review has no SCORE line. Repeat the review and put the line with the score at the end, as described.")], cancellationToken: ct);
        return first.Text;
    }
}

using System.Text;
using System.Text.Json;
using Anthropic.Models.Messages;
using PatchHarbor.Llm;
using PatchHarbor.Prompts;

namespace PatchHarbor.Pipeline;

public class TriageStep(ClaudeGateway gateway, ILogger<TriageStep> log) : IReviewStep
{
    public string Name => "triage";
    public int Order => 0;

    private const string TriagePrompt = /*task*//*prompt: member*/ @"You sort the files of a pull request by review risk so that the expensive steps only see what matters.

Levels:
HIGH   - authentication, payments, migrations, concurrency, anything that deletes data, public API surface
MEDIUM - business logic, validation, queries
LOW    - UI text, tests, comments, config without secrets
SKIP   - generated code, lock files, snapshots, binaries, vendored third party sources

Guidelines
* Judge by path and by size of the change, you do not see the content.
* A file under /tests is never HIGH.
* A deleted file is LOW unless its name suggests a migration or a permission check.
* If in doubt take the higher level.

Output: one line per file, `LEVEL<tab>path`, in the order of the input. No header, no explanations, no blank lines.";

    public async Task RunAsync(ReviewContext ctx, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Title: {ctx.Pr.Title}");
        sb.AppendLine($"Author: {ctx.Pr.Author}");
        if (!string.IsNullOrEmpty(ctx.Pr.Body))
            sb.AppendLine("Description: " + ctx.Pr.Body);
        sb.AppendLine();
        sb.AppendLine($"{ctx.Pr.Files.Count} changed files:");
        foreach (var f in ctx.Pr.Files)
            sb.AppendLine($"- {f.Path} [{f.Status}] +{f.Added} -{f.Removed}");

        var answer = await gateway.AskAsync(TriagePrompt, sb.ToString(), cheap: true, ct);
        foreach (var line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('\t', 2);
            if (parts.Length == 2) ctx.Risk[parts[1].Trim()] = parts[0].Trim();
        }

        // second opinion for files without any extension we know
        foreach (var f in ctx.Pr.Files.Where(f => f.Patch is not null && !ctx.Risk.ContainsKey(f.Path)))
        {
            var head = string.Join('\n', f.Patch!.Split('\n').Take(25));
            var msg = await gateway.Raw.Messages.Create(new MessageCreateParams
            {
                Model = "claude-haiku-4-5",
                MaxTokens = 5,
                Messages =
                [
                    new UserMessageParam(/*task*//*prompt: call*/ $"Was this file written by a tool (generator, formatter output, lock file) and not by a person? Answer yes or no.\n\nPath: {f.Path}\n\n{head}"),
                ],
            }, cancellationToken: ct);
            ctx.Risk[f.Path] = ClaudeGateway.TextOf(msg).StartsWith("y", StringComparison.OrdinalIgnoreCase) ? "SKIP" : "MEDIUM";
            log.LogInformation("{Path} => {Risk}", f.Path, ctx.Risk[f.Path]);
        }

        if (ctx.Risk.Count > 0 && ctx.Risk.Values.All(r => r == "SKIP")) ctx.Stop = true;
    }
}

public class SecurityStep(ClaudeGateway gateway) : FileStep(gateway)
{
    public override string Name => "security";
    public override int Order => 10;

    protected override bool Wants(ChangedFile f, ReviewContext ctx)
        => base.Wants(f, ctx) && ctx.Risk.GetValueOrDefault(f.Path) is "HIGH" or "MEDIUM";

    protected override string SystemPrompt => /*maybe task*//*prompt: method*/ """
        You are an application security engineer doing a focused review of one patch.

        Report only what an attacker could use or what would leak data:
        - injection of any kind (SQL, shell, LDAP, template, log forging)
        - missing authorisation checks, object references that are not tied to the current tenant
        - secrets, tokens or connection strings in code, also in tests
        - weak or home made crypto, predictable ids used as a secret
        - deserialisation of untrusted data, path traversal, SSRF
        - personal data written to logs

        Do not report style, performance or missing tests. Do not report problems in unchanged lines.
        Do not say "could be" - if you cant describe the attack in one sentence then leave it out.

        Respond with a JSON array and nothing else. Shape of one element:
        { "line": 118, "level": "block", "text": "tenant id is taken from the query string, so ..." }
        level is one of block, warn, note. An empty array is a perfectly good answer.
        """;
}

public class NamingStep(ClaudeGateway gateway) : FileStep(gateway)
{
    public override string Name => "naming";
    public override int Order => 20;

    protected override string SystemPrompt => Rules;

    private static readonly string Rules =
        /*examples*//*prompt: elsewhere*/ "Check identifiers introduced by the patch against the house naming rules and return JSON.\n\n"
        + "Rules: async methods end in Async. Booleans start with is, has, can or should. No abbreviations except id, url, db, ct. "
        + "Collections are plural. Interfaces start with I. Private fields with underscore.\n\n"
        + "Example 1\n"
        + "+    private bool valid;\n"
        + "+    public Task Load() {\n"
        + "[{\"line\":1,\"level\":\"note\",\"text\":\"valid -> _isValid\"},{\"line\":2,\"level\":\"note\",\"text\":\"Load -> LoadAsync\"}]\n\n"
        + "Example 2\n"
        + "+    private readonly List<Order> _orders = [];\n"
        + "[]\n\n"
        + "Example 3\n"
        + "+    foreach (var cust in custList)\n"
        + "[{\"line\":1,\"level\":\"note\",\"text\":\"cust, custList -> customer, customers\"}]\n\n"
        + "JSON array only.";
}

/// <summary>Optional extra reviewers, switched on by --focus.</summary>
public class FocusStep(ClaudeGateway gateway, IReadOnlyCollection<string> wanted) : IReviewStep
{
    public string Name => "focus";
    public int Order => 30;

    private static readonly Dictionary<string, string> Reviewers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["perf"] = /*prompt: member*/ "You are a performance engineer. Read the patch and talk about allocations in hot paths, N+1 queries, sync over async, missing indexes and unbounded growth. Give numbers where you can estimate them, otherwise say what you would measure. Ignore everything else. Three remarks at most, most expensive first.",
        ["api"] = /*prompt: member*/ "Du bist Maintainer einer öffentlichen Bibliothek und achtest auf Kompatibilität. Schau dir den Patch an und schreib dem Autor in zwei, drei Absätzen, was Nutzer der Bibliothek nach dem Update merken werden, welche Umbenennungen sie ärgern und wie man die Änderung weicher einführen könnte (Obsolete, Überladung, Standardwert). Keine Aufzählungen, keine Floskeln.",
    };

    public async Task RunAsync(ReviewContext ctx, CancellationToken ct)
    {
        var patch = string.Join("\n\n", ctx.Pr.Files.Where(f => f.Patch is not null).Select(f => "### " + f.Path + "\n" + f.Patch));
        foreach (var key in wanted)
        {
            if (!Reviewers.TryGetValue(key, out var system)) continue;
            ctx.Notes.Add($"[{key}] " + await gateway.AskAsync(system, patch, ct: ct));
        }
    }
}

public class BreakingChangeStep(ClaudeGateway gateway) : IReviewStep
{
    public string Name => "breaking";
    public int Order => 40;

    private const string Schema = /*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "breaking": { "type": "boolean", "description": "true if callers must change their code or data" },
            "members": { "type": "array", "items": { "type": "string" }, "description": "fully qualified members that changed" },
            "reason": { "type": "string", "description": "one sentence, plain english, for the changelog" }
          },
          "required": ["breaking", "members", "reason"],
          "additionalProperties": false
        }
        """;

    public async Task RunAsync(ReviewContext ctx, CancellationToken ct)
    {
        var api = new StringBuilder();
        foreach (var f in ctx.Pr.Files.Where(f => f.Path.EndsWith(".cs") && !f.Path.Contains("Tests")))
            api.AppendLine(f.Path).AppendLine(f.Patch);
        if (api.Length == 0) return;

        using var doc = await gateway.AskWithSchemaAsync(
            /*typed task*//*prompt: wrapper*/ "Decide whether the patch breaks existing callers. Removed or renamed public members, changed signatures, changed defaults, changed wire formats and stricter validation are breaking; new optional parameters on internal members are not. List the members concerned and give the reason.",
            api.ToString(), Schema, ct);

        if (doc.RootElement.GetProperty("breaking").GetBoolean())
            ctx.Findings.Add(new Finding { Level = "block", Step = Name, Text = doc.RootElement.GetProperty("reason").GetString() ?? "" });
    }
}

public class SummaryStep(ClaudeGateway gateway) : IReviewStep
{
    public string Name => "summary";
    public int Order => 100;

    // {0} = title, {1} = findings
    public async Task RunAsync(ReviewContext ctx, CancellationToken ct)
    {
        var findings = JsonSerializer.Serialize(ctx.Findings);
        ctx.Summary = await gateway.AskAsync(/*prompt: elsewhere*/ PromptLibrary.ReviewSummary, findings + "\n\n" + string.Join("\n", ctx.Notes), ct: ct);

        var scoreFormat = /*task*//*prompt: local*/ "Rate how ready this pull request is for merging, as an integer from 0 (do not merge) to 10 (merge now).\nA single finding with level block means 3 or less. Notes alone never cost more than 2 points. No findings at all is a 9, not a 10, nobody is perfect.\nReturn the number, nothing before it and nothing after it.\n\nTitle: {0}\n\nFindings:\n{1}";
        var score = await gateway.AskAsync(string.Format(scoreFormat, ctx.Pr.Title, findings), ct);
        if (int.TryParse(score.Trim(), out var n))
            ctx.Summary += $"\n\n**Readiness: {n}/10**";
    }
}

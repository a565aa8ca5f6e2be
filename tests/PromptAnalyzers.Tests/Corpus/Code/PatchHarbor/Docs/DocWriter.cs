using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PatchHarbor.Llm;
using PatchHarbor.Pipeline;
using PatchHarbor.Prompts;

namespace PatchHarbor.Docs;

public record TodoItem(string Owner, string Text, string Urgency);

public class DocWriter
{
    private readonly ClaudeGateway _gateway;
    private readonly HttpClient _http;

    public DocWriter(ClaudeGateway gateway, HttpClient http)
    {
        _gateway = gateway;
        _http = http;
    }

    public async Task<string> DocumentMemberAsync(string signature, string body, bool remarks, CancellationToken ct)
    {
        var prompt = new PromptBuilder()
            .Role(/*maybe task*//*prompt: builder*/ "You write XML documentation comments for C# members.")
            .Rule("Summary in the third person, present tense: \"Returns\", not \"Return\".")
            .Rule("Say what a caller needs to know, never repeat the name of the member in other words.")
            .Rule("Document exceptions only if they are thrown in the body you see.")
            .RuleIf(remarks, "Add a remarks element when there is a side effect, a cost or an ordering requirement.")
            .Section("signature", signature)
            .Section("body", body)
            .Task("Write the comment, every line starting with ///.")
            .Build();
        return await _gateway.AskAsync(prompt, ct);
    }

    public async Task<string> ReadmeSectionAsync(string section, string facts, CancellationToken ct)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "readme-section.md"), ct);
        return await _gateway.AskAsync(template.Replace("{{SECTION}}", section).Replace("{{FACTS}}", facts), ct);
    }

    public async Task<string> ReleaseNotesAsync(string version, IReadOnlyList<PullRequest> merged, CancellationToken ct)
    {
        var grouped = new Dictionary<string, List<string>>();
        foreach (var pr in merged)
        {
            var type = await _gateway.AskAsync(/*task*//*prompt: elsewhere*/ PromptLibrary.CommitType, pr.Title, cheap: true, ct);
            if (!grouped.TryGetValue(type.Trim(), out var l)) grouped[type.Trim()] = l = new();
            l.Add($"#{pr.Number} {pr.Title}");
        }
        return await _gateway.AskAsync(ReleaseNotesPrompt(version, grouped), ct);
    }

    private static string ReleaseNotesPrompt(string version, Dictionary<string, List<string>> grouped)
    {
        var list = new StringBuilder();
        foreach (var (type, items) in grouped)
        {
            list.AppendLine(type);
            items.ForEach(i => list.AppendLine("  " + i));
        }

        return /*prompt: method*/ $"""
            Write the release notes of version {version} of our product for the people who install it (admins, not developers).

            What they want to know, in that order:
            - do I have to do something before or after the update?
            - what did my users complain about that is fixed now?
            - what is new that I should tell them about?
            - everything else in one closing sentence

            Please keep in mind:
            - Translate developer language. "refactor retention evaluator" means nothing to an admin, leave it out.
            - Keep pull request numbers in brackets at the end of the sentence, support uses them.
            - dont promise anything for the next version
            - If an entry is a revert, drop both the entry and the thing it reverts.
            - Not longer than one page. Headlines are okay, tables are not.

            Merged pull requests by type:

            {list}
            """;
    }

    private const string TodoPrompt = /*examples*//*prompt: member*/ """
        Pull TODO style comments out of source code. Return a JSON array of { "owner", "text", "urgency" }.
        owner is the name in brackets or "" when there is none. urgency is now, soon or someday.

        Input:
        // TODO(mira): remove after the 4.2 migration, blocks the nightly build
        var x = Legacy();
        // hack, works for utf8 only
        Output:
        [{"owner":"mira","text":"remove after the 4.2 migration","urgency":"now"},{"owner":"","text":"works for utf8 only","urgency":"someday"}]

        Input:
        /// <summary>Todo list of the user.</summary>
        public class TodoList { }
        Output:
        []
        """;

    public async Task<List<TodoItem>> CollectTodosAsync(string source, CancellationToken ct)
        => await _gateway.AskJsonAsync<List<TodoItem>>(TodoPrompt, source, ct) ?? new();

    public async Task<string> TranslateAsync(string markdown, string lang, CancellationToken ct)
    {
        string system;
        if (lang == "de")
            system = /*maybe task*//*prompt: local*/ "Übersetze das Markdown-Dokument ins Deutsche. Codeblöcke, Dateinamen und Optionen bleiben unverändert, Anrede mit Sie, Überschriften ohne Punkt. Gib nur das übersetzte Dokument aus.";
        else
            system = /*maybe task*//*prompt: local*/ $"Translate the markdown document into {lang}. Leave code blocks, file names and command line switches as they are. Output the translated document only.";

        var parts = SplitByHeading.Split(markdown);
        var result = new StringBuilder();
        foreach (var part in parts.Where(p => p.Trim().Length > 0))
            result.AppendLine(await _gateway.AskAsync(system, part, cheap: true, ct));
        return result.ToString();
    }

    // offline mode, for customers that may not send code to the cloud
    public async Task<string> DescribeOfflineAsync(string code, CancellationToken ct)
    {
        var body = new
        {
            model = "qwen2.5-coder:7b",
            prompt = /*prompt: call, raw HTTP*/ "Describe what this source file does in 5 to 8 sentences, for a new colleague. Mention the entry points and what it depends on.\n\n" + code,
            stream = false,
        };
        using var resp = await _http.PostAsync("http://localhost:11434/api/generate",
            new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), ct);
        resp.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync(ct));
        return doc.RootElement.GetProperty("response").GetString() ?? "";
    }

    public static string RenderPage(string title, string html) => /*no prompt: html*/ $"""
        <!doctype html>
        <html><head><title>{title}</title><link rel="stylesheet" href="/patchharbor.css"></head>
        <body>
          <p class="hint">You are reading a generated page. Please report mistakes in the wiki, do not edit this file, it will be overwritten by the next run.</p>
          {html}
        </body></html>
        """;

    private static readonly Regex SplitByHeading = new(@"(?=^## )", RegexOptions.Multiline);
}

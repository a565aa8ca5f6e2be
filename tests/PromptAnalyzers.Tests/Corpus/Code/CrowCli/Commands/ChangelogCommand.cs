using CrowCli.Core;
using CrowCli.Plugins;
using Microsoft.SemanticKernel;

namespace CrowCli.Commands;

public class ChangelogCommand
{
    private readonly ILlmGateway _llm;
    private readonly GitPlugin _git;
    private readonly KernelFunction _writer;

    private readonly Dictionary<string, string> _audiences = new(StringComparer.OrdinalIgnoreCase)
    {
        { "users", /*prompt: member*/ "Rewrite the changelog for people who use the program and don't know anything about its code. Only what they will notice. Warm but not salesy, no version numbers of libraries." },
        { "ops", /*prompt: member*/ "Rewrite the changelog for the colleagues who run the service. Config keys, migrations, ports, memory. Drop everything else. If something must be done before the update, put it first under 'BEFORE YOU UPDATE'." }
    };

    public ChangelogCommand(ILlmGateway llm, GitPlugin git)
    {
        _llm = llm;
        _git = git;
        _writer = llm.Kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "changelog",
            Description = "Writes the section of a changelog for one release",
            TemplateFormat = "semantic-kernel",
            Template = /*maybe task*//*prompt: call*/ """
                Write the section for version {{$version}} of a CHANGELOG.md from the commits.

                Headings in this order, empty ones are left out: Added, Changed, Fixed, Removed, Security.
                One bullet per change, not per commit. Commits that belong together become one bullet. Reverts cancel each other.
                Leave out: merge commits, formatting, dependency bumps without effect, CI.
                Begin each bullet with a verb in past tense. Put the short hash in parentheses at the end.
                If a commit says BREAKING, the bullet starts with **Breaking:**

                Commits:
                {{$commits}}
                """,
            InputVariables = new List<InputVariable>
            {
                new() { Name = "version", IsRequired = true },
                new() { Name = "commits", IsRequired = true }
            }
        });
    }

    public async Task RunAsync(string current, string? audience)
    {
        var commits = (await _git.LogAsync(200)).Split('\n');
        var kept = new List<string>();
        foreach (var commit in commits)
        {
            if (await IsUserFacingAsync(commit)) kept.Add(commit);
        }

        var list = string.Join("\n", kept);
        var version = await _llm.AskSlowAsync(/*reasoned task*//*prompt: elsewhere*/ PromptLibrary.SemverAdvisor, current + "\n" + list);

        var section = (await _llm.Kernel.InvokeAsync(_writer, new KernelArguments { ["version"] = version, ["commits"] = list })).GetValue<string>() ?? "";
        if (audience is not null && _audiences.TryGetValue(audience, out var instruction))
            section = await _llm.AskAsync(instruction, section);

        File.AppendAllText("CHANGELOG.md", Header(version) + section);
    }

    private async Task<bool> IsUserFacingAsync(string commit)
    {
        string p = /*examples*//*prompt: local*/ """
            Would a user of the library notice this commit? Answer Y or N.

            fix: null reference when the config file is empty => Y
            refactor: move parser to own folder => N
            chore: bump analyzers => N
            perf: cache compiled templates => Y
            [[commit]] =>
            """.Fill(("commit", commit));
        var answer = await _llm.Kernel.InvokePromptAsync<string>(p);
        return answer?.TrimStart().StartsWith('Y') == true;
    }

    private static string Header(string version) => /*no prompt: markdown*/ $"\n\n## [{version}] - {DateTime.UtcNow:yyyy-MM-dd}\n\nAll notable changes of this release are listed below. The format is based on Keep a Changelog, and this project follows semantic versioning.\n\n";
}

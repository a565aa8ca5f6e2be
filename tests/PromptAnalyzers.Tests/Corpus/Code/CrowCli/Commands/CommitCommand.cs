using CrowCli.Core;
using CrowCli.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CrowCli.Commands;

public class CommitCommand(ILlmGateway llm, GitPlugin git)
{
    public async Task<int> RunAsync(string? ticket, bool dryRun)
    {
        var diff = await git.DiffAsync(staged: true);
        if (string.IsNullOrWhiteSpace(diff))
        {
            Console.Error.WriteLine(/*no prompt: console output*/ "Nothing is staged. Use 'git add -p' to choose the changes for this commit, or call 'crow commit --all' to commit everything that is tracked.");
            return 1;
        }

        if (await ContainsSecretAsync(diff))
        {
            Console.Error.WriteLine("There may be a secret in the diff. Use --force if you know better.");
            return 2;
        }

        var settings = new OpenAIPromptExecutionSettings { Temperature = 0.2, MaxTokens = 200 };
        var result = await llm.Kernel.InvokePromptAsync(/*examples*//*prompt: call*/ """
            Write a commit message for the diff.

            First line: type(scope): subject. Types: feat, fix, refactor, perf, test, docs, build, chore. Scope is the project or
            folder, leave it out when more than three are touched. Subject in imperative, lower case, no full stop, 60 characters max.
            Then an empty line and, only if the reason is not obvious from the subject, one to three lines with the WHY.
            No backticks around the message, nothing before and after.

            Diff (shortened):
            -    if (retries > max) throw;
            +    if (retries >= max) throw;
            Message:
            fix(http): stop after the configured number of retries

            Diff (shortened):
            +  <PackageReference Include="Spectre.Console" Version="0.49.1" />
            Message:
            build: add Spectre.Console

            Ticket: {{$ticket}}
            Diff:
            {{$diff}}
            Message:
            """, new KernelArguments(settings) { ["diff"] = diff, ["ticket"] = ticket ?? "none" });
        var message = result.GetValue<string>()?.Trim() ?? "";

        var subject = message.Split('\n')[0];
        if (subject.Length > 72)
        {
            var shorter = await llm.Kernel.InvokePromptAsync<string>(/*maybe task*//*prompt: call*/ $"Shorten this commit subject to at most 60 characters, keep the type and scope: {subject}");
            message = shorter?.Trim() + message[subject.Length..];
        }

        Console.WriteLine(message);
        if (!dryRun) await git.RunAsync($"commit -m \"{message.Replace("\"", "\\\"")}\"");
        return 0;
    }

    private async Task<bool> ContainsSecretAsync(string diff)
    {
        var check = llm.Kernel.CreateFunctionFromPrompt(
            /*task*//*prompt: call*/ @"Does one of the ADDED lines of this diff contain a real password, token, private key or connection string with credentials?
Placeholders like <your-key>, xxxx, changeme and keys in test fixtures do not count.
Answer true or false.

{{$diff}}", new OpenAIPromptExecutionSettings { MaxTokens = 3, Temperature = 0 }, functionName: "secret_check");
        var answer = await llm.Kernel.InvokeAsync(check, new() { ["diff"] = diff });
        return answer.ToString().Contains("true", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> BranchNameAsync(string ticketText)
    {
        var name = await llm.AskAsync(/*task*//*prompt: wrapper*/ "Convert the title of a ticket to a git branch name: prefix feature/ or bugfix/, then lower case words with hyphens, ascii only, at most 40 characters, no filler words. Output the name only.", ticketText);
        return name.Trim().Replace(' ', '-');
    }
}

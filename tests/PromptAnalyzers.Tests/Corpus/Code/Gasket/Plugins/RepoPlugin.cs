using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Gasket.Plugins;

public class RepoPlugin
{
    private string _lastReview = "";

    [KernelFunction("read_file")]
    [Description(/*no prompt: tool description*/ "Reads a source file of the old project. Use it whenever the user asks about code which you have not seen yet. Never guess what is in a file.")]
    public string ReadFile([Description(/*no prompt: tool description*/ "path relative to the root of the repository, with forward slashes")] string path)
        => File.Exists(path) ? File.ReadAllText(path) : /*no prompt: tool result*/ "This file does not exist. Call list_files first and use one of the returned paths.";

    [KernelFunction("review"), Description(/*no prompt: tool description*/ "Compares old and new version of a file and returns the differences in behaviour")]
    public async Task<string> ReviewAsync(Kernel kernel, string oldPath, string newPath, bool strict = true)
    {
        var role = /*prompt: elsewhere*/ Catalog.ReviewerRole(strict);
        var template = "<message role=\"system\">{{$role}}</message><message role=\"user\">{{$question}}</message>";
        var question = /*task*/ /*prompt: local*/ $"""
            Compare the old file with the new one and report every difference in behaviour as a line `severity | old line | new line | description` where severity is BUG, RISK or INFO. Write NONE if there is no difference.
            OLD ({Path.GetFileName(oldPath)}):
            {ReadFile(oldPath)}

            NEW:
            {ReadFile(newPath)}
            """;
        _lastReview = (await kernel.InvokePromptAsync(template, new() { ["role"] = role, ["question"] = question })).ToString();
        return _lastReview;
    }

    [KernelFunction("tests")]
    public async Task<string> TestsAsync(Kernel kernel, string path, string framework = "xunit")
    {
        var f = kernel.CreateFunctionFromPrompt(/*prompt: elsewhere*/ Catalog.Tests[framework]);
        return (await f.InvokeAsync(kernel, new() { ["code"] = ReadFile(path) })).ToString();
    }

    [KernelFunction("commit_message")]
    public async Task<string> CommitAsync(Kernel kernel, string diff)
        => (await kernel.CreateFunctionFromPrompt(Catalog.Commit).InvokeAsync(kernel, new() { ["diff"] = diff })).ToString();
}

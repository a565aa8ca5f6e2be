using System.ComponentModel;
using System.Diagnostics;
using Microsoft.SemanticKernel;

namespace CrowCli.Plugins;

public class GitPlugin(string workingDirectory)
{
    [KernelFunction("diff"), Description(/*no prompt: tool description*/ "Returns the diff of the working copy. Set staged to true for the index. The output is cut at 20000 characters, ask for single files if you need more.")]
    public Task<string> DiffAsync([Description("true for staged changes")] bool staged, [Description("path relative to the repository, or empty for all files")] string path = "")
        => RunAsync($"diff {(staged ? "--cached" : "")} -- {path}");

    [KernelFunction("log"), Description("Returns the last commits, one per line: hash, date, author, subject.")]
    public Task<string> LogAsync(int count = 20) => RunAsync($"log -{count} --pretty=format:%h%x09%ad%x09%an%x09%s --date=short");

    [KernelFunction("blame"), Description("Who changed which line of a file last.")]
    public Task<string> BlameAsync(string path, int from, int to) => RunAsync($"blame -L {from},{to} -- {path}");

    public async Task<string> RunAsync(string arguments)
    {
        var info = new ProcessStartInfo("git", arguments) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        using var p = Process.Start(info) ?? throw new InvalidOperationException(/*no prompt: exception*/ "git could not be started. Is it installed and in the PATH? On Windows the 'Git for Windows' installer has an option for this, on Debian run apt install git.");
        var output = await p.StandardOutput.ReadToEndAsync();
        await p.WaitForExitAsync();
        return output.Length > 20000 ? output[..20000] : output;
    }
}

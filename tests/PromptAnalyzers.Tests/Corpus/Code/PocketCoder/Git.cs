using System.Diagnostics;

namespace PocketCoder;

internal static class Git
{
    public static string Diff(string what) => Run($"diff {what} --unified=2");

    public static string Log(int count) => Run(/*no prompt: console*/ $"log -{count} --pretty=format:\"%s by %an\" --no-merges");

    private static string Run(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}

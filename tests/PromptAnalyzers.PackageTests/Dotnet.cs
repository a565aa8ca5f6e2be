using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PromptAnalyzers.PackageTests;

/// <summary>One run of the <c>dotnet</c> command, as a person would start it.</summary>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Output">Everything it printed.</param>
internal sealed partial record DotnetRun(int ExitCode, string Output)
{
    /// <summary>Findings and other warnings or errors, each as often as it was printed, sorted.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } =
        [.. Output.Split('\n')
            .TakeWhile(line => !line.StartsWith("Build succeeded", StringComparison.Ordinal) && !line.StartsWith("Build FAILED", StringComparison.Ordinal)) // Then a summary says all again.
            .Select(line => MessageLine().Match(line.TrimEnd('\r')))
            .Where(m => m.Success)
            .Select(m => new BuildMessage(
                m.Groups["file"].Value.Trim(),
                m.Groups["line"].Success ? int.Parse(m.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0,
                m.Groups["level"].Value,
                m.Groups["id"].Value,
                m.Groups["text"].Value))
            .OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line)];

    /// <summary>The findings of the package.</summary>
    public IEnumerable<BuildMessage> Findings => Messages.Where(m => m.Id.StartsWith("PA", StringComparison.Ordinal));

    public DotnetRun AssertSucceeded()
    {
        Assert.True(ExitCode == 0, Output);
        AssertNoCrash();
        return this;
    }

    public DotnetRun AssertFailed()
    {
        Assert.True(ExitCode != 0, Output);
        AssertNoCrash();
        return this;
    }

    /// <summary>AD0001 is an analyzer that threw, CS8032 one that could not be loaded, CS8785 and CS9057 one that does not fit.</summary>
    private void AssertNoCrash() => Assert.DoesNotContain(Messages, m => m.Id is "AD0001" or "CS8032" or "CS8785" or "CS9057");

    [GeneratedRegex(@"^(?<file>.*?)(?:\((?<line>\d+),\d+(?:,\d+,\d+)?\))?\s*:\s+(?<level>warning|error) (?<id>[A-Za-z]+[0-9]*): (?<text>.*?)(?: \[[^\]]*\])?$")]
    private static partial Regex MessageLine();
}

/// <summary>A warning or error of a build.</summary>
internal sealed record BuildMessage(string File, int Line, string Level, string Id, string Text)
{
    public string FileName => Path.GetFileName(File);
}

/// <summary>Starts <c>dotnet</c>.</summary>
internal static class Dotnet
{
    public static DotnetRun Run(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // Left over from the test run that this test is part of; they would point the new process to its SDK and settings.
        foreach (var name in start.Environment.Keys.Where(IsOfThisRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new DotnetRun(process.ExitCode, output + error.Result);
    }

    private static bool IsOfThisRun(string name) =>
        name.Equals("MSBuildSDKsPath", StringComparison.OrdinalIgnoreCase)
        || name.Equals("MSBuildExtensionsPath", StringComparison.OrdinalIgnoreCase)
        || name.Equals("MSBUILD_EXE_PATH", StringComparison.OrdinalIgnoreCase)
        || name.Equals("MSBuildLoadMicrosoftTargetsReadOnly", StringComparison.OrdinalIgnoreCase)
        || name.Equals("RepositoryUrl", StringComparison.OrdinalIgnoreCase)
        || name.Equals("ContinuousIntegrationBuild", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("PromptAnalyzers", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}

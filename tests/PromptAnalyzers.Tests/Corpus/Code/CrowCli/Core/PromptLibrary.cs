namespace CrowCli.Core;

internal static class PromptLibrary
{
    internal const string LogAnalyst = """
        You are on call. Someone pastes log lines from a .NET service and wants to know what broke and where to look first.

        - Start with the probable cause in one sentence. If you are guessing, write "probably".
        - Then the evidence: at most five quoted lines.
        - Then the next command to run or file to open.
        - Ignore health checks, heartbeat messages and everything of the load balancer.
        - Stack traces: name the first frame that belongs to the users own code.
        Timestamps are UTC. Do not apologize, do not greet.
        """;

    internal static string SemverAdvisor { get; } =
        "Decide the next version of a library by semantic versioning. Input: current version and list of changes. " +
        "Removed or changed public members, new required parameters and raised target frameworks are major. New members are minor. " +
        "Everything else is patch. While the version is 0.x, breaking changes are minor. Output the new version number only, e.g. without 'v'.";

    internal const string CommentTranslator = "Translate the comments in the source code to English. Do not touch code, strings or identifiers. Return the complete file without markdown fence.";

    /// <summary>Replaces [[key]] in a text, the curly braces belong to the kernel.</summary>
    internal static string Fill(this string text, params (string Key, string Value)[] values)
    {
        foreach (var (key, value) in values) text = text.Replace("[[" + key + "]]", value);
        return text;
    }
}

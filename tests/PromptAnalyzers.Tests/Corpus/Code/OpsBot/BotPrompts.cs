namespace OpsBot;

public static class BotPrompts
{
    public static string OnCall { get; } = """
        You answer questions of the engineer on call. Look into the runbooks with SearchRunbooks before every answer, also when you think that you know it.
        Quote the runbook you used. If there is none, say "no runbook" first and then give your best idea, clearly marked as a guess.
        Commands go into code blocks, one per block, and destructive ones (delete, drop, scale to 0, force push) get a warning line above.
        """;

    public static string ReleaseNotes(string audience) => audience == "developers"
        ? "Write release notes for developers from the tagged commits: breaking changes first with a migration hint, then features, fixes. Markdown."
        : $"Write friendly release notes for {audience} from the tagged commits. Talk about what they can do now, skip everything they can't see, at most 150 words.";
}

namespace PatchHarbor.Prompts;

/// <summary>Texts that more than one place needs. Keep them stable, prompt caching depends on it.</summary>
public static class PromptLibrary
{
    public const string ReviewSummary = """
        You are the last reviewer in a chain. Other reviewers left findings on a pull request, some of them
        contradict each other and a few are plain wrong.

        Write the review summary that will be posted at the top of the pull request.

        1. Open with what the change does, in your own words, two sentences at most. Do not repeat the title.
        2. Then the things that must be fixed before merging. Group findings that have the same cause.
        3. Then things worth a follow up ticket.
        4. If two findings contradict each other say which one you believe and why.
        5. Leave out nitpicks about whitespace and naming unless there are more than five of them, then mention it once.

        Tone: collegial. The author may be a junior or may be the CTO, you dont know. No praise sandwich,
        no emojis, no "great job". Dont invent findings that were not reported.
        """;

    public const string CommitType =
        "Assign a conventional commit type to the commit message you are given.\n" +
        "Allowed: feat, fix, perf, refactor, docs, test, build, ci, chore, revert.\n" +
        "When the message mentions a bug or an issue number together with a correction it is fix, even if code was moved as well.\n" +
        "Version bumps are build. Anything you cannot place is chore.\n" +
        "Reply with the type only, lower case, no punctuation.";

    // v2, the first one produced essays
    public static readonly string SecuritySchemaHint = "Fields: line (int), level (block|warn|note), text (string)";

    public static string Explain(string audience) => $"""
        Explain the piece of code in the next message to {audience}.
        First what it is for, then how it works step by step, then anything surprising about it.
        Refer to identifiers in backticks. If you are not sure what something does, say so instead of guessing.
        """;

    public static string BranchName { get; } =
        @"Turn the ticket into a git branch name.

Format: <type>/<ticket>-<words>
- type is feature, bugfix or hotfix
- ticket in lower case
- 2 to 5 words joined with a dash, only a-z and 0-9, no stop words

Ticket: HB-812 Crash when the export folder is missing (prio: normal)
Branch: bugfix/hb-812-export-folder-missing-crash

Ticket: HB-90 As an admin I want to see who changed a retention rule
Branch: feature/hb-90-retention-rule-change-audit

Ticket: HB-1177 Login down for all tenants since 09:40 (prio: blocker)
Branch: hotfix/hb-1177-login-down-tenants";
}

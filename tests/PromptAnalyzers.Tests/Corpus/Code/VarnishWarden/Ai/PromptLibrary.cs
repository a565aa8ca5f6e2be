namespace VarnishWarden.Ai;

public static class PromptLibrary
{
    public const string Welcome =
        "You write the first private message to new members of a forum about restoring old furniture. " +
        "The member is called {{name}} and wrote in the registration form what they are working on: \"{{about}}\". " +
        "Pick up what they wrote, recommend one or two of our sections (Finishes, Veneer, Upholstery, Hardware, Before/After) " +
        "and mention that photos of the joints help more than photos of the whole piece. " +
        "Between 60 and 100 words, no headline, sign with 'the workbench team'.";

    // {0} = name, {1} = rule, {2} = number of the warning
    public const string WarningLetter = @"
Write a private message from the moderators to the member {0}.
It is warning number {2}, because of this rule: {1}

The text of the post follows in the user message.
- name the sentence which was the problem, but don't repeat insults
- say what happens at the next warning (2nd: 7 days read only, 3rd: account closed)
- be calm and polite, no sarcasm, no 'we understand that'
- they can answer with !appeal
- no more than 120 words";

    public static string DigestIntro(int week) => $"""
        You are the editor of the weekly digest of the forum, this is for week {week}.
        Choose the four threads which are most useful for hobby restorers, not the most noisy ones.
        For every thread: the title as bold line, then 2 sentences about what one can learn from it.
        End with a "Photo of the week" if one of the threads has pictures. Plain BBCode, nothing else.
        """;
}

namespace TramTrove.Evaluation;

internal static class JudgeTemplates
{
    public const string Tone =
        "Du bewertest den Ton eines Briefes, den ein Amt an Bürgerinnen und Bürger schickt. " +
        "5 = freundlich und klar, 4 = freundlich, aber umständlich, 3 = neutral, 2 = von oben herab, 1 = beleidigend. " +
        "Der Inhalt spielt keine Rolle, auch nicht die Länge. Antworte mit einer einzigen Ziffer.";

    public static string GoalAndOutcome(string question, string answer)
    {
        return $"""
            Given an exchange between a claimant and the lost property office, determine what the claimant wanted
            and what the office's answer led to.

            userGoal: one sentence, from the claimant's view, without names.
            outcome: one sentence, facts only. Don't say whether it was good.

            Claimant:
            {question}

            Office:
            {answer}
            """;
    }
}

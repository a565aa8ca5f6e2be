namespace JudgeBench.Judges;

public static class Rubrics
{
    public const string Correctness = """
        You are an impartial judge. Score how correct the answer of a support bot is.

        Rubric:
        5 - all facts match the reference, nothing important is missing
        4 - the facts match, a minor detail is missing
        3 - partly correct, but the customer would have to ask again
        2 - a wrong price, time or rule, or the question was only touched on
        1 - completely wrong, or an answer to another question

        Don't reward length. An answer that honestly says "I don't know" gets a 3 if the reference has
        the information and a 5 if the reference says that the bot cannot know it. Amounts that are given in
        another notation (96 EUR, 96 €, ninety-six euros) are equal. Ignore spelling mistakes and the politeness
        of the answer, other judges take care of that.

        First line of your reply: the score as a single digit.
        Second line: the reason in no more than 20 words.
        """;

    public static string Tone => "Score the tone of the answer of a support bot. 5 = friendly and professional, 3 = neutral, 1 = rude, ironic or patronising. " +
                                 "Give the score as a digit in the first line and " + "a short reason in the second line.";

    // shown in the report, not part of the scoring
    public static readonly Dictionary<string, string> Explanations = new()
    {
        ["correctness"] = /*no prompt: report text*/ "Correctness: score from 1 to 5 how well the facts match the reference. 5 means that nothing important is missing.",
        ["tone"] = /*no prompt: report text*/ "Tone: rate the friendliness of the answer, 1 is rude and 5 is friendly and professional.",
    };
}

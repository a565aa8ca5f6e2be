namespace ExamDesk;

// exercise 2b: move the texts out of the code
public static class PromptLibrary
{
    public const string ShortenRegulation = """
        You get a paragraph of an examination regulation (bureaucratic German). Rewrite it in plain language for first year students:
        - keep every deadline and every number
        - one sentence per rule
        - replace "der Prüfling" with "du"
        - if something is left to the discretion of the board say so

        Paragraph:
        {{$input}}
        """;

    public static string Protocol(string candidate, string examiner) => $"""
        Turn the keywords which {examiner} typed during the oral exam of {candidate} into a protocol in complete sentences.
        Neutral tone, present tense, do not judge and do not add anything. Keep the order.
        """;
}

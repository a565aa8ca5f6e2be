namespace Kandivo.Data;

/// <summary>Long texts, kept out of the function definitions because nobody could read those any more.</summary>
public static class AiMessages
{
    public const string RejectionReason = """
        A hiring manager rejected a candidate and wrote a free text note. Map the note to exactly one reason code
        so that we can report on it at the end of the quarter.

        Codes:
        SKILL      required skill or tool missing
        SENIORITY  too junior or too senior for the opening
        SALARY     expectations outside of the band
        LOCATION   relocation, commute, remote or work permit
        CULTURE    communication, motivation, team fit
        TIMING     notice period, position already filled, hiring freeze
        OTHER      nothing of the above can be read from the note

        If several reasons are mentioned take the one the manager spends the most words on.
        Answer with the code only, upper case, no punctuation.

        Note:
        {{$note}}
        """;

    public const string CandidateSummary = """
        You write the short introductions our recruiters put on top of a candidate file before it goes to the hiring manager.
        The manager has thirty seconds and has not seen the CV.

        Tell in flowing text who this person is, what they have done that matters for the opening, and what we dont know yet.
        Stay factual, no adjectives like "passionate" or "seasoned". Do not mention age, gender, nationality, family status,
        photo or health even if the CV mentions it. Not longer than 120 words.

        Opening: {{$job}}

        CV:
        {{$cv}}
        """;
}

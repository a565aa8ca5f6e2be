namespace Vademecum.Ai;

public static class ClinicalPrompts
{
    public const string IcdCoding =
        "You suggest ICD-10 codes for a coding specialist who checks each one. Go through the discharge summary and list every diagnosis " +
        "that is stated as confirmed. Do not code suspected diagnoses ('V.a.', 'suspected', 'rule out') and do not code family history. " +
        "For each diagnosis print one line: code;text from the document (max 12 words);certainty A, G or Z. " +
        "Sort by position in the document. When no code fits use R69. No header line, no comments before or after the list.";

    public static string PlainLanguage(string language, int grade) =>
        $"Rewrite the findings for the patient in {language}, reading level grade {grade}. Explain each technical term in brackets, do not play down or dramatise, and end with the sentence that questions should go to the treating doctor.";
}

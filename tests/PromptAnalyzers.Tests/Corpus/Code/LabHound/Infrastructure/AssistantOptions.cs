namespace LabHound.Infrastructure;

public sealed class AssistantOptions
{
    public const string Section = "Assistant";

    public string Model { get; set; } = "gpt-4.1-mini";

    public string ReasoningModel { get; set; } = "o3-mini";

    public int CacheMinutes { get; set; } = 45;

    /// <summary>Used for letters to pet owners. {clinic} and {tone} are replaced.</summary>
    public string OwnerLetterPrompt { get; set; } =
        """
        You write letters to pet owners on behalf of the veterinary clinic {clinic}. The letter explains laboratory results
        to somebody without medical training. Tone: {tone}.

        - Address the owner by name and call the animal by its name, never "the patient".
        - Explain at most three findings; say what each organ or cell does before you say what is off.
        - No diagnosis, no dosage, no prognosis. The vet decides these.
        - If a value is outside the range by less than 5 percent, do not call it abnormal.
        - Close with the next step the clinic proposed. If none is given, ask the owner to ring the clinic.
        - 120 to 180 words, no headings, no bullet points.
        """;

    public string NightlyDigestPrompt { get; set; } =
        "You are the quality manager of a veterinary laboratory. Write the digest of the last 24 hours for the morning meeting: what went wrong, which analysers caused repeats, which clinics sent unusable tubes. Be short, be concrete, name no persons.";

    public string[] Locales { get; set; } = ["en-GB", "de-DE", "fr-FR"];
}

namespace MedCoder.Extraction;

/// <summary>Released instruction texts. Version 2.3, QA approved.</summary>
public sealed class PromptCatalogue
{
    public static PromptCatalogue Instance { get; } = new();

    public const string LabUnits = "Convert all laboratory values of the table to SI units. Keep the row order and the analyte names. " +
        "Output a table with the columns analyte | value | unit | original, separated by pipes. If a conversion factor is not certain, leave the value as it is and write '?' as unit.";

    private readonly Dictionary<string, string> _texts = new()
    {
        ["patient-letter"] = "Explain the following finding to the patient in plain language (reading level: {0}). Be calm and honest, do not recommend any therapy, and ask the patient to discuss open questions with the treating doctor.\n\nFinding: {1}"
    };

    public string this[string key] => _texts[key];
}

namespace ClinicScribe;

public sealed class ClinicOptions
{
    public required string Name { get; set; }

    public string Footer { get; set; } = /*no prompt: ui text*/ "This letter was written with the help of software and checked by a doctor.";

    public string LetterRules { get; set; } = "Write dates as day, month, year. Write units as in the note.";
}

internal static class PromptLibrary
{
    public const string Summary = "Sum up the history of the patient in ten lines, oldest first.";

    public static string Allergies { get; } = "List the allergies in the file. Write 'none known' if there are none.";

    public static class Polish
    {
        public const string Summary = "Streść historię choroby pacjenta w dziesięciu punktach, od najstarszego.";
    }
}

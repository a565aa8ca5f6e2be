namespace QuietHouse.Options;

public class AiOptions
{
    public const string Section = "Ai";

    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "gpt-4.1-mini";
    public string PlannerModel { get; set; } = "o4-mini";
    public int MaxEntriesPerRun { get; set; } = 40;

    /// <summary>Can be overridden per branch office in appsettings.{Branch}.json</summary>
    public string HouseStyle { get; set; } =
        "You write for a family-run funeral home founded in 1911. The tone is plain and warm. " +
        "Never use 'passed on to a better place', 'battle' or 'tragic'. Say 'died', not 'passed away', unless the family used it first. " +
        "Leave out everything you were not told: no invented hobbies, no invented last words.";

    public string DirectorMailbox { get; set; } = "director@quiethouse.example";
}

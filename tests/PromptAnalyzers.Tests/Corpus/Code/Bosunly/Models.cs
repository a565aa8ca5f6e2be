namespace Bosunly;

public sealed record SeaService(string Vessel, string VesselType, int Gt, string Rank, DateOnly SignOn, DateOnly SignOff, string? Agency);

public sealed record Seafarer(int Id, string Name, string Nationality, string Rank, string CvText, List<SeaService> Services, List<string> Certificates);

public sealed record Vacancy(int Id, string Rank, string VesselType, int Gt, string TradingArea, DateOnly Joining, int ContractMonths, string[] MustHave);

public sealed record CvData(string Name, string? Rank, string[] Vessels, string[] Certificates, int? YearsAtSea);

public sealed class AiSettings
{
    public string Endpoint { get; set; } = "https://bosunly.services.ai.azure.com/models";
    public string Key { get; set; } = "";
    public string DefaultModel { get; set; } = "gpt-4o-mini";
    public string ReasoningModel { get; set; } = "DeepSeek-R1";

    // customers can override this one in their tenant settings
    public string RejectionTemplate { get; set; } = """
        You write rejection letters to seafarers for the crewing company {COMPANY}.
        Be respectful and short (max 90 words). Give the reason only in the general form supplied. Never mention age, nationality
        or another candidate. If the reason is a missing certificate, say which and that we would be glad to hear from them once they have it.
        Sign with "Crewing Department". Plain text, no subject line.
        """;
}

namespace HammerLot.Services;

public sealed class HammerLotOptions
{
    public const string Section = "HammerLot";

    public string ChatDeployment { get; set; } = "gpt-4o-mini";
    public string ReasoningDeployment { get; set; } = "o4-mini";
    public int MailPollSeconds { get; set; } = 90;
    public int MaxDraftRounds { get; set; } = 3;

    /// <summary>Can be overwritten by each saleroom in appsettings.json.</summary>
    public string BidderReplyPersona { get; set; } =
        "You write for the client services desk of Thorne & Askew, auctioneers in Bath since 1871. You are courteous, brief and a little old-fashioned. " +
        "You never state a reserve, never give advice on how high to bid and never promise that an item is authentic.";
}

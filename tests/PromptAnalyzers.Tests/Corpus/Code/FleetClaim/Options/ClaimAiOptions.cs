using System.ComponentModel.DataAnnotations;

namespace FleetClaim.Options;

public class ClaimAiOptions
{
    [Required] public string Endpoint { get; set; } = "";
    [Required] public string ApiKey { get; set; } = "";
    public string ChatDeployment { get; set; } = "gpt-4o";
    public string SmallDeployment { get; set; } = "gpt-4o-mini";
    public string ReasoningDeployment { get; set; } = "o4-mini";
    public string EmbeddingDeployment { get; set; } = "text-embedding-3-small";

    [Range(1, 10, ErrorMessage = "MaxAttempts must lie between 1 and 10, otherwise the queue is blocked by a single claim.")]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Can be overridden in appsettings, legal wants to change it without a release.</summary>
    public string LetterInstructions { get; set; } =
        "You write letters of a leasing company to the insurer of the other party after an accident. " +
        "Claim the amounts given, item by item, and set a deadline of 14 days. Neutral and firm. " +
        "Do not describe the accident in more detail than the facts given and never write that our driver was at fault. " +
        "Letter body only: no address block, no subject, no signature.";
}

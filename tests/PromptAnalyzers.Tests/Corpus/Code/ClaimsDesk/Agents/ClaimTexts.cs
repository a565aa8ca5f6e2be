namespace ClaimsDesk.Agents;

internal static class ClaimTexts
{
    public const string RejectedSubject = "Your claim: please read our decision";

}

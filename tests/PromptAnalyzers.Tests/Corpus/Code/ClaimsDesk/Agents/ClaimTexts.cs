namespace ClaimsDesk.Agents;

internal static class ClaimTexts
{
    public const string RejectedSubject = "Your claim: please read our decision";

    public const string FraudSigns =
        "You look for signs of insurance fraud.\n" +
        "Signs are: the policy is younger than 3 months, receipts without a date, " +
        "the same damage twice, a story that changes, expensive things without proof.\n" +
        "Look up the earlier claims first. Don't accuse anybody: name the sign and quote the sentence.\n" +
        "End with SCORE: and a number from 0 to 100.";
}

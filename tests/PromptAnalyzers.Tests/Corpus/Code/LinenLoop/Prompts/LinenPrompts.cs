namespace LinenLoop.Prompts;

public static class LinenPrompts
{
    public const string DelayDecision =
        "You decide whether a hotel has to be informed about a late linen delivery.\n" +
        "Inform the hotel when the new arrival is later than 10:00 local time, OR when more than 20 % of the ordered pieces are missing, OR when the order is flagged as event/banquet.\n" +
        "Do not inform for delays below 15 minutes.\n" +
        "Answer with YES or NO and nothing else.";

    public const string DelayMail = """
        Write an e-mail to the housekeeping manager of {0}.
        The linen delivery of {1:dd.MM.yyyy} will arrive at {2} instead of the agreed time. Reason given by dispatch: {3}.

        Keep it under 120 words. Apologise once, not three times. Offer the emergency set (20 bed sets, 40 towels) from the nearest depot only if the delay is longer than 3 hours.
        Don't promise a discount, sales does that. Sign with "Your LinenLoop dispatch team".
        """;

    public const string CountSheet = """
        The text is the OCR of a hand written count sheet from the clean side of a laundry. Read out every line.
        For each line give the article code (as printed in the left column, e.g. BT-140), the counted pieces and whether the number was crossed out and corrected. If corrected use the last number.
        Lines with only a tick mean 0 pieces. Ignore signatures and the coffee stains ;)
        """;

    public static string TruckLoad(string truck, int maxKg) => $"""
        Check the loading list of truck {truck} and put it into unloading order.
        Max payload: {maxKg} kg. Every trolley weighs 38 kg empty. Wet (soiled) trolleys must stand behind clean ones and never next to table linen.
        The first stop has to be at the tail lift. Two trolleys per row, eleven rows.

        Return a JSON array of rows from the tail lift to the cab: row (1-11), left, right (trolley ids or null).
        If the list can't be loaded return an empty array.
        """;
}

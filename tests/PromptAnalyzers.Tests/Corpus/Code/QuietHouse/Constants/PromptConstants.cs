namespace QuietHouse.Constants;

/// <summary>Prompts used by more than one service. {0}, {1} … are filled with string.Format.</summary>
public static class PromptConstants
{
    public const string TRIAGE_PROMPT = @"You answer the night desk of a funeral home.
Decide which queue the following contact belongs to.

Queues:
FIRST_CALL - somebody has died and has to be collected
ARRANGEMENT - questions about a ceremony that is already being arranged
FLOWERS - wreaths, ribbons, deliveries
INVOICE - anything about money
PRESS - newspapers, online portals
OTHER - everything else

Channel: {0}
Message: {1}

Return the queue name and nothing else. When in doubt between FIRST_CALL and another queue always return FIRST_CALL.";

    public const string FIRST_CALL_PROMPT =
        "Read the notes that the colleague on duty took during the first call and fill in the record. " +
        "Dates are day first. The place of death is not always the place where the deceased has to be collected. " +
        "Fields that are not mentioned stay null; do not guess a denomination from a name.";

    public const string GENERIC_ERROR = "Something went wrong on our side. Please call the night desk, somebody answers at any hour.";
}

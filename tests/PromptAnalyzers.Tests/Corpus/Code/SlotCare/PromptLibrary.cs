namespace SlotCare;

public static class PromptLibrary
{
    public const string NormaliseTime = @"You convert what a patient says about the desired time into a machine readable window.
The reference date is given in the first line of the message. Weeks start on Monday. 'Morning' is 08:00-12:00, 'afternoon' 12:00-18:00, 'evening' 17:00-20:00.

Message:
2025-03-05
next tuesday in the morning would be great
Window: 2025-03-11T08:00/2025-03-11T12:00

Message:
2025-03-05
cualquier dia de la semana que viene despues de las 5
Window: 2025-03-10T17:00/2025-03-14T20:00

Message:
2025-03-05
asap!!
Window: 2025-03-05T08:00/2025-03-07T20:00

Print only the window.";

    public const string CardFields =
        "This is a photo of a health insurance card from {0}. Read the member number, the name of the insurer and the expiry date. " +
        "Print three lines in this order, one value per line, nothing else. A value you cannot read for sure is printed as a dash. " +
        "Never invent digits; cards at a steep angle often hide the last digit, look twice.";

    public static readonly string FrontDeskSummary = """
        Summarise the call for the colleague at the front desk who has ten seconds to read it.
        What does the caller want, what was promised, who has to do what until when. Names yes, small talk no.
        """;
}

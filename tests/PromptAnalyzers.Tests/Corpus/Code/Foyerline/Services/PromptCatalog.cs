namespace Foyerline.Services;

/// <summary>
/// Texts that more than one service needs. Please tell Marta before you change one, the refund texts were agreed with legal.
/// </summary>
public static class PromptCatalog
{
    public const string DuplicateCheck = """
        Two mails from our inbox follow. Decide if the second one is about the same case as the first one (same customer wants the same thing, a reminder, a "did you get my mail").

        Reply with SAME or NEW and nothing else.

        Mail 1: I booked row F for Hedda Gabler on 3 May and the pdf never came.
        Mail 2: Hello?? still waiting for my Hedda Gabler tickets
        Answer: SAME

        Mail 1: Can I swap my seat at the Quartet night for one on the aisle?
        Mail 2: Is there parking at the Lindenhalle?
        Answer: NEW
        """;

    // shown in the settings page of the admin ui
    public const string SettingsHelp =
        /*no prompt: ui*/ "Choose how strict the triage should be. With 'strict' every mail that mentions a lawyer, a chargeback or the press is put on top of the board. With 'relaxed' only chargebacks are. Changes are active after the next reload.";
}

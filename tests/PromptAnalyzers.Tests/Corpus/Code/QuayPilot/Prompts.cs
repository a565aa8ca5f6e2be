namespace QuayPilot;

/// <summary>All the bigger prompts, so that the port captain's office can review them in one place.</summary>
public static class Prompts
{
    public const string DangerousGoods = """
        You check cargo descriptions against the IMDG code for a container terminal.
        Give the IMDG class for the cargo description below. If the cargo is not dangerous answer NONE.
        If the discription is too vague answer UNCLEAR. Answer with the class only, no text around it.

        Cargo: 480 drums acetone, technical grade
        Class: 3

        Cargo: lithium ion batteries packed with equipment
        Class: 9

        Cargo: frozen mackerel in cartons
        Class: NONE

        Cargo: chemicals, various
        Class: UNCLEAR

        Cargo: {{$cargo}}
        Class:
        """;

    public static readonly string HandoverWriter =
        "You write the handover note from one shift of the vessel traffic centre to the next. " +
        "You receive the raw log of the watch as bullet points. Write in the past tense, in whole sentences, " +
        "grouped by berth, and start with everything that is still open. Never leave out a vessel with a restriction. " +
        "Do not judge colleagues. Not longer than one page.";

    // not used by any model, goes out with the smtp relay
    public const string HandoverMail = /*no prompt: mail*/ """
        Dear colleagues,

        attached you will find the handover note of the last watch. Please read it before you take over
        and confirm it in the portal. If something is missing, call the duty officer (ext. 411).

        Kind regards
        Vessel Traffic Centre
        """;
}

namespace WattDesk.Agents;

/// <summary>Longer instructions, kept out of the factory so that the service team can review them.</summary>
public static class AgentPrompts
{
    // used by the inbox sorter, dunning replies go straight to accounts receivable
    public const string DunningReply = """
        Below is a reply of a customer to a payment reminder. Sort it into one of these boxes:

        PAID        customer says the money was already sent
        INSTALMENT  wants to pay in parts or later
        DISPUTE     says that the bill is wrong
        HARDSHIP    lost job, illness, social services involved
        OTHER       everything else, also insults without content

        Samples:
        "hab das doch letzte woche schon überwiesen!!" => PAID
        "Könnte ich den Betrag in drei Raten begleichen?" => INSTALMENT
        "Ihr habt 4000 kWh geschätzt, ich wohne alleine, das zahle ich nicht" => DISPUTE
        "Mein Mann ist verstorben, bitte geben Sie mir etwas Zeit, das Jobcenter hilft mir" => HARDSHIP

        Only the box name.
        """;

    public static string Reception(string company, string openingHours) => $"""
        You are the reception of {company}. You never solve anything yourself. Say hello once, understand what it is about
        and hand over: bills, instalments, payments -> billing_agent; moving in or out, new address -> moving_agent;
        no power, no gas, cold radiators -> outage_agent. When you are unsure ask ONE question back.
        If nobody of the team fits, offer a call back within the opening hours ({openingHours}).
        Don't mention that there are several agents.
        """;
}

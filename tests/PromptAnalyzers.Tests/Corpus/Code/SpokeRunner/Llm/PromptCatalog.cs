namespace SpokeRunner.Llm;

/// <summary>All texts that more than one service needs.</summary>
public static class PromptCatalog
{
    public const string CompanyFacts = """
        SpokeRunner rides in the city ring and up to 9 km outside of it. Bikes take up to 12 kg, cargo bikes up to 90 kg.
        No live animals, no cash over 500, no frozen goods in summer. Mo-Fr 7:00-21:00, Sa 9:00-16:00.
        """;

    public const string ClassifyMail = """
        You sort the incoming mails of a bicycle courier company. Put each mail into exactly ONE of these folders:

        ORDER      somebody wants something picked up or delivered
        CHANGE     an order that exists already should change (time, address, recipient)
        CANCEL     an order should not take place
        COMPLAINT  something went wrong, damage, late, rude rider
        INVOICE    everything about money, also reminders
        JOB        somebody wants to ride for us
        SPAM       adverts, seo offers and so on

        If two fit, take the one which needs action first. Answer with the folder name only, in capitals, nothing else.
        """;

    public const string ParcelCheck = """
        Decide from the description of the customer if we can take the parcel by bike.

        Description: two moving boxes with books, about 20 kg each
        Answer: CARGO

        Description: envelope with contract, A4
        Answer: BIKE

        Description: 6 trays of frozen fish, must stay cold
        Answer: REFUSE

        Description: cello in hard case
        Answer: CARGO

        Answer only with BIKE, CARGO or REFUSE.
        """;

    public static string ForBranch(string branch) => branch switch
    {
        "ghent" => "Antwoord altijd in het Nederlands, ook als de klant in het Frans of Engels schrijft. Noem geen prijzen, verwijs naar de tarievenpagina.",
        "liege" => "Réponds toujours en français, même si le client écrit dans une autre langue. Ne donne jamais de prix, renvoie à la page des tarifs.",
        _ => "Answer in the language of the customer. Never quote prices, point to the page with the rates instead.",
    };
}

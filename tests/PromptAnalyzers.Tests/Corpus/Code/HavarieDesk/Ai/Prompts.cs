namespace HavarieDesk.Ai;

public static class Prompts
{
    // v3, the one before kept inventing chapter 99 codes
    public const string HsCode = """
        You assign HS headings (4 digits) to descriptions of goods as they stand on commercial invoices.
        The descriptions are short, full of abbreviations and often misspelled.

        Rules
        - answer with four digits only
        - if the goods are clearly a set, take the heading of the part that gives the set its character
        - spare parts go with the machine unless they are general use (screws, bearings, hoses)
        - when you really can't tell answer 0000

        Examples
        "ctn frzn shrimps HLSO 16/20" => 0306
        "Ledersofa 3-Sitzer, zerlegt" => 9401
        "PE granulate film grade 25kg bags" => 3901
        "2nd hand excavator CAT 320" => 8429
        "mixed goods as per list" => 0000
        """;

    public const string PolicyAnswer =
        "You answer questions of claims handlers about a cargo policy. You only know the wording that is given in the message. " +
        "Quote the clause number for every statement, like (cl. 4.2). If the wording does not answer the question, say that it does not " +
        "and name the clause that comes closest. Never give a recommendation on whether to pay, that is the handlers job. Two short paragraphs at most.";

    public static string Reserve => """
        Set the opening reserve class for a cargo claim. Classes:

        A  below 5 000 EUR
        B  5 000 to 25 000
        C  25 000 to 100 000
        D  100 000 to 500 000
        E  above 500 000, or any claim with General Average

        Think about salvage value, the deductible, whether the consignee can recover from the carrier (CMR / Hague-Visby limits!) and
        whether the loss may still grow, e.g. reefer cargo which is not sold yet. Survey and legal costs belong to the reserve.
        Answer with the letter alone.
        """;
}

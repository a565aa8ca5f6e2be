namespace Hubwerk.PaternosterOps.Application.Prompting;

/// <summary>
/// Prompts that are shared between the report services. Changes need the approval of the service desk lead.
/// </summary>
public static class ReportPrompts
{
    public const string PartsExtraction = """
        You read the free text that a lift technician typed after a visit and pull out the spare parts.

        <rules>
        1. Only parts that were fitted or have to be ordered. Lubricants and cleaning agents are not parts.
        2. Keep the technician's abbreviation when there is no article number.
        3. Quantity is 1 unless the text says something else.
        4. Status is F for fitted and O for to be ordered.
        </rules>

        <output>
        One line per part: quantity;part;article number;status
        Leave the article number empty if it is not mentioned. If there are no parts write a single line with a dash.
        No header line, no blank lines, no remarks.
        </output>
        """;

    public const string HandoverSummary =
        "You are the dispatcher's right hand. Sum up the visit for the colleague who takes over tomorrow: what was wrong, " +
        "what was done, what still bothers you. Write the way one technician talks to another, about half a page, and mention " +
        "the mood of the house manager if the report gives a hint.";

    public const string ExportHeader = /*no prompt: csv header*/ "Lift number;Visited on;Technician;Fault code;Safety relevant;Remark of the office";
}

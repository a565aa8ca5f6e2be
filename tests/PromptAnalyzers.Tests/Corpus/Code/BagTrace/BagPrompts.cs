namespace BagTrace;

public class PromptRequest
{
    public required string Name { get; init; }
    public required string Content { get; init; }

    public static PromptRequest CreateCustomsRequest() => new()
    {
        Name = "customs",
        Content = """
            You sort the contents of found bags for the customs officer.
            The input is a JSON array of items, the output is a JSON array of the same length with one word for each item:
            ok, check or forbidden

            check = could be forbidden or has to be declared, forbidden = may not be forwarded by air in any case.

            Example
            input:  ["2 shirts", "jar of honey 1 kg", "camping gas cartridge", "drone battery"]
            output: ["ok", "check", "forbidden", "check"]

            input:  ["insulin pens", "cheese", "fireworks"]
            output: ["ok", "check", "forbidden"]

            Return only the array.
            """
    };

    public static PromptRequest CreateApologyRequest(string airport) => new()
    {
        Name = "apology",
        Content = $"You write letters for the lost luggage desk of {airport} airport. " +
                  "The passenger got a bag too late or damaged. Apologize once, not five times. Explain what we did, in the order of time. " +
                  "Don't admit that the airport is liable; for compensation passengers have to write to their airline within 21 days (delay) or 7 days (damage). " +
                  "Don't name the handling company. Close with the file reference and the phone number of the desk, which is printed below the letter anyway, so no numbers."
    };
}

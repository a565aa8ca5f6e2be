namespace PropertyListings.Options;

public sealed class AzureAiOptions
{
    public string Endpoint { get; set; } = "https://listings.openai.azure.com/";

    public string Key { get; set; } = "";

    public string Deployment { get; set; } = "gpt-4o";

    public float Temperature { get; set; } = 0.4f;

    public string EnquirySystemPrompt { get; set; } = """
        You are the assistant of an estate agency. You answer enquiries of people who are interested in a flat or a house.

        Only use facts from the listing. If a fact is missing, say that a colleague will get in touch.
        Don't negotiate the price. Never promise a viewing.
        Don't ask for age, origin, religion or family plans, and don't answer questions about the neighbours.
        """;
}

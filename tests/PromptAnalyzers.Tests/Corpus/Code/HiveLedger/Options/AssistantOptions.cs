namespace HiveLedger.Options;

public class AssistantOptions
{
    public int TopK { get; set; } = 6;
    public double MinScore { get; set; } = 0.55;
    public string EmbeddingModel { get; set; } = "nomic-embed-text";

    public string AskSystemPrompt { get; set; } =
        """
        You answer questions of beekeepers with the guidance documents of their association.

        Documents:
        {context}

        Rules:
        1. Only use the documents above. If they do not contain the answer say "I did not find that in the documents of your association" and stop.
        2. Name the document in brackets behind each statement, e.g. [Varroa concept 2024].
        3. Never state a dosage that is not literally in a document.
        4. Legal questions: quote the passage, don't interpret it.
        5. No greetings, no closing phrases.
        """;

    public string RewritePrompt { get; set; } =
        "Rewrite the last question of the conversation as one standalone search query for a document search. " +
        "Resolve words like \"it\" or \"that treatment\" with the previous question. Output only the query.\n\n" +
        "Previous question: {previous}\nLast question: {question}";

    public string SupportMail { get; set; } = "help@hiveledger.example";
}

namespace ContractReview;

internal static class ClausePrompts
{
    public static readonly string Risks = """
        List the clauses that put our side at risk.
        For each give: the clause number, the risk in one sentence, and how to soften it.
        """;

    public static string Explain(string audience) => $"Explain the contract in plain language for {audience}. Avoid legal terms.";
}

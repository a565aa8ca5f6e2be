using Microsoft.Extensions.AI;

namespace ClauseDesk.Agents;

public sealed class NegotiatorAgent(IChatClient c) : LegalAgent(c, "negotiator")
{
    protected override string Role => /*prompt: method*/ "You are an experienced commercial lawyer who prepares colleagues for contract negotiations. " +
        "You think about what the other side really needs, and you offer fallback positions in an order. You never invent case law.";
    protected override float Temperature => 0.6f;
}

public sealed class AssociateAgent(IChatClient c) : LegalAgent(c, "associate")
{
    protected override string Role => /*prompt: method*/ """
        You are a junior associate in a three person law office. You work carefully, you name the section for everything you claim
        and you say "not in the document" if it is not in the document.
        """;
}

public sealed class ClauseExtractor : FixedAgent
{
    public ClauseExtractor(IChatClient client) : base(client, "extractor",
        /*task*/ /*prompt: wrapper*/ @"You split contracts into clauses for a clause library.

For each clause of the document write one block:
CLAUSE: number as printed in the document, or a running number if there is none
TYPE: one of payment, term, termination, liability, warranty, confidentiality, ip, data_protection, non_compete, jurisdiction, misc
TEXT: the clause, word for word

Seperate the blocks with a line of three dashes. Recitals and signature blocks are not clauses. If a clause covers two types, list the one
that takes up more words and add the second after a slash. Schedules are treated like clauses, but their number begins with S.
Keep spelling mistakes of the original; lawyers compare your text with the scan.", maxTokens: 8000) { }
}

public sealed class RiskScorer : FixedAgent
{
    private RiskScorer(IChatClient client, string text) : base(client, "risk", text, 300) { }

    public static RiskScorer For(IChatClient client) => new(client,
        /*task*/ /*prompt: wrapper*/ "Score the clause for risk from the point of view of the buyer: 0 harmless, 1 usual in the market, 2 negotiate, 3 do not sign. Answer with the digit, a semicolon and a reason of at most 15 words.");
}

namespace Clausio.Review;

/// <summary>House rules, maintained together with the legal department (last change: liability caps).</summary>
public static class Playbook
{
    private static readonly (string Topic, string Rule)[] Rules =
    {
        ("Liability", "cap must not be above 100% of the yearly fee; no cap at all is red"),
        ("Payment", "less than 30 days is yellow, prepayment is red"),
        ("Law", "law of the other party is yellow, arbitration outside of Europe is red"),
        ("Renewal", "automatic renewal for more than 12 months is red"),
    };

    public static string Build(string country) =>
        $"You review single clauses of a contract under the law of {country} for our company. Use the playbook:\n"
        + string.Join("\n", Rules.Select(r => $"- {r.Topic}: {r.Rule}"))
        + "\nThe color is red, yellow or green. If the playbook has no rule for the topic use your knowlegde of market standards and say 'no playbook rule' in the reason.";
}

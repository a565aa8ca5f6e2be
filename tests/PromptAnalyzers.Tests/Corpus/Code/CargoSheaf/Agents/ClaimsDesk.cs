using System.ComponentModel;
using CargoSheaf.Data;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace CargoSheaf.Agents;

public sealed class ClaimTriage
{
    public string Liability { get; set; } = "";
    public decimal? EstimatedLoss { get; set; }
    public bool DeadlineMissed { get; set; }
}

public record ClaimResult(ClaimTriage Triage, string Letter, string Review);

/// <summary>Three agents work on a claim: one looks who is liable, one writes, one reads over it.</summary>
public sealed class ClaimsDesk
{
    private const string WriterInstructions = /*prompt: member, Microsoft Agent Framework*/ """
        You write the letters of the claims department of a freight forwarder to carriers and their insurers.

        Before you write, look up the consignment with your tools: the waybill data, the tracking events, and
        earlier claims with the same carrier. Never put a number into a letter that did not come from a tool or from
        the claim file. If a tool finds nothing, leave a gap marked with [...] so that a human fills it.

        How the letters sound:
        - polite, firm, no legal threats in the first letter
        - first paragraph: what was carried, when and on which waybill
        - second paragraph: what happened, and when it was noticed
        - third paragraph: what we want (amount, date), with 14 days from today
        - we hold the carrier liable, we dont "feel" or "believe"
        - attachments as a list at the end

        The letter is in the language that the request names. Return the letter only.
        """;

    private readonly IChatClient _client;
    private readonly DocumentStore _store;
    private readonly AIAgent _triage;
    private readonly AIAgent _writer;

    public ClaimsDesk(IChatClient client, DocumentStore store)
    {
        _client = client;
        _store = store;

        _triage = new ChatClientAgent(
            client,
            instructions: /*typed task*//*prompt: call, Microsoft Agent Framework*/ """
                You are the triage step of a claims desk. From the damage report decide who is most likely liable
                (carrier, sender, warehouse, unclear), estimate the loss in EUR from the positions if prices are given, and
                check whether the notice was given in time: visible damage at delivery, hidden damage within seven days,
                delay within twenty one days. Do not be generous, if the report does not say it, it is unclear.
                """,
            name: "triage",
            description: "Decides who is liable for a loss");

        _writer = new ChatClientAgent(client, new ChatClientAgentOptions
        {
            Name = "writer",
            Description = "Writes claim letters",
            ChatOptions = new ChatOptions
            {
                Instructions = WriterInstructions,
                Tools =
                [
                    AIFunctionFactory.Create(GetWaybill),
                    AIFunctionFactory.Create(FindEarlierClaims, "find_earlier_claims", /*no prompt: tool description*/ "Lists the claims of the last three years against a carrier. Use it to find out how the carrier reacted and how much was paid.")
                ]
            }
        });
    }

    public async Task<ClaimResult> HandleAsync(Guid id, string report, string language, CancellationToken ct)
    {
        var triage = await _triage.RunAsync<ClaimTriage>(report, cancellationToken: ct);

        var session = await _writer.CreateSessionAsync(ct);
        var letter = await _writer.RunAsync(/*prompt: call, Microsoft Agent Framework*/ $"Write the first letter for claim {id} in language '{language}'. Liable: {triage.Result.Liability}, estimated loss {triage.Result.EstimatedLoss:F2} EUR.\n\nDamage report:\n{report}", session, cancellationToken: ct);

        var reviewer = _client.AsAIAgent(instructions: ReviewerInstructions(language), name: "reviewer");
        var review = await reviewer.RunAsync(letter.Text, cancellationToken: ct);

        var finalText = letter.Text;
        if (triage.Result.EstimatedLoss > 10_000)
            finalText = await AddInsurerPageAsync(finalText, ct);

        return new ClaimResult(triage.Result, finalText, review.Text);
    }

    private static string ReviewerInstructions(string language)
    {
        if (language == "de")
            return /*prompt: method, Microsoft Agent Framework*/ "Du liest Reklamationsschreiben gegen, bevor sie aus dem Haus gehen. Achte auf falsche Fristen, auf Beträge ohne Beleg, auf Unhöflichkeiten und auf Rechtschreibfehler. Ist alles gut, lobe in einem Satz. Sonst schreibe NOCHMAL und darunter, was zu ändern ist, in Stichpunkten.";

        return /*prompt: method, Microsoft Agent Framework*/ "You proof-read claim letters before they leave the house. Look for wrong deadlines, amounts without a source, rude wording and spelling mistakes. If all is fine praise it in one sentence, else write AGAIN and below it what has to be changed.";
    }

    private async Task<string> AddInsurerPageAsync(string letter, CancellationToken ct)
    {
        var template = await /*prompt: file, Microsoft Agent Framework*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "insurer-page.txt"), ct);
        AIAgent insurer = new ChatClientAgent(_client, template, "insurer");
        var page = await insurer.RunAsync(letter, cancellationToken: ct);
        return letter + "\n\f\n" + page.Text;
    }

    [Description("Gets the fields of the waybill of a claim: sender, consignee, weights and the date the goods were taken over.")]
    private Task<string> GetWaybill([Description("Id of the claim as given in the request")] string claimId) => _store.LoadFieldsAsync(Guid.Parse(claimId));

    private Task<string> FindEarlierClaims(string carrier) => _store.LoadClaimsAsync(carrier);
}

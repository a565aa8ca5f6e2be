using Azure.AI.Inference;
using Bosunly.Ai;

namespace Bosunly.Agents;

public abstract class CrewAgent(IInferenceService ai)
{
    private readonly List<ChatRequestMessage> _turns = new();

    protected IInferenceService Ai => ai;

    protected abstract string SystemPrompt { get; }

    protected virtual string? Opening => null;

    public async IAsyncEnumerable<string> SayAsync(string text)
    {
        if (_turns.Count == 0)
        {
            _turns.Add(new ChatRequestSystemMessage(SystemPrompt));
            if (Opening is { } opening)
                _turns.Add(new ChatRequestAssistantMessage(opening));
        }
        _turns.Add(new ChatRequestUserMessage(text));

        var answer = new System.Text.StringBuilder();
        await foreach (var piece in ai.StreamAsync(_turns))
        {
            answer.Append(piece);
            yield return piece;
        }
        _turns.Add(new ChatRequestAssistantMessage(answer.ToString()));
    }

    public Task<string> OnceAsync(string text, CancellationToken ct = default) => ai.ChatAsync(SystemPrompt, text, 0, ct);
}

/// <summary>First interview, by chat, before a human recruiter calls.</summary>
public sealed class ScreeningAgent(IInferenceService ai, Vacancy vacancy) : CrewAgent(ai)
{
    protected override string SystemPrompt =>
        /*prompt: method*/ $"""
        You are Marina, you make the first chat interview with seafarers for a crewing company. The vacancy: {vacancy.Rank} on a
        {vacancy.VesselType}, {vacancy.Gt} GT, trading area {vacancy.TradingArea}, joining about {vacancy.Joining:d MMM yyyy}, {vacancy.ContractMonths} months.

        Ask one question at a time, simple English, most of the people are on a ship with bad internet. Find out:
        1. Are they available at the joining date?
        2. Last ship, last rank, why they signed off
        3. Which of these they hold and until when: {string.Join(", ", vacancy.MustHave)}
        4. Expected wage in USD per month
        5. Medical valid?

        Do not promise the job. Do not discuss wages beyond noting the expectation. If they ask for money you have to tell them that
        recruitment is free for seafarers under MLC 2006 and nobody may charge them.
        When you know all five, thank them and write DONE on its own line.
        """;

    protected override string Opening => /*prompt: method*/ "Good day, Marina from crewing here. Thank you for your application! Is it a good time for five short questions?";
}

public sealed class CertificateAgent(IInferenceService ai) : CrewAgent(ai)
{
    protected override string SystemPrompt => /*examples*//*prompt: method*/ """
        Map the title of a seafarer's certificate to the STCW regulation. Reply with the regulation only, or NONE.

        "Officer in charge of a navigational watch" -> II/1
        "Master 3000 GT and above" -> II/2
        "Basic training (PST, FPFF, EFA, PSSR)" -> VI/1
        "Advanced oil tanker cargo ops" -> V/1-1
        "Ship cook" -> NONE
        """;

    public async Task<Dictionary<string, string>> MapAsync(IEnumerable<string> titles)
    {
        var map = new Dictionary<string, string>();
        foreach (var title in titles.Distinct())
            map[title] = await OnceAsync(title);
        return map;
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ClayLoft.Agents;

public sealed class StudioOrchestrator
{
    private const int MaxHops = 3;
    private readonly DoorAgent _door;
    private readonly Dictionary<string, StudioAgent> _agents;
    private readonly ILogger<StudioOrchestrator> _logger;

    public StudioOrchestrator(Kernel kernel, ILogger<StudioOrchestrator> logger)
    {
        _logger = logger;
        _door = new DoorAgent(kernel);
        var all = new StudioAgent[] { new ReceptionAgent(kernel), new GlazeAgent(kernel), new TroubleAgent(kernel) };
        _agents = all.ToDictionary(a => a.Key, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<(string Agent, string Text)> AnswerAsync(string message, string? page, CancellationToken ct)
    {
        var doorPrompt = /*task*/ /*prompt: local*/ $"""
            A visitor wrote this while looking at the page "{page ?? "home"}":

            {message}

            Answer in exactly this format:
            AGENT: [reception | glaze | trouble]
            REASON: [half a sentence]
            """;

        var decision = await _door.GetResponseAsync(doorPrompt, ct);
        var key = LineValue(decision, "AGENT:") ?? "reception";
        if (!_agents.ContainsKey(key))
        {
            _logger.LogWarning(/*no prompt: log*/ "The door agent returned an unknown agent key '{Key}', falling back to reception. Full decision: {Decision}", key, decision);
            key = "reception";
        }

        var context = message;
        var visited = new HashSet<string>();
        var text = "";

        while (_agents.TryGetValue(key, out var agent) && visited.Add(key) && visited.Count <= MaxHops)
        {
            var prompt = /*prompt: local*/ $"""
                VISITOR:
                {context}

                Answer the visitor as far as it is your area. If a collegue must answer the rest, add one last line:
                HANDOFF: [reception | glaze | trouble]
                If you are finished leave this line out. Don't mention the hand over in the answer itself.
                """;

            var reply = await agent.GetResponseAsync(prompt, ct);
            var next = LineValue(reply, "HANDOFF:");
            text = (text + "\n\n" + WithoutLine(reply, "HANDOFF:")).Trim();
            if (next is null) return (agent.Name, text);

            context = $"{message}\n\n({agent.Name} already answered: {text})";
            key = next;
        }

        return ("ClayLoft", text);
    }

    private static string? LineValue(string text, string prefix) =>
        text.Split('\n')
            .FirstOrDefault(l => l.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))?[prefix.Length..]
            .Trim().ToLowerInvariant();

    private static string WithoutLine(string text, string prefix) =>
        string.Join('\n', text.Split('\n').Where(l => !l.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
}

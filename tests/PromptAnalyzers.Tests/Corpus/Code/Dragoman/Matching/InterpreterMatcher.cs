using System.Text;
using Dragoman.Ai;
using Dragoman.Intake;
using Microsoft.Extensions.AI;

namespace Dragoman.Matching;

public sealed record Interpreter(string Id, string Name, string Languages, string SwornAt, int TravelMinutes, string Remarks);

public sealed record Candidate(Interpreter Interpreter, int Score);

public sealed class InterpreterMatcher
{
    private readonly IChatClient _client;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;
    private readonly RegisterClient _register;

    public InterpreterMatcher(IChatClient client, IEmbeddingGenerator<string, Embedding<float>> embeddings, RegisterClient register)
    {
        _client = client;
        _embeddings = embeddings;
        _register = register;
    }

    public async Task<List<Candidate>> MatchAsync(BookingDraft draft, CancellationToken ct)
    {
        var vector = await _embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ $"interpreter for {draft.Language}, {draft.HearingType}, experience in court hearings, sworn: {draft.Sworn}", cancellationToken: ct);
        var raw = await _register.GetResponseAsync(/*no prompt: query of the register*/ "find interpreters where status is active and not suspended and language like " + draft.Language + " order by distance limit 20");
        var people = _register.Parse(raw, vector.Length);

        var options = new ChatOptions { Temperature = 0, Instructions = /*task*//*prompt: elsewhere*/ Instructions.MatchScore };
        var list = new List<Candidate>();
        foreach (var person in people)
        {
            var answer = await _client.GetResponseAsync(Describe(draft, person), options, ct);
            list.Add(new Candidate(person, int.TryParse(answer.Text, out var s) ? s : 0));
        }

        var conflicted = await ConflictsAsync(draft, people, ct);
        return list.Where(c => !conflicted.Contains(c.Interpreter.Id)).OrderByDescending(c => c.Score).Take(3).ToList();
    }

    private async Task<HashSet<string>> ConflictsAsync(BookingDraft draft, IReadOnlyList<Interpreter> people, CancellationToken ct)
    {
        var prompt = /*reasoned task*//*prompt: local*/ $"""
            Check a list of interpreters for conflicts of interest with the persons of a hearing. A conflict is:
            - same last name AND same town as a person of the hearing
            - the remarks say that he or she worked for the police or a lawyer in the same case
            - the remarks name a relation to one of the persons

            Persons: {string.Join("; ", draft.Data.Persons)}
            Case: {draft.Data.FileNumber}

            Interpreters (id|name|remarks):
            {string.Join("\n", people.Select(p => $"{p.Id}|{p.Name}|{p.Remarks}"))}

            Reply with the ids of the interpreters that have a conflict, separated by blanks. If there is none reply with 0.
            """;

        var response = await _client.GetResponseAsync(prompt, new ChatOptions { ModelId = "o3" }, ct);
        return [.. response.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    public async Task<string> ExplainAsync(BookingDraft draft, List<Candidate> candidates, CancellationToken ct)
    {
        var messages = MatchMessages.Build(draft, candidates);
        var response = await _client.GetResponseAsync(messages, cancellationToken: ct);
        return response.Text;
    }

    private static string Describe(BookingDraft d, Interpreter p)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Rate this interpreter for the booking.");
        sb.AppendLine($"Booking: {d.Data.FileNumber}, {d.HearingType}, {d.Language}, {d.Minutes} min, begin {d.Data.Begin:g}");
        sb.AppendLine($"Interpreter: {p.Name}, languages {p.Languages}, sworn in at {p.SwornAt}, travel {p.TravelMinutes} min");
        if (!string.IsNullOrEmpty(p.Remarks))
            sb.AppendLine("Remarks of the register: " + p.Remarks);
        return sb.ToString();
    }
}

internal static class MatchMessages
{
    internal static IReadOnlyList<ChatMessage> Build(BookingDraft draft, IReadOnlyCollection<Candidate> candidates) =>
    [
        new(ChatRole.System, /*prompt: call*/ "Explain the registry in three or four sentences why these interpreters were proposed in this order. The scores below are final, do not rate again and do not mention the numbers."),
        new(ChatRole.System, Summary(draft, candidates)),
    ];

    private static string Summary(BookingDraft draft, IReadOnlyCollection<Candidate> candidates)
    {
        var builder = new StringBuilder();
        builder.AppendLine(/*prompt: builder*/ "Snapshot of the booking, use this as the only source:");
        builder.AppendLine($"- hearing: {draft.HearingType}, {draft.Minutes} minutes");
        builder.AppendLine($"- language: {draft.Language}");
        builder.AppendLine("Candidates:");
        foreach (var c in candidates)
            builder.AppendLine($"- {c.Interpreter.Name} ({c.Score}), {c.Interpreter.TravelMinutes} min away");
        return builder.ToString().Trim();
    }
}

/// <summary>REST interface of the national register of sworn interpreters.</summary>
public sealed class RegisterClient(HttpClient http)
{
    public async Task<string> GetResponseAsync(string query) => await http.GetStringAsync("search?q=" + Uri.EscapeDataString(query));

    public IReadOnlyList<Interpreter> Parse(string raw, int dimensions) => raw.Length > dimensions ? [] : [];
}

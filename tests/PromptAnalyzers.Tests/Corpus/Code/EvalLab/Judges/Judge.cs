using Microsoft.Extensions.AI;

namespace EvalLab.Judges;

public sealed record Score(int Value, string Reason);

/// <summary>A judge asks a model for a score of one quality.</summary>
public abstract class Judge<TScore>(IChatClient client)
    where TScore : class
{
    protected IChatClient Client { get; } = client;

    protected abstract IEnumerable<ChatMessage> BuildMessages(string question, string answer);

    public async Task<TScore> ScoreAsync(string question, string answer, CancellationToken cancellationToken = default)
    {
        var messages = BuildMessages(question, answer).ToList();
        var response = await Client.GetResponseAsync<TScore>(messages, cancellationToken: cancellationToken);
        return response.Result;
    }
}

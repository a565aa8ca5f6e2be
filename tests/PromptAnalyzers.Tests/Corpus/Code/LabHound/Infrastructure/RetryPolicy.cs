using System.ClientModel;

namespace LabHound.Infrastructure;

/// <summary>Small stand-in for a resilience pipeline: exponential backoff with jitter, honours 429 and 5xx only.</summary>
public sealed class RetryPolicy(ILogger<RetryPolicy> logger)
{
    private const int MaxAttempts = 4;

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> action, string feature, CancellationToken ct)
    {
        var delay = TimeSpan.FromMilliseconds(400);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action(ct);
            }
            catch (ClientResultException ex) when (attempt < MaxAttempts && (ex.Status == 429 || ex.Status >= 500))
            {
                var wait = delay + TimeSpan.FromMilliseconds(Random.Shared.Next(0, 250));
                logger.LogWarning("Call for {Feature} got {Status}, attempt {Attempt} of {Max}, next in {Wait} ms", feature, ex.Status, attempt, MaxAttempts, wait.TotalMilliseconds);
                await Task.Delay(wait, ct);
                delay *= 2;
            }
            catch (ClientResultException ex) when (ex.Status == 400)
            {
                throw new InvalidOperationException(/*no prompt: exception*/ $"The model refused the request for '{feature}'. Check that the panel text does not exceed the context window and that the deployment name is the one from the options.", ex);
            }
        }
    }
}

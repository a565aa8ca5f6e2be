using HammerLot.Models;

namespace HammerLot.Pipeline;

/// <summary>Base of the steps which add something to imported lots.</summary>
public abstract class LotProcessor
{
    public abstract Task<IReadOnlyList<Lot>> ProcessAsync(IReadOnlyList<Lot> lots, CancellationToken cancellationToken = default);
}

public sealed class LotPipeline(IEnumerable<LotProcessor> processors, ILotStore store, ILogger<LotPipeline> logger)
{
    public async Task<int> ImportAsync(string saleCode, CancellationToken ct)
    {
        var batch = await store.PendingAsync(saleCode, ct);
        foreach (var processor in processors)
        {
            logger.LogInformation("Running {Processor} over {Count} lots of sale {Sale}", processor.GetType().Name, batch.Count, saleCode);
            batch = await processor.ProcessAsync(batch, ct);
        }

        foreach (var lot in batch) await store.SaveAsync(lot, ct);
        return batch.Count;
    }
}

namespace PromptAnalyzers.Decisions;

/// <summary>
/// What a tuned model costs and saves, in the currency of the record. Null is "not computed": a figure that is needed is missing.
/// Infinity is "never".
/// </summary>
/// <param name="Training">Cost of one training job.</param>
/// <param name="CacheFactor">The <c>k</c> of the formula: what a prompt token costs on average, as a factor of the input price.</param>
/// <param name="SavingPerCall">What one call to the tuned model saves; negative where it costs more.</param>
/// <param name="BreakEvenCallsPerMonth">Calls a month from which hosting is covered.</param>
/// <param name="MonthlyNet">Savings of a month less hosting.</param>
/// <param name="PaybackMonths">Months until training and labelling are covered.</param>
internal sealed record CostModel(
    double? Training, double? CacheFactor, double? SavingPerCall, double? BreakEvenCallsPerMonth, double? MonthlyNet, double? PaybackMonths)
{
    private const double Million = 1_000_000;

    /// <summary>Computes what the figures allow.</summary>
    public static CostModel Of(CostFigures cost)
    {
        var training = TrainingCost(cost);
        var factor = AverageTokenFactor(cost);
        var saving = Saving(cost, factor);
        double? breakEven = (cost.HostingPerMonth, saving) switch
        {
            ({ } hosting, { } perCall) => perCall > 0 ? hosting.Value / perCall : double.PositiveInfinity,
            _ => null,
        };
        var net = saving * cost.CallsPerMonth?.Value - cost.HostingPerMonth?.Value;
        var invested = training + cost.Labelling?.Value;
        var payback = net <= 0 ? double.PositiveInfinity : invested / net;
        return new CostModel(training, factor, saving, breakEven, net, payback);
    }

    private static double? TrainingCost(CostFigures cost) =>
        cost.Training?.Value ?? cost.TrainingTokens?.Value * cost.Epochs?.Value * cost.TrainingPricePerMillion?.Value / Million;

    /// <summary>k = 1 − cachedShare × (1 − cachedPriceFactor); 1 where nothing is said to be cached.</summary>
    private static double? AverageTokenFactor(CostFigures cost) =>
        cost.CachedShare is not { Value: > 0 } share ? 1 : 1 - (share.Value * (1 - cost.CachedPriceFactor?.Value));

    private static double? Saving(CostFigures cost, double? factor) =>
        ((cost.PromptTokens?.Value - cost.TunedTokens?.Value) * cost.InputPricePerMillion?.Value * factor / Million) + RemainingSaving(cost);

    /// <summary>The difference in price of the tokens that stay; nothing where the record does not speak of them.</summary>
    private static double? RemainingSaving(CostFigures cost) =>
        cost is { RemainingTokens: null, BasePricePerMillion: null, TunedPricePerMillion: null }
            ? 0
            : (cost.BasePricePerMillion?.Value - cost.TunedPricePerMillion?.Value) * cost.RemainingTokens?.Value / Million;
}

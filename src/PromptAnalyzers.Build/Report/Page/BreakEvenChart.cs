namespace PromptAnalyzers.Build.Report.Page;

/// <summary>Cost a month by calls a month: prompted, with a prompt cache, tuned. Where tuned gets below is the break-even.</summary>
internal static class BreakEvenChart
{
    private const double Width = 640;
    private const double Height = 290;
    private const double Left = 56;
    private const double Right = 92;
    private const double Top = 26;
    private const double Bottom = 48;
    private const double LabelDistance = 15;
    private const int Ticks = 4;

    /// <summary>The chart; null when the record lacks a figure.</summary>
    public static View? Of(CostData cost)
    {
        if (cost is not { PromptedPerCall: { } prompted, TunedPerCall: { } tuned, HostingPerMonth: { } hosting, SavingPerCall: not null })
        {
            return null;
        }

        var calls = new[] { cost.CallsPerMonth ?? 0, cost.BreakEvenCallsPerMonth ?? 0 };

        // A break-even far beyond the calls at hand would leave nothing to see of them; it is then told in words alone.
        var shown = calls[0] > 0 && calls[1] > calls[0] * 20 ? calls[0] : calls.Max();
        var lastX = Numbers.NiceCeiling(shown > 0 ? shown * 1.15 : 1_000_000);
        var lines = new List<(string Name, string Label, double Fixed, double PerCall)> { ("prompted", "prompted", 0, prompted) };
        if (cost.CachedPerCall is { } cached)
        {
            lines.Add(("cached", "cached", 0, cached));
        }

        lines.Add(("tuned", "tuned", hosting, tuned));
        var lastY = Numbers.NiceCeiling(lines.Max(line => line.Fixed + (line.PerCall * lastX)));
        double X(double value) => Left + (value / lastX * (Width - Left - Right));
        double Y(double value) => Height - Bottom - (value / lastY * (Height - Top - Bottom));

        var labelYs = Spread([.. lines.Select(line => Y(line.Fixed + (line.PerCall * lastX)))]);
        return new View
        {
            ["lines"] = lines.Select((line, i) => new View
            {
                ["name"] = line.Name,
                ["label"] = line.Label,
                ["fromX"] = Numbers.Coordinate(X(0)),
                ["fromY"] = Numbers.Coordinate(Y(line.Fixed)),
                ["toX"] = Numbers.Coordinate(X(lastX)),
                ["toY"] = Numbers.Coordinate(Y(line.Fixed + (line.PerCall * lastX))),
                ["labelX"] = Numbers.Coordinate(X(lastX) + 8),
                ["labelY"] = Numbers.Coordinate(labelYs[i] + 4),
            }).ToList(),
            ["xTicks"] = Enumerable.Range(0, Ticks + 1).Select(i => lastX * i / Ticks).Select(v => new View { ["at"] = Numbers.Coordinate(X(v)), ["label"] = Numbers.Short(v) }).ToList(),
            ["yTicks"] = Enumerable.Range(0, Ticks + 1).Select(i => lastY * i / Ticks).Select(v => new View { ["at"] = Numbers.Coordinate(Y(v)), ["label"] = Numbers.Short(v) }).ToList(),
            ["breakEven"] = cost.BreakEvenCallsPerMonth is { } even && even <= lastX
                ? Mark(X(even), Y(hosting + (tuned * even)), even)
                : null,
            ["now"] = cost.CallsPerMonth is { } current && current <= lastX ? Mark(X(current), Top, current) : null,
            ["said"] = Sentence(cost),
            ["rows"] = new[] { 0, lastX / 2, lastX }
                .Concat(calls.Where(c => c > 0 && c <= lastX)).Distinct().OrderBy(static c => c)
                .Select(count => new View
                {
                    ["calls"] = Numbers.Count(count),
                    ["prompted"] = Numbers.Amount(prompted * count),
                    ["cached"] = cost.CachedPerCall is { } c ? Numbers.Amount(c * count) : null,
                    ["tuned"] = Numbers.Amount(hosting + (tuned * count)),
                }).ToList(),
            ["hasCached"] = cost.CachedPerCall is not null,
        };
    }

    /// <summary>What the figures come to, in words.</summary>
    public static string Sentence(CostData cost)
    {
        if (cost.NeverBreaksEven)
        {
            return "A call to the tuned model saves nothing: there is no break-even.";
        }

        if (cost.BreakEvenCallsPerMonth is not { } even)
        {
            return "Break-even is not computed: the record lacks a figure.";
        }

        var text = $"Hosting is paid from {Numbers.Count(even)} calls a month on";
        text += cost.CallsPerMonth is { } calls ? $"; the record has {Numbers.Count(calls)}." : ".";
        return cost.NeverPaysBack ? text + " Training and labelling are never paid back."
            : cost.PaybackMonths is { } months ? text + $" Training and labelling are paid back in {Numbers.Amount(months)} months."
            : text;
    }

    private static View Mark(double x, double y, double calls)
    {
        var isRight = x > (Width - Right) * 0.6;
        return new View
        {
            ["x"] = Numbers.Coordinate(x),
            ["y"] = Numbers.Coordinate(y),
            ["labelX"] = Numbers.Coordinate(isRight ? x - 7 : x + 7),
            ["anchor"] = isRight ? "end" : "start",
            ["calls"] = Numbers.Count(calls),
        };
    }

    /// <summary>Moves labels apart that would lie on each other, keeping their order.</summary>
    private static double[] Spread(double[] positions)
    {
        var order = Enumerable.Range(0, positions.Length).OrderBy(i => positions[i]).ToArray();
        for (var k = 1; k < order.Length; k++)
        {
            positions[order[k]] = Math.Max(positions[order[k]], positions[order[k - 1]] + LabelDistance);
        }

        return positions;
    }
}

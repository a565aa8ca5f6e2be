namespace PromptAnalyzers.Build.Report.Page;

/// <summary>How many prompts have how many tokens, in steps of doubling, with the limit drawn in.</summary>
internal static class HistogramChart
{
    private const double Width = 720;
    private const double Height = 240;
    private const double Left = 44;
    private const double Right = 12;
    private const double Top = 28;
    private const double Bottom = 44;
    private const double Gap = 3;

    // Below 8 tokens there is nothing to tell apart.
    private const int FirstPower = 3;

    /// <summary>The chart of some prompts; null of none.</summary>
    public static View? Of(IReadOnlyList<CallData> prompts)
    {
        if (prompts.Count == 0)
        {
            return null;
        }

        var limits = prompts.Where(static p => p.Limit > 0).GroupBy(static p => p.Limit).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).Select(static g => g.Key).ToList();
        var first = prompts.Min(static p => BinOf(p.Tokens.Total));
        var last = Math.Max(prompts.Max(static p => BinOf(p.Tokens.Total)), limits.Count == 0 ? 0 : BinOf(limits[0]));
        var counts = new int[last - first + 1];
        var over = new int[counts.Length];
        foreach (var prompt in prompts)
        {
            counts[BinOf(prompt.Tokens.Total) - first]++;
            over[BinOf(prompt.Tokens.Total) - first] += ReportSummary.IsOverLimit(prompt) ? 1 : 0;
        }

        var most = Math.Max(4, counts.Max());
        var step = Math.Max(1, Numbers.NiceCeiling(most / 4.0));
        var top = step * Math.Ceiling(most / step);
        var binWidth = (Width - Left - Right) / counts.Length;
        double Y(double count) => Height - Bottom - (count / top * (Height - Top - Bottom));
        var bars = new List<View>();
        for (var i = 0; i < counts.Length; i++)
        {
            var x = Left + (i * binWidth);
            var range = $"{Numbers.Count(From(first + i))} to {Numbers.Count(From(first + i + 1) - 1)}";
            var within = counts[i] - over[i];
            bars.Add(new View
            {
                ["range"] = range,
                ["count"] = Numbers.Count(counts[i]),
                ["over"] = Numbers.Count(over[i]),
                ["x"] = Numbers.Coordinate(x + Gap),
                ["width"] = Numbers.Coordinate(binWidth - (2 * Gap)),
                ["middle"] = Numbers.Coordinate(x + (binWidth / 2)),
                ["label"] = Numbers.Axis(From(first + i)),
                ["edge"] = Numbers.Coordinate(x),
                ["within"] = within == 0 ? null : Bar(Y(within), Y(0)),
                ["beyond"] = over[i] == 0 ? null : Bar(Y(counts[i]), Y(within)),
                ["isSeen"] = counts[i] > 0,
                ["aboveBar"] = Numbers.Coordinate(Y(counts[i]) - 6),
            });
        }

        return new View
        {
            ["bars"] = bars,
            ["axisEnd"] = Numbers.Axis(From(last + 1)),
            ["ticks"] = Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(i => new View { ["y"] = Numbers.Coordinate(Y(i * step)), ["label"] = Numbers.Count(i * step) }).ToList(),
            ["limit"] = limits.Count == 0 ? null : Limit(limits[0], Left + ((LogOf(limits[0]) - first) * binWidth)),
            ["otherLimits"] = limits.Count > 1,
            ["overCount"] = Numbers.Plural(over.Sum(), "prompt"),
            ["promptCount"] = Numbers.Plural(prompts.Count, "prompt"),
        };
    }

    /// <summary>The number of the step that a count is in: 0 for all below 8, then one for each doubling.</summary>
    internal static int BinOf(int tokens)
    {
        var bin = 0;
        for (long end = 1 << FirstPower; tokens >= end; end *= 2)
        {
            bin++;
        }

        return bin;
    }

    private static double From(int bin) => bin == 0 ? 1 : Math.Pow(2, bin + FirstPower - 1);

    // Where a count lies between the starts of its step and the next.
    private static double LogOf(int tokens)
    {
        var bin = BinOf(tokens);
        return bin + Math.Log(tokens / From(bin), From(bin + 1) / From(bin));
    }

    private static View Bar(double top, double bottom) => new() { ["y"] = Numbers.Coordinate(top), ["height"] = Numbers.Coordinate(bottom - top) };

    private static View Limit(int limit, double x)
    {
        var isRight = x > Width / 2;
        return new View
        {
            ["x"] = Numbers.Coordinate(x),
            ["labelX"] = Numbers.Coordinate(isRight ? x - 6 : x + 6),
            ["anchor"] = isRight ? "end" : "start",
            ["tokens"] = Numbers.Count(limit),
        };
    }
}

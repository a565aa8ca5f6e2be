using PromptAnalyzers.Build.Report;
using PromptAnalyzers.Build.Report.Page;

namespace PromptAnalyzers.Tests.Report;

/// <summary>Where the marks of the charts stand, against places computed by hand.</summary>
public sealed class ReportChartTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(15, 1)]
    [InlineData(16, 2)]
    [InlineData(2047, 8)]
    [InlineData(2048, 9)]
    [InlineData(int.MaxValue, 28)]
    public void Steps_of_the_histogram_double(int tokens, int bin) => Assert.Equal(bin, HistogramChart.BinOf(tokens));

    [Fact]
    public void Histogram_counts_each_prompt_once_and_draws_the_limit_in()
    {
        var chart = HistogramChart.Of([Prompt(20), Prompt(31), Prompt(100), Prompt(1500, limit: 1024)])!;
        var bars = Views(chart, "bars");

        // 16, 32, 64, 128, 256, 512, 1024: seven steps of 664 / 7 units from 44 on.
        Assert.Equal(["16 to 31", "32 to 63", "64 to 127", "128 to 255", "256 to 511", "512 to 1,023", "1,024 to 2,047"], bars.Select(b => b["range"]));
        Assert.Equal(["2", "0", "1", "0", "0", "0", "1"], bars.Select(b => b["count"]));
        Assert.Equal(["0", "0", "0", "0", "0", "0", "1"], bars.Select(b => b["over"]));

        // The tallest scale is 4; the plot is 168 units high and stands at 196.
        Assert.Equal(("112", "84"), ((string)((View)bars[0]["within"]!)["y"]!, (string)((View)bars[0]["within"]!)["height"]!));
        Assert.Null(bars[6]["within"]);
        Assert.Equal("154", ((View)bars[6]["beyond"]!)["y"]);

        // Most prompts have the limit 2,000: near the end of the last step, at log2(2000 / 1024) = 0.966.
        var limit = (View)chart["limit"]!;
        Assert.Equal(("2,000", "704.8"), ((string)limit["tokens"]!, (string)limit["x"]!));
        Assert.Equal(true, chart["otherLimits"]);
    }

    [Fact]
    public void A_limit_beyond_all_prompts_is_still_drawn()
    {
        var chart = HistogramChart.Of([Prompt(20)])!;
        Assert.Equal("1,024 to 2,047", Views(chart, "bars")[^1]["range"]);
        Assert.Null(HistogramChart.Of([]));
    }

    [Fact]
    public void The_bar_of_a_call_has_a_segment_for_each_role()
    {
        // Half as long as the longest of 200 units.
        var bar = CallBars.Of(new TokenData { Total = 100, System = 50, Example = 40, Other = 10 }, 200)!;
        Assert.Equal([("system", "0", "50"), ("example", "50", "40"), ("other", "90", "10")], Views(bar, "segments").Select(s => ((string)s["role"]!, (string)s["x"]!, (string)s["width"]!)));
        Assert.Null(CallBars.Of(new TokenData(), 200));
        Assert.Equal(("160", null, null), (CallBars.LimitAt(2000, 2500), CallBars.LimitAt(2000, 1999), CallBars.LimitAt(0, 10)));
    }

    [Fact]
    public void The_balance_leans_to_the_heavier_side()
    {
        var decision = DecisionReading.Read("a", ReportRecords.Premature, 2000);
        var chart = BalanceChart.Of(decision);
        var pans = Views(chart, "pans");
        Assert.Equal(["P1", "P2", "P7"], Views(pans[0], "weights").Select(w => w["code"]));
        Assert.Equal([true, true, false], Views(pans[0], "weights").Select(w => w["isVeto"]));
        Assert.Equal(["F1"], Views(pans[1], "weights").Select(w => w["code"]));

        // Score −2: five degrees, 112 × sin 5° = 9.8 lower on the left.
        Assert.Equal(("53.8", "34.2"), ((string)chart["leftY"]!, (string)chart["rightY"]!));
        Assert.Equal("none", Views(BalanceChart.Of(decision with { Criteria = [] }), "pans")[0]["codes"]);
    }

    [Fact]
    public void The_break_even_stands_where_cached_and_tuned_cross()
    {
        var cost = new CostData
        {
            CallsPerMonth = 1_600_000,
            HostingPerMonth = 1000,
            PromptedPerCall = 0.004,
            CachedPerCall = 0.0025,
            TunedPerCall = 0.0005,
            SavingPerCall = 0.002,
            BreakEvenCallsPerMonth = 500_000,
            PaybackMonths = 2.5,
        };
        var chart = BreakEvenChart.Of(cost)!;

        // The axes end at 2 million calls and 10,000; the plot is 492 × 216 units from (56, 242) up.
        var even = (View)chart["breakEven"]!;
        Assert.Equal((56 + (492 * 0.25), 242 - (216 * 0.125)), (Number(even["x"]), Number(even["y"])));
        Assert.Equal(449.6, Number(((View)chart["now"]!)["x"]));
        var lines = Views(chart, "lines").ToDictionary(l => (string)l["name"]!);
        Assert.Equal((242, 69.2), (Number(lines["prompted"]["fromY"]), Number(lines["prompted"]["toY"])));
        Assert.Equal((242, 134), (Number(lines["cached"]["fromY"]), Number(lines["cached"]["toY"])));
        Assert.Equal((220.4, 198.8), (Number(lines["tuned"]["fromY"]), Number(lines["tuned"]["toY"])));
        Assert.Equal("Hosting is paid from 500,000 calls a month on; the record has 1,600,000. Training and labelling are paid back in 2.5 months.", chart["said"]);
        Assert.Equal(["0", "500,000", "1,000,000", "1,600,000", "2,000,000"], Views(chart, "rows").Select(r => r["calls"]));
        Assert.Equal(["1,000", "1,250", "1,500", "1,800", "2,000"], Views(chart, "rows").Select(r => r["tuned"]));
    }

    [Fact]
    public void Without_a_crossing_nothing_is_marked()
    {
        var never = new CostData { CallsPerMonth = 1000, HostingPerMonth = 10, PromptedPerCall = 0.001, TunedPerCall = 0.002, SavingPerCall = -0.001, NeverBreaksEven = true, NeverPaysBack = true };
        var chart = BreakEvenChart.Of(never)!;
        Assert.Null(chart["breakEven"]);
        Assert.Equal(["prompted", "tuned"], Views(chart, "lines").Select(l => l["name"]));
        Assert.Equal("A call to the tuned model saves nothing: there is no break-even.", chart["said"]);

        // 8.5 million calls against 1,000: the chart stays with the calls at hand.
        var far = BreakEvenChart.Of(never with { SavingPerCall = 0.0001, BreakEvenCallsPerMonth = 8_500_000, NeverBreaksEven = false })!;
        Assert.Null(far["breakEven"]);
        Assert.NotNull(far["now"]);
        Assert.StartsWith("Hosting is paid from 8,500,000 calls a month on; the record has 1,000.", (string)far["said"]!, StringComparison.Ordinal);

        Assert.Null(BreakEvenChart.Of(new CostData { PromptedPerCall = 1 }));
        Assert.Equal("Break-even is not computed: the record lacks a figure.", BreakEvenChart.Sentence(new CostData()));
    }

    [Theory]
    [InlineData(0.0009375, "0.0009375")]
    [InlineData(2.577, "2.58")]
    [InlineData(894654.3, "894,654")]
    [InlineData(0, "0")]
    [InlineData(-0.0012, "-0.0012")]
    public void Amounts(double value, string text) => Assert.Equal(text, Numbers.Amount(value));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.84e6, 2e6)]
    [InlineData(2.1, 2.5)]
    [InlineData(2.6, 5)]
    [InlineData(7, 10)]
    [InlineData(10, 10)]
    [InlineData(0.03, 0.05)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Axes_end_at_round_numbers(double value, double end) => Assert.Equal(end, Numbers.NiceCeiling(value), 9);

    [Theory]
    [InlineData(950, "950")]
    [InlineData(1250, "1.25k")]
    [InlineData(1_500_000, "1.5M")]
    [InlineData(2e9, "2B")]
    public void Axis_labels_are_short(double value, string text) => Assert.Equal(text, Numbers.Short(value));

    private static CallData Prompt(int tokens, int limit = 2000) => new() { Tokens = new TokenData { Total = tokens }, Limit = limit };

    private static List<View> Views(View view, string name) => [.. (IEnumerable<View>)view[name]!];

    private static double Number(object? text) => double.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture);
}

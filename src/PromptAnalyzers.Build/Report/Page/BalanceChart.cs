namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The criteria that hold as weights on a balance: prompting left, fine-tuning right. The beam leans by the score.</summary>
internal static class BalanceChart
{
    private const double CentreX = 180;
    private const double BeamY = 44;
    private const double Arm = 112;
    private const double PanDrop = 92;
    private const double DegreesPerPoint = 2.5;
    private const double MostDegrees = 13;
    private const int WeightsInRow = 4;
    private const double WeightWidth = 30;
    private const double WeightHeight = 20;
    private const double WeightGap = 3;

    public static View Of(DecisionData decision)
    {
        var degrees = Math.Max(-MostDegrees, Math.Min(MostDegrees, decision.Score * DegreesPerPoint));
        var radians = degrees * Math.PI / 180;
        var (dx, dy) = (Arm * Math.Cos(radians), Arm * Math.Sin(radians));
        var (left, right) = ((X: CentreX - dx, Y: BeamY - dy), (X: CentreX + dx, Y: BeamY + dy));
        return new View
        {
            ["leftX"] = Numbers.Coordinate(left.X),
            ["leftY"] = Numbers.Coordinate(left.Y),
            ["rightX"] = Numbers.Coordinate(right.X),
            ["rightY"] = Numbers.Coordinate(right.Y),
            ["pans"] = new List<View>
            {
                Pan("prompting", left, [.. decision.Criteria.Where(static c => c.Holds && c.Favours == "prompting")]),
                Pan("fine-tuning", right, [.. decision.Criteria.Where(static c => c.Holds && c.Favours == "fine-tuning")]),
            },
        };
    }

    private static View Pan(string side, (double X, double Y) hook, List<CriterionData> criteria)
    {
        var y = hook.Y + PanDrop;
        var weights = criteria.Select((criterion, i) =>
        {
            var row = i / WeightsInRow;
            var inRow = Math.Min(WeightsInRow, criteria.Count - (row * WeightsInRow));
            var rowWidth = (inRow * (WeightWidth + WeightGap)) - WeightGap;
            var x = hook.X - (rowWidth / 2) + (i % WeightsInRow * (WeightWidth + WeightGap));
            var top = y - ((row + 1) * (WeightHeight + WeightGap));
            return new View
            {
                ["code"] = criterion.Code,
                ["x"] = Numbers.Coordinate(x),
                ["y"] = Numbers.Coordinate(top),
                ["textX"] = Numbers.Coordinate(x + (WeightWidth / 2)),
                ["textY"] = Numbers.Coordinate(top + 14),
                ["isVeto"] = criterion.Veto,
            };
        }).ToList();
        return new View
        {
            ["side"] = side,
            ["hookX"] = Numbers.Coordinate(hook.X),
            ["hookY"] = Numbers.Coordinate(hook.Y),
            ["panLeft"] = Numbers.Coordinate(hook.X - 66),
            ["panRight"] = Numbers.Coordinate(hook.X + 66),
            ["panY"] = Numbers.Coordinate(y),
            ["labelY"] = Numbers.Coordinate(y + 30),
            ["count"] = Numbers.Count(criteria.Count),
            ["codes"] = criteria.Count == 0 ? "none" : string.Join(", ", criteria.Select(static c => $"{c.Title} ({c.Code})")),
            ["weights"] = weights,
        };
    }
}

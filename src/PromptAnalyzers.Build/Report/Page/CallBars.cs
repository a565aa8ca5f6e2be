namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The bar of one call: what its tokens are for, left to right.</summary>
internal static class CallBars
{
    /// <summary>Units of a bar as long as the largest call.</summary>
    private const double Length = 200;

    /// <summary>The bar of a call; null when it sends no constant text.</summary>
    /// <param name="tokens">Of the call.</param>
    /// <param name="longest">Tokens of the call whose bar is the longest.</param>
    public static View? Of(TokenData tokens, int longest)
    {
        if (tokens.Total == 0)
        {
            return null;
        }

        var segments = new List<View>();
        var x = 0.0;
        foreach (var (role, count) in new[] { ("system", tokens.System), ("user", tokens.User), ("example", tokens.Example), ("other", tokens.Other) })
        {
            if (count > 0)
            {
                // Even one token of thousands is seen.
                var width = Math.Max(1, count * Length / Math.Max(1, longest));
                segments.Add(new View { ["role"] = role, ["tokens"] = Numbers.Count(count), ["x"] = Numbers.Coordinate(x), ["width"] = Numbers.Coordinate(width) });
                x += width;
            }
        }

        return new View { ["segments"] = segments };
    }

    /// <summary>Where the limit stands on the scale of the bars; null when it is beyond it.</summary>
    public static string? LimitAt(int limit, int longest) => limit > 0 && limit <= longest ? Numbers.Coordinate(limit * Length / longest) : null;
}

namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The chart of the largest calls and the table of all.</summary>
internal static class CallViews
{
    /// <summary>The bars of the calls that send most; null of none.</summary>
    public static View? Largest(IReadOnlyList<CallData> prompts)
    {
        if (prompts.Count == 0)
        {
            return null;
        }

        var longest = prompts.Max(static p => p.Tokens.Total);
        return new View
        {
            ["count"] = Numbers.Count(Math.Min(prompts.Count, ReportPage.MostBars)),
            ["isAll"] = prompts.Count <= ReportPage.MostBars,
            ["bars"] = prompts.Take(ReportPage.MostBars).Select(call => Row(call, longest, withLimit: true)).ToList(),
        };
    }

    /// <summary>The table of calls, the ones with most tokens first.</summary>
    public static View Table(PromptReport report)
    {
        var longest = Math.Max(1, report.Calls.Max(static c => c.Tokens.Total));
        var hidden = report.Calls.Count - ReportPage.MostRows;
        return new View
        {
            ["count"] = Numbers.Plural(report.Calls.Count, "call"),
            ["hidden"] = hidden > 0 ? new View { ["shown"] = Numbers.Count(ReportPage.MostRows), ["more"] = Numbers.Count(hidden) } : null,
            ["rows"] = report.Calls.Take(ReportPage.MostRows).Select(call => Row(call, longest, withLimit: false)).ToList(),
            ["sdks"] = report.Calls.Select(SdkOf).Distinct(StringComparer.Ordinal).OrderBy(static s => s, StringComparer.Ordinal).Select(static s => new View { ["sdk"] = s }).ToList(),
        };
    }

    /// <summary>Folder and file of a path, with the line.</summary>
    public static View Place(string? path, int line)
    {
        var slash = path?.LastIndexOf('/') ?? -1;
        return new View
        {
            ["folder"] = slash < 0 ? "" : path!.Substring(0, slash + 1),
            ["file"] = path is null ? "the project" : path.Substring(slash + 1),
            ["line"] = path is null || line == 0 ? "" : $":{line}",
        };
    }

    private static View Row(CallData call, int longest, bool withLimit) => new()
    {
        ["place"] = Place(call.Path, call.Line),
        ["projects"] = string.Join(", ", call.Projects ?? []),
        ["sdk"] = SdkOf(call),
        ["api"] = ApiName(call.Api),
        ["isWrapper"] = call.Kind == "Wrapper",
        ["isLoose"] = call.Kind == "Loose",
        ["model"] = call.Model ?? "",
        ["hasModel"] = call.Model is not null,
        ["tokens"] = Numbers.Count(call.Tokens.Total) + (call.Tokens.AtLeast ? "+" : ""),
        ["isOver"] = ReportSummary.IsOverLimit(call),
        ["bar"] = CallBars.Of(call.Tokens, longest),
        ["limitAt"] = withLimit && CallBars.LimitAt(call.Limit, longest) is { } at ? new View { ["at"] = at } : null,
        ["split"] = Split(call.Tokens),
        ["examples"] = ExamplesOf(call),
        ["lacksExamples"] = call is { Task: not null, Complete: true, ExampleEvidence: "none" },
        ["findings"] = (call.Findings ?? []).Select(static id => new View { ["rule"] = id }).ToList(),
        ["text"] = call.Text is null ? null : new View { ["excerpt"] = call.Text },
    };

    private static string SdkOf(CallData call) => call.Sdk ?? "own API";

    /// <summary>Type and member of a documentation id: ChatClient.CompleteChatAsync. A raw request stays as it is.</summary>
    internal static string ApiName(string api)
    {
        if (api.Length < 2 || api[1] != ':')
        {
            return api;
        }

        var end = api.IndexOf('(');
        var names = (end < 0 ? api : api.Substring(0, end)).Substring(2).Split('.');
        var member = string.Join(".", names.Skip(Math.Max(0, names.Length - 2)));
        var arity = member.IndexOf('`');
        return arity < 0 ? member : member.Substring(0, arity);
    }

    /// <summary>What the bar shows, in words.</summary>
    private static string Split(TokenData tokens)
    {
        var parts = new[] { ("system", tokens.System), ("user", tokens.User), ("examples", tokens.Example), ("other", tokens.Other) }
            .Where(static p => p.Item2 > 0).Select(static p => $"{p.Item1} {Numbers.Count(p.Item2)}").ToList();
        return parts.Count == 0 ? "no constant text" : string.Join(", ", parts);
    }

    private static string ExamplesOf(CallData call) => call switch
    {
        { ExampleEvidence: "strong", Examples: { } count } => Numbers.Count(count),
        { ExampleEvidence: "strong" } => "some",
        { ExampleEvidence: "weak" } => "perhaps",
        _ => "none",
    };
}

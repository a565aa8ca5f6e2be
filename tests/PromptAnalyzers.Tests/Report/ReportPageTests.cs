using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PromptAnalyzers.Build.Report;
using PromptAnalyzers.Build.Report.Page;

namespace PromptAnalyzers.Tests.Report;

/// <summary>The page as a browser reads it.</summary>
public sealed class ReportPageTests
{
    private const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)\" x='{{name}}<!--";

    [Fact]
    public void Every_part_is_there()
    {
        var page = Parse(Sample());
        Assert.Equal("Desk", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Figures", "Tokens", "Calls", "Decisions", "Findings", "Projects"], page.QuerySelectorAll("main > section > h2").Select(h => h.TextContent));
        Assert.Equal(
            ["LLM calls 3", "Prompts 3", "Tokens per call, median 120", "Tasks with examples 50%", "Fine-tuning jobs 1", "Decisions to fine-tune 1", "Open findings 2"],
            page.QuerySelectorAll(".tile").Select(t => $"{t.QuerySelector("dt")!.TextContent} {t.QuerySelector(".value")!.TextContent}"));
        Assert.Equal(["2,400+", "120+", "61+"], page.QuerySelectorAll("#call-table tbody tr td:nth-child(4) > span:first-child").Select(c => c.TextContent));
        Assert.Equal(["PA1001", "PA2001"], page.QuerySelectorAll(".rule h3 a").Select(a => a.TextContent));
        Assert.Equal("Prompt is very long", page.QuerySelector("#PA1001")!.LastChild!.TextContent.Trim());
        Assert.Equal("Fine-tuning is unsupported", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(["P1", "P2", "P7", "F1"], page.QuerySelectorAll(".balance .weight-code").Select(w => w.TextContent));
        Assert.Equal(4, page.QuerySelectorAll(".contradictions li").Length);
        Assert.Equal(3, page.QuerySelectorAll("#largest svg.bar").Length);
        Assert.Equal(5, page.QuerySelectorAll("#largest rect:not(.limit)").Length);
        Assert.NotNull(page.QuerySelector("#histogram path.limit"));
    }

    [Fact]
    public void Hostile_text_injects_nothing_wherever_it_stands()
    {
        var calm = Parse(HostileReport("text"));
        var html = Encoding.UTF8.GetString(ReportPage.Render(HostileReport(Hostile)));
        var page = new HtmlParser().ParseDocument(html);

        // The same elements with the same attributes as with harmless text.
        Assert.Equal(Shape(calm), Shape(page));
        Assert.Equal(1, page.Scripts.Length);
        Assert.Contains("alert(1)", page.QuerySelector("#call-table tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("alert(1)", page.QuerySelector(".decision")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);

        var json = Encoding.UTF8.GetString(ReportJson.Write(HostileReport(Hostile)));
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_nothing_and_its_policy_names_exactly_its_style_and_script()
    {
        var page = Parse(Sample());
        Assert.Empty(page.QuerySelectorAll("[src], [srcset], [style], iframe, object, embed, base, form, link:not([rel=icon])"));
        Assert.Equal("data:,", page.QuerySelector("link")!.GetAttribute("href"));
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.Name));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);

        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");
        Assert.Equal(
            $"default-src 'none'; style-src '{HashOf(page.QuerySelector("style")!)}'; script-src '{HashOf(page.QuerySelector("script")!)}'; img-src data:; base-uri 'none'; form-action 'none'",
            policy);

        // The only ways out are links to the docs.
        Assert.All(
            page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!),
            href => Assert.True(href.StartsWith(DocsAddress.Root + "/", StringComparison.Ordinal) || page.QuerySelector("[id='" + href[1..] + "']") is not null, href));
    }

    [Fact]
    public void A_screen_reader_finds_its_way()
    {
        var page = Parse(Sample());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.All(e.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
        Assert.All(page.QuerySelectorAll("input, select"), e => Assert.Equal("LABEL", e.ParentElement!.TagName));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.NotEmpty(t.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.True(th.HasAttribute("scope")));
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.True(svg.GetAttribute("aria-hidden") == "true" || (svg.GetAttribute("role") == "img" && svg.QuerySelector("title")!.TextContent.Length > 0)));

        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
    }

    [Fact]
    public void Without_calls_the_page_says_so()
    {
        using var log = new ReportLog();
        var page = Parse(log.Report());
        Assert.Contains("No LLM calls were found", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No LLM calls were found.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["Figures", "Projects"], page.QuerySelectorAll("main > section > h2").Select(h => h.TextContent));
        Assert.Null(Parse(Sample()).QuerySelector(".empty"));
    }

    [Fact]
    public void Text_of_prompts_is_shown_only_where_the_log_has_it()
    {
        using var log = new ReportLog();
        var report = log.Call("A.cs", 1, [9, 0, 0, 0]).Call("B.cs", 1, [8, 0, 0, 0], ("text", "Sort <the> mail")).Report();
        Assert.Equal(["Sort <the> mail"], Parse(report).QuerySelectorAll("pre").Select(p => p.TextContent));
    }

    [Fact]
    public void A_thousand_prompts_are_under_a_megabyte()
    {
        var report = Sample();
        var calls = Enumerable.Range(0, 1000).Select(i => report.Calls[i % 3] with { Path = $"src/Company.Product.Feature{i}/Prompting/Classification/TicketClassifier{i}.cs", Findings = ["PA1001", "PA2001"] }).ToList();
        var findings = calls.Select(c => report.Findings[0] with { Path = c.Path, Message = "Prompt has 2,431 o200k_base tokens, over the limit of 2,000: every call pays for them and waits on them (F2, F3, F4)" }).ToList();
        var page = ReportPage.Render(report with { Calls = calls, Findings = findings });
        Assert.InRange(page.Length, 300_000, 1_000_000);
        Assert.Equal(1000, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).QuerySelectorAll("#call-table tbody tr").Length);
    }

    [Fact]
    public void More_calls_than_a_page_can_show_are_left_to_the_json_and_it_says_so()
    {
        var report = Sample();
        var page = Parse(report with { Calls = [.. Enumerable.Repeat(report.Calls[0], ReportPage.MostRows + 5)], Findings = [.. Enumerable.Repeat(report.Findings[0], ReportPage.MostPlaces + 7)] });
        Assert.Equal(ReportPage.MostRows, page.QuerySelectorAll("#call-table tbody tr").Length);
        Assert.Equal(["The 2,000 calls with most tokens are shown; 5 more are in prompt-report.json.", "7 more are in prompt-report.json."], page.QuerySelectorAll("p.notice").Select(n => n.TextContent));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var expected = ReportPage.Render(Sample());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, ReportPage.Render(Sample()));
            Assert.Equal(ReportJson.Write(Sample()), ReportJson.Write(Sample()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("M:OpenAI.Chat.ChatClient.CompleteChatAsync(OpenAI.Chat.ChatMessage[])", "ChatClient.CompleteChatAsync")]
    [InlineData("M:Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.GetResponseAsync``1(Microsoft.Extensions.AI.IChatClient)", "ChatClientStructuredOutputExtensions.GetResponseAsync")]
    [InlineData("POST https://api.openai.com/v1/chat/completions", "POST https://api.openai.com/v1/chat/completions")]
    [InlineData("", "")]
    public void An_api_is_shown_by_type_and_member(string id, string shown) => Assert.Equal(shown, CallViews.ApiName(id));

    /// <summary>Three calls, one over the limit and one task without examples, a job, and a record that decides too early.</summary>
    private static PromptReport Sample()
    {
        using var log = new ReportLog();
        return log.WriteFile("triage.finetune.json", ReportRecords.Premature)
            .Call("src/A.cs", 10, [100, 20, 0, 0], ("task", "classify"))
            .Call("src/B.cs", 30, [2400, 0, 0, 0], ("places", "3:9"))
            .Call("src/C.cs", 30, [20, 0, 41, 0], ("task", "extract"), ("examples", "2"), ("exampleEvidence", "strong"))
            .Job("src/T.cs", 5, "ticket-triage")
            .Finding("PA2001", "src/A.cs", 11, message: "Task prompt has no examples")
            .Finding("PA1001", "src/B.cs", 3, message: "Prompt has 2,400 tokens")
            .Report("triage.finetune.json");
    }

    private static PromptReport HostileReport(string text)
    {
        var report = Sample();
        var decision = report.Decisions[0];
        return report with
        {
            Name = text,
            Date = text,
            Projects = [new ReportProject { Name = text, Path = text, Frameworks = [text], OutOfDate = true }, new ReportProject { Name = text, Path = text }],
            Calls = [.. report.Calls.Select(c => c with { Path = text, Projects = [text], Sdk = text, Api = text, Model = text, Task = text, Text = text, Kind = text })],
            Jobs = [report.Jobs[0] with { Path = text, Sdk = text, Model = text, Decision = text, Projects = [text] }],
            Findings = [.. report.Findings.Select(f => f with { Path = text, Message = text, Level = "note" })],
            Decisions =
            [
                decision with
                {
                    Path = text, Id = text, Status = text, Decision = text, Task = text, Platform = text, BaseModel = text, Date = text, ReviewBy = text, Owners = [text],
                    Rationale = text, FailureMode = text, Projects = [text], Problems = [text], Attempts = [new AttemptData { Kind = text, Score = 1 }],
                    Criteria = [.. decision.Criteria.Select(c => c with { Evidence = text, Contradiction = text })],
                },
            ],
        };
    }

    private static IDocument Parse(PromptReport report) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(ReportPage.Render(report)));

    private static List<string> Shape(IDocument page) =>
        [.. page.All.Select(e => $"{e.TagName} {string.Join(' ', e.Attributes.Select(a => a.Name).Order(StringComparer.Ordinal))}")];

    private static string HashOf(IElement element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
}

using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PromptAnalyzers.BrowserTests;

/// <summary>What a reader of the sample's report sees and can do. What it must show is taken from prompt-report.json beside it.</summary>
public sealed class SampleReportTests(ReportInChromium chromium) : IClassFixture<ReportInChromium>
{
    private const string FileNames = "#call-table tbody th .path";

    private static readonly JsonElement Report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ReportInChromium.Folder, "prompt-report.json"))).RootElement;

    private static JsonElement[] Calls => [.. Report.GetProperty("calls").EnumerateArray()];

    [Fact]
    public async Task The_page_opens_without_a_word_on_the_console_and_loads_nothing()
    {
        var open = await chromium.OpenAsync();
        Assert.Empty(open.Troubles);
        Assert.Equal(["file"], open.Requests.Select(url => new Uri(url).Scheme).Where(scheme => scheme != "data").Distinct());
        Assert.Single(open.Requests, url => url.EndsWith(".html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Each_theme_has_its_own_colours_passes_the_accessibility_rules_and_looks_right(ColorScheme scheme)
    {
        var open = await chromium.OpenAsync(scheme);
        foreach (var details in await open.Page.Locator("details").AllAsync())
        {
            await details.EvaluateAsync("d => d.open = true");
        }

        // Contrast of text, names of controls and pictures, headings, landmarks.
        var result = await open.Page.RunAxe();
        Assert.True(result.Passes.Length > 20, "The rules did not run.");
        Assert.Contains(result.Passes, rule => rule.Id == "color-contrast");
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));

        var background = await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal(scheme == ColorScheme.Light ? "rgb(246, 247, 249)" : "rgb(18, 21, 28)", background);

        // Nothing sticks out to the side, on a phone neither.
        foreach (var width in new[] { 1200, 390 })
        {
            await open.Page.SetViewportSizeAsync(width, 900);
            Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{width} px");
        }

        await TakePictures(scheme);
    }

    [Fact]
    public async Task The_charts_have_their_marks()
    {
        var open = await chromium.OpenAsync();
        var page = open.Page;
        var prompts = Calls.Where(c => c.GetProperty("tokens").GetProperty("total").GetInt32() > 0).ToArray();
        Assert.NotEmpty(prompts);

        // Bars add up to the prompts, and each is seen; so is the limit.
        Assert.Equal(prompts.Length, (await open.TextsAsync("#histogram .count")).Sum(int.Parse));
        var bars = await page.Locator("#histogram rect").AllAsync();
        Assert.NotEmpty(bars);
        Assert.All(await Task.WhenAll(bars.Select(bar => bar.BoundingBoxAsync())), box => Assert.True(box!.Width > 5 && box.Height > 5));
        Assert.Equal(["limit 2,000"], await open.TextsAsync("#histogram text.limit-label"));
        Assert.True((await page.Locator("#histogram path.limit").BoundingBoxAsync())!.Height > 50);

        // A bar per call, a segment per role that has tokens, as long as its share.
        Assert.Equal(Math.Min(15, prompts.Length), await page.Locator("#largest svg.bar").CountAsync());
        var segments = prompts.Sum(p => new[] { "system", "user", "example", "other" }.Count(role => p.GetProperty("tokens").GetProperty(role).GetInt32() > 0));
        Assert.Equal(segments, await page.Locator("#call-table .bar rect").CountAsync());

        foreach (var decision in Report.GetProperty("decisions").EnumerateArray())
        {
            var card = page.Locator(".decision", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = decision.GetProperty("id").GetString(), Exact = true }) });
            var holding = decision.GetProperty("criteria").EnumerateArray().Where(c => c.GetProperty("holds").GetBoolean()).Select(c => c.GetProperty("code").GetString()!);
            Assert.Equal(holding.Order(), (await card.Locator(".weight-code").AllTextContentsAsync()).Order());
            Assert.Equal(decision.GetProperty("gates").GetArrayLength(), await card.Locator("h4:text-is('Gates') + ul > li").CountAsync());
            if (decision.GetProperty("cost").TryGetProperty("breakEvenCallsPerMonth", out var calls))
            {
                Assert.Contains(((long)Math.Round(calls.GetDouble())).ToString("N0", System.Globalization.CultureInfo.InvariantCulture), await card.Locator(".break-even desc").TextContentAsync(), StringComparison.Ordinal);
            }
        }

        var houseStyle = page.Locator(".break-even").First;
        Assert.Equal(3, await houseStyle.Locator("path.line").CountAsync());
        Assert.Equal(1, await houseStyle.Locator("circle.even-point").CountAsync());
    }

    [Fact]
    public async Task A_click_on_a_heading_sorts_and_another_turns_the_order_round()
    {
        var open = await chromium.OpenAsync();
        var before = await open.TextsAsync(FileNames);
        Assert.True(before.Count > 2);
        Assert.Equal("descending", await Heading(open, "Tokens").GetAttributeAsync("aria-sort"));

        await Heading(open, "Tokens").GetByRole(AriaRole.Button).ClickAsync();
        // Calls with as many tokens keep their order.
        var tokens = (await open.TextsAsync("#call-table tbody td:nth-child(4) > span:first-child")).Select(text => int.Parse(text.Trim('+'), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(tokens.Order(), tokens);
        Assert.True(tokens.Distinct().Count() > 2);
        Assert.Equal((before[^1], before[0]), ((await open.TextsAsync(FileNames))[0], (await open.TextsAsync(FileNames))[^1]));
        Assert.Equal("ascending", await Heading(open, "Tokens").GetAttributeAsync("aria-sort"));

        // By keyboard, and by words.
        await Heading(open, "Place").GetByRole(AriaRole.Button).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(before.Order(StringComparer.OrdinalIgnoreCase), await open.TextsAsync(FileNames));
        Assert.Null(await Heading(open, "Tokens").GetAttributeAsync("aria-sort"));

        // "none" and "some" come before numbers; 10 after 9.
        await Heading(open, "Examples").GetByRole(AriaRole.Button).ClickAsync();
        var examples = (await open.TextsAsync("#call-table tbody td:nth-child(5)")).Select(text => int.TryParse(text, out var number) ? number : -1).ToArray();
        Assert.Equal(examples.OrderDescending(), examples);
        Assert.True(examples.Distinct().Count() > 2);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Filters_leave_what_fits_and_say_how_many()
    {
        var open = await chromium.OpenAsync();
        var page = open.Page;
        var all = await open.TextsAsync(FileNames);

        await page.GetByLabel("Search").FillAsync("QUICKticket");
        Assert.Equal(all.Where(name => name.Contains("QuickTicket", StringComparison.Ordinal)), await open.TextsAsync(FileNames));
        Assert.Equal($"1 of {all.Count} calls", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        await page.GetByLabel("Search").FillAsync("no such thing");
        Assert.Empty(await open.TextsAsync(FileNames));
        await page.GetByLabel("Search").FillAsync("");

        await page.GetByLabel("with findings").CheckAsync();
        Assert.Equal(Calls.Count(c => c.GetProperty("findings").GetArrayLength() > 0), (await open.TextsAsync(FileNames)).Count);
        await page.GetByLabel("with findings").UncheckAsync();

        await page.GetByLabel("tasks without examples").CheckAsync();
        var bare = await open.TextsAsync(FileNames);
        Assert.Contains(bare, name => name.StartsWith("Classification/QuickTicketClassifier.cs:", StringComparison.Ordinal));
        Assert.DoesNotContain(bare, name => name.StartsWith("Classification/TicketClassifier.cs:", StringComparison.Ordinal));
        await page.GetByLabel("tasks without examples").UncheckAsync();

        await page.GetByLabel("SDK").SelectOptionAsync("OpenAI");
        Assert.Equal(Calls.Count(c => c.GetProperty("sdk").GetString() == "OpenAI"), (await open.TextsAsync(FileNames)).Count);
        await page.GetByLabel("SDK").SelectOptionAsync("");
        Assert.Equal(all, await open.TextsAsync(FileNames));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Without_script_all_is_there_and_no_control_is_dead()
    {
        var open = await chromium.OpenAsync(withScript: false);
        Assert.Equal(Calls.Length, await open.Page.Locator("#call-table tbody tr").CountAsync());
        Assert.Equal(0, await open.Page.Locator("input:visible, select:visible, button:visible").CountAsync());
    }

    private static ILocator Heading(OpenPage open, string name) => open.Page.Locator("#call-table thead th", new() { HasText = name });

    private async Task TakePictures(ColorScheme scheme)
    {
        if (ReportInChromium.Screenshots is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var name = scheme.ToString().ToLowerInvariant();
        var open = await chromium.OpenAsync(scheme);
        var path = Path.Combine(folder, $"prompt-report-{name}.png");
        await open.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        Assert.True(new FileInfo(path).Length > 50_000);
        await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"prompt-report-{name}-top.png"), Clip = new() { X = 0, Y = 0, Width = 1200, Height = 1560 }, FullPage = true });
        await open.Page.Locator(".decision").First.ScreenshotAsync(new() { Path = Path.Combine(folder, $"prompt-report-{name}-decision.png") });
    }
}

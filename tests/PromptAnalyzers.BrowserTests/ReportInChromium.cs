using Microsoft.Playwright;

namespace PromptAnalyzers.BrowserTests;

/// <summary>
/// The report of the sample, opened in a real Chromium. Environment: <c>PROMPT_REPORT</c> is the folder of the report, <c>CHROMIUM</c> the browser
/// (<c>/usr/bin/chromium</c> by default), and <c>SCREENSHOTS</c> a folder for pictures (none by default).
/// </summary>
public sealed class ReportInChromium : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public static string Folder =>
        Environment.GetEnvironmentVariable("PROMPT_REPORT") ?? throw new InvalidOperationException("Set PROMPT_REPORT to the folder of a report: see .ci/run.");

    public static string? Screenshots => Environment.GetEnvironmentVariable("SCREENSHOTS");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",

            // As root, as in a container, Chromium starts only without its sandbox; the page is ours.
            Args = ["--no-sandbox"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens the report.</summary>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="withScript">False as in a mail reader that runs none.</param>
    public async Task<OpenPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, bool withScript = true)
    {
        var context = await _browser.NewContextAsync(new() { ColorScheme = scheme, JavaScriptEnabled = withScript, ViewportSize = new() { Width = 1200, Height = 900 } });
        var page = await context.NewPageAsync();
        var troubles = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => troubles.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(Folder, "prompt-report.html")).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return new OpenPage(page, troubles, requests);
    }
}

/// <summary>A page with what it said on the console and what it loaded.</summary>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Troubles, IReadOnlyList<string> Requests)
{
    /// <summary>The text of all elements that a selector finds and a reader sees.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string selector) =>
        [.. (await Page.Locator(selector).And(Page.Locator(":visible")).AllTextContentsAsync()).Select(text => text.Trim())];
}

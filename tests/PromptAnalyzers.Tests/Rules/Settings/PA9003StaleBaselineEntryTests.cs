using PromptAnalyzers.Baseline;
using PromptAnalyzers.Tests.Baseline;

namespace PromptAnalyzers.Tests.Rules.Settings;

/// <summary>Entries of a baseline that match no finding.</summary>
public sealed class PA9003StaleBaselineEntryTests
{
    private const string Hash = "0123456789abcdef";

    // Four lines of comment come first.
    private const int FirstLine = 5;

    private static Task<IReadOnlyList<string>> Reported(string line, params (string Key, string Value)[] settings) => KnownFindings.Reported(
        "class C;", BaselineText.Write([]) + line + "\n", settings.ToDictionary(s => s.Key, s => s.Value));

    private static string Stale(int line = FirstLine) => $"PromptAnalyzers.baseline.txt {line} PA9003";

    [Fact]
    public async Task An_entry_without_its_finding_reports() => Assert.Equal([Stale()], await Reported($"PA2001\tM:C.M\t1\t{Hash}"));

    [Theory]
    [InlineData("PA2001 M:C.M 1 0123456789abcdef")]
    [InlineData("<<<<<<< HEAD")]
    public async Task A_line_that_is_no_entry_reports(string line) => Assert.Equal([Stale()], await Reported(line));

    [Fact]
    public async Task Each_line_reports_once() =>
        Assert.Equal([Stale(), Stale(FirstLine + 1)], await Reported($"PA1001\tM:C.M\t1\t{Hash}\nPA2001\tM:C.M\t1\t{Hash}"));

    [Fact]
    public async Task An_entry_of_this_target_framework_reports() =>
        Assert.Equal([Stale()], await Reported($"PA2001\tM:C.M\t1\t{Hash}\tnet10.0,net8.0", ("build_property.TargetFramework", "net8.0")));

    [Fact]
    public async Task An_entry_of_a_rule_about_dates_reports_where_there_is_a_date() =>
        Assert.Equal([Stale()], await Reported($"PA3011\ta.finetune.json\t1\t{Hash}", ("build_property.PromptAnalyzersDate", "2026-11-24")));

    [Theory]
    [InlineData("build_property.TargetFramework", "net9.0")]
    [InlineData("build_property.TargetFramework", "")]
    public async Task An_entry_of_another_target_framework_does_not_report(string key, string value) =>
        Assert.Empty(await Reported($"PA2001\tM:C.M\t1\t{Hash}\tnet10.0,net8.0", (key, value)));

    [Fact]
    public async Task A_rule_that_is_off_does_not_report() =>
        Assert.Empty(await Reported($"PA2001\tM:C.M\t1\t{Hash}", ("dotnet_diagnostic.PA2001.severity", "none")));

    [Fact]
    public async Task A_rule_about_dates_without_a_date_does_not_report() => Assert.Empty(await Reported($"PA3011\ta.finetune.json\t1\t{Hash}", ("build_property.PromptAnalyzersDate", "")));

    [Fact]
    public async Task A_rule_that_is_judged_last_does_not_report() => Assert.Empty(await Reported($"PA3013\ta.finetune.json\t1\t{Hash}"));

    [Fact]
    public async Task Comments_and_blank_lines_do_not_report() => Assert.Empty(await Reported("# PA2001\n\n  \n"));

    [Fact]
    public async Task Test_projects_and_files_that_are_left_out_do_not_report()
    {
        Assert.Empty(await Reported($"PA2001\tM:C.M\t1\t{Hash}", ("build_property.IsTestProject", "true")));
        Assert.Empty(await Reported($"PA2001\tM:C.M\t1\t{Hash}", ("prompt_analyzers.PA9003.enabled", "false")));
    }

    [Fact]
    public async Task A_finding_that_code_silences_as_well_keeps_its_entry()
    {
        const string Code = """
            using OpenAI.Chat;
            class Desk
            {
            #pragma warning disable PA2001
                void Ask(ChatClient client, string ticket) => client.CompleteChat(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket));
            #pragma warning restore PA2001
            }
            """;
        var baseline = await KnownFindings.BaselineOf(Code.Replace("#pragma", "// pragma", StringComparison.Ordinal));
        Assert.Single(BaselineText.Read(baseline));
        Assert.Empty(await KnownFindings.Reported(Code, baseline));
    }
}

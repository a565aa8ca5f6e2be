using PromptAnalyzers.Baseline;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Baseline;

/// <summary>What a baseline silences, and what it does not.</summary>
public sealed class BaselineSuppressorTests
{
    private const string Prompt = "\"Classify the ticket into one of: billing, shipping, other. Answer with one word.\"";

    private static string Code(params string[] members) => $$"""
        using System;
        using OpenAI.Chat;
        class Desk
        {
            static readonly ChatClient Client = new("gpt-4.1-mini", "key");
            {{string.Join("\n    ", members)}}
        }
        """;

    private static string Ask(string name, string prompt = Prompt) =>
        $"void {name}(string ticket) => Client.CompleteChat(new SystemChatMessage({prompt}), new UserChatMessage(ticket));";

    [Fact]
    public async Task Without_a_baseline_every_finding_is_reported() =>
        Assert.Equal(["6 PA2001", "7 PA2001"], await KnownFindings.Reported(Code(Ask("A"), Ask("B")), baseline: null));

    [Fact]
    public async Task Known_findings_are_silent_and_a_new_one_is_reported()
    {
        var baseline = await KnownFindings.BaselineOf(Code(Ask("A"), Ask("B")));
        Assert.Empty(await KnownFindings.Reported(Code(Ask("A"), Ask("B")), baseline));
        Assert.Equal(["7 PA2001"], await KnownFindings.Reported(Code(Ask("A"), Ask("New"), Ask("B")), baseline));
    }

    [Fact]
    public async Task Moved_lines_another_order_formatting_and_comments_change_nothing()
    {
        var baseline = await KnownFindings.BaselineOf(Code(Ask("A"), Ask("B")));
        var moved = Code(
            new string('\n', 50),
            "void B(string ticket)\n{\n\n#region x\n\t\tClient.CompleteChat( // why\n new SystemChatMessage(\n\n/* text */ " + Prompt + " ),\r\n new UserChatMessage(ticket));\n#endregion\n}",
            "void Other() { }",
            Ask("A"));
        Assert.Empty(await KnownFindings.Reported(moved, baseline));
    }

    [Fact]
    public async Task A_prompt_composed_over_several_lines_may_be_joined_and_split()
    {
        const string One = "\"Classify the ticket into one of: \" + \"billing, shipping, other. \" + \"Answer with one word.\"";
        var baseline = await KnownFindings.BaselineOf(Code(Ask("A", One)));
        Assert.Empty(await KnownFindings.Reported(Code(Ask("A", One.Replace("+ ", "+\n            ", StringComparison.Ordinal))), baseline));
    }

    [Fact]
    public async Task A_raw_string_may_be_indented_again()
    {
        static string Raw(string indent) => string.Join("\n" + indent, "\"\"\"", "Classify the ticket into one of: billing, shipping, other.", "  Answer with one word.", "\"\"\"");
        var baseline = await KnownFindings.BaselineOf(Code(Ask("A", Raw("    "))));
        Assert.Empty(await KnownFindings.Reported(Code(Ask("A", Raw("            "))), baseline));
    }

    [Fact]
    public async Task Another_text_or_another_member_is_a_new_finding()
    {
        var baseline = await KnownFindings.BaselineOf(Code(Ask("A")));
        Assert.Equal(
            ["6 PA2001", "PromptAnalyzers.baseline.txt 5 PA9003"],
            await KnownFindings.Reported(Code(Ask("A", Prompt.Replace("other", "returns", StringComparison.Ordinal))), baseline));
        Assert.Equal(["6 PA2001", "PromptAnalyzers.baseline.txt 5 PA9003"], await KnownFindings.Reported(Code(Ask("Renamed")), baseline));
    }

    [Fact]
    public async Task Of_findings_that_are_alike_as_many_are_silent_as_were_known()
    {
        static string Twice(int times) => "void A(string ticket) { " + string.Concat(Enumerable.Repeat($"\nClient.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(ticket));", times)) + " }";
        var baseline = await KnownFindings.BaselineOf(Code(Twice(2)));
        Assert.Empty(await KnownFindings.Reported(Code(Twice(2)), baseline));
        Assert.Equal(["9 PA2001"], await KnownFindings.Reported(Code(Twice(3)), baseline));
        Assert.Equal(["PromptAnalyzers.baseline.txt 6 PA9003"], await KnownFindings.Reported(Code(Twice(1)), baseline));
    }

    [Fact]
    public async Task Members_of_every_kind_have_a_place_of_their_own()
    {
        string[] members =
        [
            $"readonly Func<string, ChatCompletion> _field = t => Client.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(t));",
            $"ChatCompletion Property => Client.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(Environment.NewLine));",
            $"Desk(string t) {{ Client.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(t)); }}",
            $"static Desk() {{ Client.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(Environment.NewLine)); }}",
            $"void Local(string t) {{ void Inner() => Client.CompleteChat(new SystemChatMessage({Prompt}), new UserChatMessage(t)); Inner(); }}",
            $"class Nested<T> {{ {Ask("Generic<U>")} }}",
        ];
        var baseline = await KnownFindings.BaselineOf(Code(members));
        Assert.Equal(
            ["F:Desk._field", "M:Desk.#cctor", "M:Desk.#ctor(System.String)", "M:Desk.Local(System.String)", "M:Desk.Nested`1.Generic``1(System.String)", "P:Desk.Property"],
            BaselineText.Read(baseline).Select(l => l.Entry!.Place).Order(StringComparer.Ordinal));
        Assert.Empty(await KnownFindings.Reported(Code(members), baseline));
    }

    [Fact]
    public async Task Findings_in_records_and_prompt_files_are_known_by_their_path()
    {
        var record = AnalyzerRun.File("/src/app/records/a.finetune.json", """{ "version": 1, "id": "a", "status": "accepted", "decision": "fine-tune", "criteria": { } }""");
        var prompt = AnalyzerRun.File("/src/app/triage.prompt.txt", Prompt.Trim('"') + "\n{{ticket}}\n");
        var limit = new Dictionary<string, string> { ["prompt_analyzers.max_prompt_tokens"] = "3" };
        var baseline = await KnownFindings.BaselineOf("class C;", limit, record, prompt);
        Assert.Contains("\trecords/a.finetune.json\t", baseline, StringComparison.Ordinal);
        Assert.Contains("PA1001\ttriage.prompt.txt\t1\t", baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("/src", baseline, StringComparison.Ordinal);

        Assert.NotEmpty(await KnownFindings.Reported("class C;", null, limit, record, prompt));
        Assert.Empty(await KnownFindings.Reported("class C;", baseline, limit, record, prompt));
        Assert.NotEmpty(await KnownFindings.Reported("class C;", baseline, limit, AnalyzerRun.File("/src/app/records/b.finetune.json", record.GetText()!.ToString()), prompt));
    }

    [Fact]
    public async Task While_a_baseline_is_written_everything_that_it_can_hold_is_silent()
    {
        var writing = new Dictionary<string, string> { ["build_property.PromptAnalyzersWriteBaseline"] = "True", ["prompt_analyzers.min_examples"] = "none" };
        Assert.Equal(["1 PA9001"], await KnownFindings.Reported(Code(Ask("A"), Ask("B")), baseline: null, writing));
    }

    [Fact]
    public void Every_rule_that_judges_can_stand_in_a_baseline() =>
        Assert.Empty(ShippedRules.Descriptors.Select(d => d.Id).Where(id => id[2] is '1' or '2' or '3').Except(BaselineRules.Ids));

    [Fact]
    public void Suppressions_have_ids_of_their_own_and_say_why()
    {
        var suppressions = new BaselineSuppressor().SupportedSuppressions;
        Assert.Equal(BaselineRules.Ids, suppressions.Select(s => s.SuppressedDiagnosticId));
        Assert.All(suppressions, s => Assert.Equal("PAS" + s.SuppressedDiagnosticId[2..], s.Id));
        Assert.All(suppressions, s => Assert.Equal("baseline", s.Justification.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}

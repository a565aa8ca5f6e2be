using PromptAnalyzers.Baseline;
using PromptAnalyzers.Build;

namespace PromptAnalyzers.Tests.Baseline;

/// <summary>The file, and how it is made of logs.</summary>
public sealed class BaselineTextTests
{
    private const string Hash = "0123456789abcdef";
    private const string OtherHash = "fedcba9876543210";

    [Fact]
    public void What_is_written_is_read_again_and_does_not_depend_on_the_order()
    {
        BaselineEntry[] entries =
        [
            new("PA2001", "M:C.M(System.String)", 2, Hash, ""), new("PA1001", "P:C.P", 1, OtherHash, "net10.0,netstandard2.0"), new("PA2001", "M:C.M(System.String)", 1, Hash, ""),
        ];
        var text = BaselineText.Write(entries);

        Assert.Equal(text, BaselineText.Write(entries.Reverse().Append(entries[0])));
        Assert.DoesNotContain('\r', text);
        Assert.StartsWith("# Baseline of PromptAnalyzers", text, StringComparison.Ordinal);
        Assert.EndsWith(
            $"""
            PA1001	P:C.P	1	{OtherHash}	net10.0,netstandard2.0
            PA2001	M:C.M(System.String)	1	{Hash}
            PA2001	M:C.M(System.String)	2	{Hash}

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Equal([entries[1], entries[2], entries[0]], BaselineText.Read(text).Select(l => l.Entry!).ToArray());
        Assert.Equal(BaselineText.Read(text).ToArray(), BaselineText.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ToArray());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("PA2001 M:C.M 1 0123456789abcdef")]
    [InlineData("PA2001\tM:C.M\t1")]
    [InlineData("PA2001\t\t1\t0123456789abcdef")]
    [InlineData("PA2001\tM:C.M\t0\t0123456789abcdef")]
    [InlineData("PA2001\tM:C.M\t99999999999\t0123456789abcdef")]
    [InlineData("PA2001\tM:C.M\t1\t0123456789ABCDEF")]
    [InlineData("PA2001\tM:C.M\t1\t0123")]
    [InlineData("CS0168\tM:C.M\t1\t0123456789abcdef")]
    [InlineData("PA2001\tM:C.M\t1\t0123456789abcdef\tnet10.0\tmore")]
    public void A_line_that_is_no_entry_is_known_as_such(string line) =>
        Assert.Equal([new BaselineLine(1, null), new BaselineLine(3, new("PA1001", "M:C.M", 1, Hash, ""))], BaselineText.Read($"# comment\n{line}\n\nPA1001\tM:C.M\t1\t{Hash}\n").ToArray());

    [Fact]
    public void Entries_of_several_target_frameworks_are_merged_and_name_those_that_not_all_have()
    {
        var entries = new BaselineEntries("/src/app/PromptAnalyzers.baseline.txt");
        entries.Add("net10.0", [Finding("PA2001", "M:C.M"), Finding("PA2001", "M:C.M"), Finding("PA3003", null, "/src/app/records/a.finetune.json")]);
        entries.Add("netstandard2.0", [Finding("PA2001", "M:C.M"), Finding("PA3003", null, "/src/app/records/a.finetune.json")]);

        Assert.Equal(
            [new("PA2001", "M:C.M", 1, Hash, ""), new("PA2001", "M:C.M", 2, Hash, "net10.0"), new("PA3003", "records/a.finetune.json", 1, Hash, "")],
            entries.Merged().OrderBy(e => e.ToLine(), StringComparer.Ordinal));
    }

    [Fact]
    public void What_code_silences_already_and_what_is_no_judgement_is_left_out()
    {
        var entries = new BaselineEntries("/src/PromptAnalyzers.baseline.txt");
        entries.Add("", [
            Finding("PA2001", "M:C.M") with { IsSuppressed = true },
            Finding("PA2001", "M:C.M") with { IsSuppressed = true, Justification = "We know" },
            Finding("PA9001", "M:C.M"),
            Finding("PA0001", "M:C.M"),
            Finding("CA1822", "M:C.M"),
            Finding("PA1001", "M:C.M") with { Properties = new Dictionary<string, string>() },
            Finding("PA1001", "M:C.M") with { IsSuppressed = true, SuppressedBy = "DiagnosticSuppressor { Suppression Id: PAS1001, Suppression Justification: baseline }" },
            Finding("PA1002", "M:C.M") with { IsSuppressed = true, SuppressedBy = "DiagnosticSuppressor { Suppression Id: OTHER1, Suppression Justification: baseline }" },
        ]);
        Assert.Equal([new BaselineEntry("PA1001", "M:C.M", 1, Hash, "")], entries.Merged());
    }

    [Theory]
    [InlineData("/src/app/b.txt", "/src/app/x.json", "x.json")]
    [InlineData("/src/app/b.txt", "/src/app/sub/x.json", "sub/x.json")]
    [InlineData("/src/app/b.txt", "/src/shared/x.json", "../shared/x.json")]
    [InlineData("/src/a/b/b.txt", "/src/x.json", "../../x.json")]
    [InlineData("""C:\src\app\b.txt""", """c:\SRC\app\sub\x.json""", "sub/x.json")]
    [InlineData("""C:\src\app\b.txt""", """D:\else\x.json""", "x.json")]
    [InlineData("b.txt", "x.json", "x.json")]
    public void Paths_are_seen_from_the_folder_of_the_baseline(string baseline, string path, string expected) =>
        Assert.Equal(expected, RelativePath.FromFolderOf(baseline, path));

    private static SarifResult Finding(string rule, string? member, string? path = null)
    {
        var properties = new Dictionary<string, string> { ["textHash"] = Hash };
        if (member is not null)
        {
            properties["member"] = member;
        }

        return new(rule, "warning", "", path, 1, 1, false, null, properties);
    }
}

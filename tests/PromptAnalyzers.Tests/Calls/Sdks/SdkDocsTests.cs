using System.Reflection;
using System.Text;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>docs/sdks.md: which SDK is read in which form. Every mark in the table is a form that was run for it.</summary>
public sealed class SdkDocsTests
{
    private const string Head = """
        # LLM SDKs

        What PromptAnalyzers reads of each SDK, and how the text may arrive. The table is written by a test that runs every form it names.

        - **yes**: tested against the real package in the version named.
        - **stub**: tested against declarations made from the SDK's source, because the package was not at hand. The members are matched by type and name.
        - **–**: this form does not exist for the SDK, or is not tested.

        "Unseen history is incomplete" means that a conversation whose earlier turns cannot be seen is marked as incomplete, so that no rule reports what may be missing from it.
        Members are listed in one text file per SDK under `src/PromptAnalyzers/Catalogue/Sdks`; your own APIs go into a `PromptApis.txt` of the same format.


        """;

    [Fact]
    public void Page_lists_every_form_that_is_read()
    {
        var shapes = AllShapes();
        var faults = new List<string>();
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.Append("| SDK | API | ").AppendJoin(" | ", SdkWay.All).Append(" |\n| --- | --- |").Append(string.Concat(SdkWay.All.Select(_ => " --- |"))).Append('\n');
        foreach (var shape in shapes)
        {
            text.Append($"| {shape.Sdk} | {shape.Name} |");
            var ways = shape.AllForms.Select(f => f.Way).ToHashSet();
            foreach (var way in SdkWay.All)
            {
                if (!ways.Contains(way))
                {
                    text.Append(" – |");
                    continue;
                }

                if (shape.FaultOf(way) is { } fault)
                {
                    faults.Add(fault);
                }

                text.Append(shape.IsStub ? " stub |" : " yes |");
            }

            text.Append('\n');
        }

        Assert.True(faults.Count == 0, $"{faults.Count} forms are not read, the first: {faults.FirstOrDefault()}");
        RepositoryFiles.AssertGenerated("docs/sdks.md", text.ToString());
    }

    [Fact]
    public void Every_stub_has_a_form()
    {
        var seen = AllShapes().Select(s => s.Sdk).ToList();
        Assert.DoesNotContain(Stubs.StubSdk.Names, name => !seen.Contains(name));
    }

    private static List<SdkShape> AllShapes() =>
        [.. typeof(SdkDocsTests).Assembly.GetTypes()
            .Select(t => t.GetField("Shapes", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null))
            .OfType<System.Collections.Immutable.ImmutableArray<SdkShape>>()
            .SelectMany(a => a)
            .OrderBy(s => s.IsStub).ThenBy(s => s.Sdk, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal)];
}

using PromptAnalyzers.Build.Report.Page;

namespace PromptAnalyzers.Tests.Report;

public sealed class TemplateTests
{
    [Fact]
    public void Values_are_encoded_and_sections_repeat()
    {
        var view = new View
        {
            ["name"] = "<b>\"R&D\" 'x'</b>",
            ["rows"] = new List<View> { new() { ["cell"] = "1" }, new() { ["cell"] = "2" } },
            ["none"] = new List<View>(),
            ["flag"] = true,
            ["one"] = new View { ["cell"] = "3" },
            ["nothing"] = null,
        };
        Assert.Equal(
            "&lt;b&gt;&quot;R&amp;D&quot; &#39;x&#39;&lt;/b&gt; 1,2, yes 3 empty absent",
            Render("{{name}} {{#rows}}{{cell}},{{/rows}} {{#flag}}yes{{/flag}}{{^flag}}no{{/flag}} {{#one}}{{cell}}{{/one}} {{^none}}empty{{/none}}{{#none}}full{{/none}} {{^nothing}}absent{{/nothing}}", view));
    }

    [Fact]
    public void A_value_never_becomes_a_tag() => Assert.Equal("{{secret}}", Render("{{name}}", new View { ["name"] = "{{secret}}", ["secret"] = "x" }));

    [Fact]
    public void A_partial_is_a_template_or_taken_as_it_is() =>
        Assert.Equal("<b>x</b>|{{name}}", Template.Parse("{{>a.html}}|{{>b.js}}", file => file == "a.html" ? "<b>{{name}}</b>" : "{{name}}").Render(new View { ["name"] = "x" }));

    [Theory]
    [InlineData("{{missing}}")]
    [InlineData("{{#missing}}x{{/missing}}")]
    [InlineData("{{flag}}")]
    public void What_no_view_has_is_refused(string template) =>
        Assert.Throws<KeyNotFoundException>(() => Render(template, new View { ["flag"] = true }));

    [Theory]
    [InlineData("{{#a}}x")]
    [InlineData("{{#a}}{{#b}}{{/a}}{{/b}}")]
    [InlineData("{{a")]
    [InlineData("{{&a}}")]
    [InlineData("{{{a}}}")]
    public void A_template_that_is_wrong_is_refused(string template) => Assert.Throws<FormatException>(() => Render(template, new View { ["a"] = "x", ["b"] = "y" }));

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200F", "a[U+202E]b[U+2066]c[U+200F]")]
    [InlineData("a\0b\u001Bc\u0085d\te\n", "a\uFFFDb\uFFFDc\uFFFDd\te\n")]
    [InlineData("größer 😀 日本", "größer 😀 日本")]
    public void What_would_mislead_a_reader_is_shown(string text, string expected) => Assert.Equal(expected, Render("{{x}}", new View { ["x"] = text }));

    private static string Render(string template, View view) => Template.Parse(template, _ => throw new InvalidOperationException()).Render(view);
}

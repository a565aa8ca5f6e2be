using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Templates that are nothing but places: the prompt is what the call puts there.</summary>
public sealed class TemplateValueTests
{
    [Theory]
    [InlineData("\"{{$instruction}}\\n\\n{{$input}}\"", "new() { [\"instruction\"] = \"Sort the mail.\", [\"input\"] = mail }", "template: Sort the mail.\\n{mail}")]
    [InlineData("\"{{ instruction }}\"", "new KernelArguments { { \"Instruction\", \"Sort the mail.\" } }", "template: Sort the mail.")]
    [InlineData("\"<message role=\\\"system\\\">{{$role}}</message><message role=\\\"user\\\">{{$question}}</message>\"", "new() { [\"role\"] = \"You sort.\", [\"question\"] = $\"Mail: {mail}\" }", "system: You sort. | user: Mail: {mail}")]
    [InlineData("\"Sort this: {{$input}}\"", "new() { [\"input\"] = \"Where is my parcel?\" }", "template: Sort this: {{$input}}")]
    [InlineData("\"{{plugin.GetRules}}\"", "new() { [\"plugin\"] = \"Sort the mail.\" }", "template: {{plugin.GetRules}}")]
    public void A_template_without_text_of_its_own_is_what_its_values_are(string template, string values, string expected) => Assert.Equal(
        [expected],
        Understood.Calls($$"""
            using Microsoft.SemanticKernel;
            class C { async Task M(Kernel kernel, string mail) => await kernel.InvokePromptAsync({{template}}, {{values}}); }
            """));

    [Fact]
    public void What_a_caller_puts_into_the_template_is_its_prompt() => Assert.Contains(
        "template: Suggest a title.\\n{minutes}",
        Understood.Calls("""
            using Microsoft.SemanticKernel;
            static class Talk
            {
                public static async Task<string> AskAsync(this Kernel kernel, string instruction, string input)
                {
                    var values = new KernelArguments { ["instruction"] = instruction, ["input"] = input };
                    return (await kernel.InvokePromptAsync("{{$instruction}}\n\n{{$input}}", values)).ToString();
                }
            }
            class C { Task M(Kernel kernel, string minutes) => kernel.AskAsync("Suggest a title.", minutes); }
            """));
}

using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Parameters that a method writes to before it sends them.</summary>
public sealed class RewrittenParameterTests
{
    [Theory]
    [InlineData("prompt ??= \"Sort the mail.\";", "user: Sort the mail.")]
    [InlineData("if (string.IsNullOrWhiteSpace(prompt)) prompt = \"Sort the mail.\";", "user: Sort the mail.")]
    [InlineData("if (prompt is null)\n{\n    prompt = \"Sort the mail.\";\n}", "user: Sort the mail.")]
    [InlineData("prompt = prompt ?? \"Sort the mail.\";", "user: Sort the mail.")]
    [InlineData("prompt = \"Sort the mail.\\n\" + prompt;", "user: Sort the mail.\\n{prompt}")]
    [InlineData("prompt += \"\\nOne word.\";", "user: {prompt}\\nOne word.")]
    [InlineData("Console.WriteLine(prompt);", "user: {prompt}")]
    public void A_parameter_is_what_the_body_makes_of_it(string statement, string expected) => Assert.Equal(
        [expected],
        Understood.Calls($$"""
            using Microsoft.Extensions.AI;
            class C { async Task M(IChatClient chat, string? prompt = null) { {{statement}} await chat.GetResponseAsync(prompt!); } }
            """));

    [Fact]
    public void What_a_caller_gives_is_no_default() => Assert.Contains(
        "user: Translate the mail.",
        Understood.Calls("""
            using Microsoft.Extensions.AI;
            class C
            {
                async Task Ask(IChatClient chat, string? prompt) { prompt ??= "Sort the mail by urgency, as the office does."; await chat.GetResponseAsync(prompt); }
                Task M(IChatClient chat) => Ask(chat, "Translate the mail.");
            }
            """));

    [Fact]
    public void A_parameter_that_grows_in_a_loop_ends() => Assert.Equal(
        ["user: {prompt}\\n{line}{lines}"],
        Understood.Calls("""
            using Microsoft.Extensions.AI;
            class C { async Task M(IChatClient chat, string prompt, string[] lines) { foreach (var line in lines) prompt += "\n" + line; await chat.GetResponseAsync(prompt); } }
            """));
}

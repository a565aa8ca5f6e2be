using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Text that a method returns to an SDK: an attribute says so, or the member that it implements or overrides.</summary>
public sealed class ReturnedPromptTests
{
    private const string Usings = "using System.Collections.Generic; using System.ComponentModel; using System.Text; using System.Threading.Tasks; using Microsoft.Extensions.AI; using ModelContextProtocol.Server;\n";

    private const string Source = """
        namespace Acme
        {
            public sealed class PromptAttribute : System.Attribute { }
            public interface IPromptSource { string Get(string name); }
            public abstract class PromptPage { public abstract string Text(); }
        }
        """;

    private const string Taught = "M:Acme.IPromptSource.Get(System.String)\tprompt\tsystem\treturn\nM:Acme.PromptPage.Text\tprompt\ttemplate\treturn\nT:Acme.PromptAttribute\tprompt\tuser";

    private static string[] OfServer(string member) => [.. Understood.File(Usings + "class Prompts { " + member + " }").Calls.Select(Understood.Describe)];

    private static string[] OfTaught(string source) => [.. Understood.File(
        Understood.Compile([source, Source], SdkReferences.None), [AnalyzerRun.File("/0/PromptApis.txt", Taught)]).Calls.Select(Understood.Describe)];

    [Theory]
    [InlineData("""[McpServerPrompt] public static string Sum(string mail) => $"Sum up: {mail}";""", "template: Sum up: {mail} !")]
    [InlineData("""[McpServerPrompt(Name = "sum"), Description("Sums up.")] public string Sum([Description("The mail.")] string mail) { return "Sum up: " + mail; }""", "template: Sum up: {mail} !")]
    [InlineData("""[McpServerPromptAttribute] public static Task<string> Sum(string mail) => Task.FromResult("Sum up: " + mail);""", "template: Sum up: {mail} !")]
    [InlineData("""[McpServerPrompt] public static async Task<string> Sum(string mail) { await Task.Yield(); return "Sum up: " + mail; }""", "template: Sum up: {mail} !")]
    [InlineData("""const string Rules = "Be brief."; [McpServerPrompt] public static string Sum() => Rules;""", "template: Be brief. !")]
    [InlineData("""[McpServerPrompt] public static string Sum(string mail) { var text = new StringBuilder("Sum up: "); text.Append(mail); return text.ToString(); }""", "template: Sum up: {mail} !")]
    [InlineData("""[McpServerPrompt] public static ChatMessage Sum(string mail) => new(ChatRole.User, "Sum up: " + mail);""", "user: Sum up: {mail} !")]
    public void WhatAServersPromptReturns_IsATemplate(string member, string expected) => Assert.Equal([expected], OfServer(member));

    [Fact]
    public void EachReturnedText_IsAPrompt() => Assert.Equal(
        ["template: Sum up: {mail} !", "template: Sort: {mail} !"],
        OfServer("""[McpServerPrompt] public static string Of(string kind, string mail) { if (kind == "sum") return $"Sum up: {mail}"; return $"Sort: {mail}"; }"""));

    [Theory]
    [InlineData("""class Own : Acme.IPromptSource { public string Get(string name) => "You sort."; }""", "system: You sort. !")]
    [InlineData("""class Own : Acme.IPromptSource { string Acme.IPromptSource.Get(string name) => "You sort."; }""", "system: You sort. !")]
    [InlineData("""class Own : Acme.IPromptSource { public string Get(string name) { switch (name) { case "sort": return "You sort."; default: return System.IO.File.ReadAllText(name); } } }""", "system: You sort. !")]
    [InlineData("""class Own : Acme.PromptPage { public override string Text() { string Inner() => "not this"; return "Sort: {{mail}}"; } }""", "template: Sort: {{mail}} !")]
    public void AMemberThatUsersTeach_IsReadWhereItIsImplemented(string source, string expected) => Assert.Equal([expected], OfTaught(source));

    [Fact]
    public void AnAttributeThatUsersTeach_IsOne() => Assert.Equal(["user: Sort this. !"], OfTaught("""class Own { [Acme.Prompt] public string Sort() => "Sort this."; public string Other() => "Sorted."; }"""));

    [Theory]
    [InlineData("""[McpServerTool] public static string Today() => "It is Monday, and the office is open from 9 to 17.";""")]
    [InlineData("""[McpServerResource] public static string Terms() => "These are the terms of the service.";""")]
    [InlineData("""[McpServerPrompt] public static string Load(string name) => System.IO.File.ReadAllText(name);""")]
    [InlineData("""[McpServerPrompt] public static int Count() => "Sum up".Length;""")]
    [InlineData("""[Description("McpServerPrompt")] public static string Help() => "Type a question and press enter.";""")]
    [InlineData("""public static string McpServerPrompt() => "Type a question and press enter.";""")]
    public void OtherTextThatIsReturned_IsNone(string member) => Assert.Empty(OfServer(member));

    [Fact]
    public void AnotherAttributeOfTheName_IsNone() => Assert.Empty(Understood.File("""
        class McpServerPromptAttribute : System.Attribute { }
        class Help { [McpServerPrompt] public static string Text() => "Type a question and press enter."; }
        """).Calls);

    [Theory]
    [InlineData("""class Own { public string Get(string name) => "The page was not found."; }""")]
    [InlineData("""class Own : Acme.IPromptSource { public string Get(string name, string culture) => "The page was not found."; string Acme.IPromptSource.Get(string name) => name; }""")]
    [InlineData("""class Own { public string Text() => "Welcome to the shop."; public string Show(Acme.IPromptSource source) => source.Get("welcome"); }""")]
    [InlineData("""class Own : Acme.PromptPage { public override string Text() => System.IO.File.ReadAllText("page.html"); }""")]
    [InlineData("""interface IPromptSource { string Get(string name); } class Own : IPromptSource { public string Get(string name) => "The page was not found."; }""")]
    public void AMethodOfTheSameName_IsNone(string source) => Assert.Empty(OfTaught(source));

    [Fact]
    public Task AReturnedTemplate_IsJudgedAsAWholePrompt() => Verify<PA2001NoExamples>.Diagnoses(
        Usings + """
        class Prompts
        {
            [McpServerPrompt]
            public static string Sort(string mail) => {|PA2001:$"Classify the mail as billing, delivery or other, and answer with one word only. Mail: {mail}"|};
        }
        """);

    [Fact]
    public Task ALongReturnedText_IsFound() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Usings + """
        class Prompts
        {
            [McpServerPrompt]
            public static string Sort(string mail) => {|PA1001:$"Sort this: {mail}"|};
        }
        """,
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 1"] });
}

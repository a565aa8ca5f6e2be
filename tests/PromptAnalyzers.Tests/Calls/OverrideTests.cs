using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Text that a type gives, by an override, to a call of its base class in another file: it stands where the type says it.</summary>
public sealed class OverrideTests
{
    private const string Usings = "using OpenAI.Chat;\n";

    private const string Step = Usings + """
        abstract class Step(ChatClient client)
        {
            protected abstract string Text { get; }
            protected virtual string Ask(string mail) => "Mail: " + mail;
            public string Run(string mail) => client.CompleteChat(new SystemChatMessage(Text), new UserChatMessage(Ask(mail))).Value.Content[0].Text;
        }
        """;

    private const string Gateway = Usings + """
        class Gateway(ChatClient client)
        {
            public string Send(string system, string text) => client.CompleteChat(new SystemChatMessage(system), new UserChatMessage(text)).Value.Content[0].Text;
        }
        abstract class Step(Gateway gateway)
        {
            protected abstract string Text { get; }
            public string Run(string mail) => gateway.Send(Text, mail);
        }
        """;

    private static string[] Overrides(string source, params string[] moreSources) =>
        [.. Understood.File(source, moreSources).Calls.Where(static call => call.Kind == PromptCallKind.Override).Select(Understood.Describe)];

    [Theory]
    [InlineData("=> \"Sort this.\";")]
    [InlineData("{ get; } = \"Sort this.\";")]
    [InlineData("{ get { return \"Sort this.\"; } }")]
    [InlineData("=> _text; private readonly string _text = \"Sort this.\";")]
    public void AnOverride_IsReadWithTheCallOfItsBaseClass(string text) => Assert.Equal(
        ["system: Sort this. | user: Mail: {mail}"],
        Overrides(Usings + $"class Sort(ChatClient client) : Step(client) {{ protected override string Text {text} }}", Step));

    [Fact]
    public void EachTypeOfAFile_HasItsOwn() => Assert.Equal(
        ["system: Sort this. | user: Mail: {mail}", "system: Sum this up. | user: {mail} Be brief."],
        Overrides(Usings + """
            class Sort(ChatClient client) : Step(client) { protected override string Text => "Sort this."; }
            class Sum(ChatClient client) : Step(client) { protected override string Text => "Sum this up."; protected override string Ask(string mail) => mail + " Be brief."; }
            """, Step));

    [Fact]
    public void ATextThatTheBaseClassHandsToAWrapper_IsRead() => Assert.Equal(
        ["system: Sort this. | user: {mail}"],
        Overrides("class Sort(Gateway gateway) : Step(gateway) { protected override string Text => \"Sort this.\"; }", Gateway));

    [Fact]
    public void ATextThatTheConstructorKeeps_IsReadWhereTheObjectIsMade() => Assert.Equal(
        ["system: Sort this. | user: Mail: {mail}"],
        Understood.File(Usings + """
            class Profile : Step { public Profile(ChatClient client, string text) : base(client) => Text = text; protected override string Text { get; } }
            class C { Step M(ChatClient client) => new Profile(client, "Sort this."); }
            """, Step).Calls.Where(static call => call.Kind == PromptCallKind.Wrapper).Select(Understood.Describe).Distinct());

    [Theory]
    [InlineData("class Sort(ChatClient client) : Step(client) { protected override string Text => \"Sort this.\"; }")]
    [InlineData("class Sort(ChatClient client) : Middle(client) { protected override string Text => \"Sort this.\"; } abstract class Middle(ChatClient client) : Step(client);")]
    public void InItsOwnFile_TheCallIsReadAsItIs(string types) => Assert.Empty(Overrides(Step + types));

    [Theory]
    [InlineData("abstract class Step(ChatClient client) { protected abstract string Text { get; } public string Run(string mail) { System.Console.WriteLine(Text); return client.CompleteChat(mail).Value.Content[0].Text; } }")]
    [InlineData("abstract class Step { protected Step(ChatClient client) { } protected abstract string Text { get; } public void Show() => System.Console.WriteLine(Text); }")]
    public void ATextThatTheBaseClassDoesNotSend_IsNone(string step) =>
        Assert.Empty(Overrides(Usings + "class Sort(ChatClient client) : Step(client) { protected override string Text => \"Sort this.\"; }", Usings + step));

    [Fact]
    public Task AFinding_SitsAtTheOverride_AndNotInTheBaseClass() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Usings + "class Sort(ChatClient client) : Step(client) { protected override string Text => [|\"Sort this mail into a folder.\"|]; }",
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 3"], MoreSources = [("/0/Step.cs", Step)] });

    [Fact]
    public Task AConstantOfAThirdFile_IsReportedWhereTheOverrideNamesIt() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Usings + "class Sort(ChatClient client) : Step(client) { protected override string Text => [|Prompts.Sort|]; }",
        new TestSetup
        {
            EditorConfig = ["prompt_analyzers.max_prompt_tokens = 3"],
            MoreSources = [("/0/Step.cs", Step), ("/0/Prompts.cs", "static class Prompts { public const string Sort = \"Sort this mail into a folder.\"; }")],
        });

    [Fact]
    public Task AFewWordsOfTheBaseClassAround_DoNotMoveTheFinding() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        Usings + "class Sort(ChatClient client) : Step(client) { protected override string Text => [|\"Sort this mail into a folder.\"|]; }",
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 3"], MoreSources = [("/0/Step.cs", Step.Replace("(Text)", "(Text + \" Be brief.\")", StringComparison.Ordinal))] });

    [Fact]
    public Task ATask_IsJudgedWithTheWholeConversation() => Verify<PA2001NoExamples>.Diagnoses(
        Usings + """
            class Sort(ChatClient client) : Step(client) { protected override string Text => [|"Classify the mail of a customer as order, complaint or question. Answer with one of these words and nothing else, in lower case."|]; }
            class Talk(ChatClient client) : Step(client) { protected override string Text => "You are the friendly clerk of a small shop for boots, and you answer whatever the customer asks, as briefly as you can."; }
            class Shown(ChatClient client) : Step(client)
            {
                protected override string Text => "Classify the mail of a customer as order, complaint or question. Answer with one of these words and nothing else, in lower case.";
                protected override string Ask(string mail) => "Mail: two boots please\nAnswer: order\n\nMail: they leak\nAnswer: complaint\n\nMail: " + mail + "\nAnswer:";
            }
            """,
        new TestSetup { MoreSources = [("/0/Step.cs", Step)] });
}

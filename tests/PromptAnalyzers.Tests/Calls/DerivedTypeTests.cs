using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>A call of a base class whose text the types that derive from it give: each of them is a call of its own.</summary>
public sealed class DerivedTypeTests
{
    private const string Step = """
        using OpenAI.Chat;
        record Request(string System, string User, string Model = "gpt-4o");
        class Gateway(ChatClient client)
        {
            public async Task<string> SendAsync(Request request) => (await client.CompleteChatAsync(new SystemChatMessage(request.System), new UserChatMessage(request.User))).Value.Content[0].Text;
        }
        abstract class Step(Gateway gateway)
        {
            protected abstract string Text { get; }
            protected virtual string Ask(string mail) => "Mail: " + mail;
            public Task<string> RunAsync(string mail) => gateway.SendAsync(new Request(Text, Ask(mail)));
        }
        """;

    private static string[] Wrapped(string source) => [.. Understood.File(source).Calls.Where(static call => call.Kind == PromptCallKind.Wrapper).Select(Understood.Describe)];

    [Fact]
    public void EachType_HasItsOwnTexts() => Assert.Equal(
        ["system: Sort this. | user: Mail: {mail}", "system: Sum this up. | user: {mail} Be brief."],
        Wrapped(Step + """
            class Sort(Gateway gateway) : Step(gateway) { protected override string Text => "Sort this."; }
            class Sum(Gateway gateway) : Step(gateway) { protected override string Text => "Sum this up."; protected override string Ask(string mail) => mail + " Be brief."; }
            """));

    [Fact]
    public void MoreTypesThanOneTextCanHave_AreAllRead() => Assert.Equal(
        12,
        Wrapped(Step + string.Concat(Enumerable.Range(0, 12).Select(static i => $"class Step{i}(Gateway gateway) : Step(gateway) {{ protected override string Text => \"Do number {i}.\"; }}\n")))
            .Distinct().Count(static call => call.StartsWith("system: Do number", StringComparison.Ordinal)));

    [Fact]
    public void ATextThatIsLeftAsItIs_IsThatOfTheBaseType() => Assert.Equal(
        ["system: Be kind. Sort this.", "system: Be kind. Sum this up.", "system: Be kind. Talk."],
        Understood.Calls("""
            using OpenAI.Chat;
            class Talk(ChatClient client)
            {
                protected virtual string Tone => "Be kind.";
                protected virtual string Text => "Talk.";
                public void Run() => client.CompleteChat(new SystemChatMessage(Tone + " " + Text));
            }
            class Sort(ChatClient client) : Talk(client) { protected override string Text => "Sort this."; }
            class Sum(ChatClient client) : Talk(client) { protected override string Text => "Sum this up."; }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void ACallThatNoTypeChanges_IsReadOnce() => Assert.Single(Understood.Calls("""
        using OpenAI.Chat;
        class Talk(ChatClient client)
        {
            public bool IsShort { get; set; }
            public void Run() => client.CompleteChat(new SystemChatMessage(IsShort ? "Be short." : "Be kind."));
        }
        class Sort(ChatClient client) : Talk(client);
        """));

    [Fact]
    public void WhatTheBaseTypePutsAround_DoesNotMoveTheText() => Assert.Equal(
        ["\"Sort this.\"", "$\"Sum up in {count} lines.\""],
        Understood.File("""
            using OpenAI.Chat;
            abstract class Step(ChatClient client)
            {
                protected abstract string Text { get; }
                public void Run(string mail) => client.CompleteChat(new UserChatMessage(Text + "\n\nMail: " + mail));
            }
            class Sort(ChatClient client) : Step(client) { protected override string Text => "Sort this."; }
            class Sum(ChatClient client, int count) : Step(client) { protected override string Text => $"Sum up in {count} lines."; }
            """).Calls.Select(static call => call.Messages.Single().Text.Syntax.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void ADefaultOfAnAbstractType_IsThatOfTheTypesThatLeaveIt() => Assert.Equal(
        ["system: Be kind.", "system: Sort this."],
        Understood.Calls("""
            using OpenAI.Chat;
            abstract class Talk(ChatClient client)
            {
                protected virtual string Text => "Be kind.";
                public void Run() => client.CompleteChat(new SystemChatMessage(Text));
            }
            class Chat(ChatClient client) : Talk(client);
            class Sort(ChatClient client) : Talk(client) { protected override string Text => "Sort this."; }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void ACallOfATypeInBetween_IsReadForTheTypesBelowIt() => Assert.Equal(
        ["system: Sort this.", "system: Sum this up."],
        Understood.Calls("""
            using OpenAI.Chat;
            abstract class Talk { protected abstract string Text { get; } }
            abstract class Task(ChatClient client) : Talk
            {
                public void Run() => client.CompleteChat(new SystemChatMessage(Text));
            }
            class Help : Talk { protected override string Text => "Press F1 for more."; }
            class Sort(ChatClient client) : Task(client) { protected override string Text => "Sort this."; }
            class Sum(ChatClient client) : Task(client) { protected override string Text => "Sum this up."; }
            """).Order(StringComparer.Ordinal));

    /// <summary>A worker overrides the method in which the call itself stands: that gives no text.</summary>
    [Fact]
    public Task ACallInAnOverride_ReportsWhereItsTextIs() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        """
        using System.Collections.Generic;
        using OpenAI.Chat;
        abstract class Worker { protected abstract void Execute(); }
        record Job(string Text);
        class Gateway(ChatClient client) { public void Send(string text) => client.CompleteChat(text); }
        class Jobs(Queue<Job> jobs, Gateway gateway) : Worker
        {
            protected override void Execute()
            {
                while (jobs.TryDequeue(out var job)) { gateway.Send(job.Text); }
            }
        }
        class Mails(Queue<Job> jobs) { public void Add() => jobs.Enqueue(new Job([|Prompts.Digest|])); }
        """,
        new TestSetup
        {
            EditorConfig = ["prompt_analyzers.max_prompt_tokens = 3"],
            MoreSources = [("/0/Prompts.cs", "static class Prompts { public const string Digest = \"Write the weekly digest mail.\"; }")],
        });
}

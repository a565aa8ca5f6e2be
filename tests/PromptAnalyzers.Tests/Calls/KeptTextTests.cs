using System.Text.RegularExpressions;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Texts, messages and agents that are made once and kept: by a cache, by <c>??=</c>, in structures that are handed on.</summary>
public sealed class KeptTextTests
{
    private const string Usings = """
        using System.Collections.Concurrent;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Caching.Memory;

        """;

    private static string[] Described(string source, params string[] moreSources) =>
        [.. Understood.File(Usings + source, [.. moreSources.Select(s => Usings + s)]).Calls.Select(Understood.Describe)];

    private static string[] Asked(string statements, string members = "") => Described($$"""
        class C(IChatClient client, IMemoryCache cache, ConcurrentDictionary<string, string> texts, ConcurrentDictionary<string, List<ChatMessage>> talks)
        {
            {{members}}
            public async Task M(string id, string text) { {{statements}} }
        }
        """);

    [Theory]
    [InlineData("var system = texts.GetOrAdd(id, _ => \"You are a guide.\");")]
    [InlineData("var system = texts.GetOrAdd(id, Make); static string Make(string key) => \"You are a guide.\";")]
    [InlineData("var system = cache.GetOrCreate(id, entry => { entry.SlidingExpiration = TimeSpan.FromHours(2); return \"You are a guide.\"; });")]
    [InlineData("var system = await cache.GetOrCreateAsync(id, async entry => { await Task.Yield(); return \"You are a guide.\"; });")]
    [InlineData("var system = await Task.Run(() => \"You are a guide.\");")]
    public void ATextOutOfACache_IsWhatTheFactoryMakes(string statements) =>
        Assert.Equal(["system: You are a guide. | user: {text}"], Asked(statements + " await client.GetResponseAsync([new(ChatRole.System, system), new(ChatRole.User, text)]);"));

    [Theory]
    [InlineData("var talk = talks.GetOrAdd(id, _ => [new(ChatRole.System, \"You are a guide.\")]);", "GetOrAdd")]
    [InlineData("var talk = cache.GetOrCreate(id, entry => new List<ChatMessage> { new(ChatRole.System, \"You are a guide.\") })!;", "GetOrCreate")]
    public void AConversationOutOfACache_BeginsWithWhatTheFactoryMakes_AndIsNotSeenWhole(string statements, string cause)
    {
        var call = Assert.Single(Understood.File(Usings + $$"""
            class C(IChatClient client, IMemoryCache cache, ConcurrentDictionary<string, List<ChatMessage>> talks)
            {
                public async Task M(string id, string text) { {{statements}} talk.Add(new(ChatRole.User, text)); await client.GetResponseAsync(talk); }
            }
            """).Calls);

        Assert.Equal("system: You are a guide. | user: {text} !", Understood.Describe(call));
        Assert.Contains(call.Unseen, u => u.Contains(cause, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var system = texts.AddOrUpdate(id, _ => \"You are a guide.\", (_, old) => old + \"!\");")]
    [InlineData("var system = new[] { id }.Max(x => \"You are \" + x)!;")]
    [InlineData("var system = cache.Get<string>(id)!;")]
    public void WhatNoOneFunctionMakes_IsAHole(string statements) =>
        Assert.Equal(["system: {system} | user: {text} !"], Asked(statements + " await client.GetResponseAsync([new(ChatRole.System, system), new(ChatRole.User, text)]);").Select(d => Regex.Replace(d, "(?<=system: ){.*?}(?= \\| user)", "{system}")));

    [Theory]
    [InlineData("string? _text; string Text => _text ??= \"You are a guide.\";")]
    [InlineData("string? _text; string Text { get { return _text ??= Make(); } } static string Make() => \"You are a guide.\";")]
    [InlineData("string? _text; string Text => _text = \"You are a guide.\";")]
    public void ATextMadeAtItsFirstUse_IsRead(string members) =>
        Assert.Equal(["system: You are a guide. | user: {text}"], Asked("await client.GetResponseAsync([new(ChatRole.System, Text), new(ChatRole.User, text)]);", members));

    [Theory]
    [InlineData("AIAgent? _agent; AIAgent Agent => _agent ??= client.AsAIAgent(instructions: \"You are a guide.\");", "await Agent.RunAsync(text);")]
    [InlineData("AIAgent? _agent; AIAgent Agent() => _agent ??= new ChatClientAgent(client, \"You are a guide.\");", "await Agent().RunAsync(text);")]
    [InlineData("AIAgent? _agent;", "_agent ??= new ChatClientAgent(client, \"You are a guide.\"); await _agent.RunAsync(text);")]
    [InlineData("", "AIAgent? agent = null; agent ??= new ChatClientAgent(client, \"You are a guide.\"); await agent.RunAsync(text);")]
    public void AnAgentMadeAtItsFirstUse_IsRead(string members, string statements) => Assert.Equal(["instructions: You are a guide. | user: {text}"], Asked(statements, members));

    [Fact]
    public void AnAgentThatABaseClassMakesAtItsFirstUse_HasTheInstructionsOfEachType() => Assert.Equal(
        ["instructions: You count. | user: {text}", "instructions: You sort. | user: {text}"],
        Described("""
            abstract class Desk(IChatClient client)
            {
                private AIAgent? _agent;
                protected abstract string Instructions { get; }
                protected AIAgent Agent => _agent ??= new ChatClientAgent(client, new ChatClientAgentOptions { ChatOptions = new ChatOptions { Instructions = Instructions } });
                public async Task<string> AskAsync(string text) => (await Agent.RunAsync(text)).Text;
            }
            class Sorter(IChatClient client) : Desk(client) { protected override string Instructions => "You sort."; }
            class Counter(IChatClient client) : Desk(client) { protected override string Instructions => "You count."; }
            """));

    private const string Tuple = "(string System, string User)";

    [Theory]
    [InlineData(Tuple, "Ask((\"You sort.\", \"Mail: \" + text))")]
    [InlineData(Tuple, "Ask(Build(text))")]
    [InlineData(Tuple, "var pair = Build(text); Ask(pair)")]
    [InlineData("Pair", "Ask(new Pair(\"You sort.\", \"Mail: \" + text))")]
    [InlineData("Pair", "Ask(new(\"You sort.\", \"Mail: \" + text))")]
    public void ATextInAStructure_IsReadAtTheCaller(string type, string call) => Assert.Equal(
        ["system: You sort. | user: Mail: {text}"],
        Understood.File(Usings + $$"""
            record struct Pair(string System, string User);
            class C(IChatClient client)
            {
                static {{Tuple}} Build(string text) { var system = "You sort."; return (system, "Mail: " + text); }
                async Task<string> Ask({{type}} pair) => (await client.GetResponseAsync([new(ChatRole.System, pair.System), new(ChatRole.User, pair.User)])).Text;
                void M(string text) { {{call}}; }
            }
            """).Calls.Where(c => c.Kind == PromptCallKind.Wrapper).Select(Understood.Describe));

    [Fact]
    public void AnEmptyTextInATuple_IsKnownToBeEmpty() => Assert.True(Assert.Single(Understood.File(Usings + $$"""
        class C(IChatClient client)
        {
            async Task<string> Ask({{Tuple}} pair) => (await client.GetResponseAsync([new(ChatRole.System, pair.System), new(ChatRole.User, pair.User)])).Text;
            void M(string text) => Ask(("", "Sort this: " + text));
        }
        """).Calls, c => c.Kind == PromptCallKind.Wrapper).IsComplete);

    [Fact]
    public void MessagesMadeWithoutTheirName_InAFileOfTheirOwn_AreFound() => Assert.Equal(
        ["system: You sort. !", "user: Sort {mail}. !"],
        Described("static class Prompts { public static List<ChatMessage> Sort(string mail) => [new(ChatRole.System, \"You sort.\"), new(ChatRole.User, $\"Sort {mail}.\")]; }"));
}

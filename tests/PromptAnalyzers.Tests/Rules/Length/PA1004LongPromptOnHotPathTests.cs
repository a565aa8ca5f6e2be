using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>Long constant prompts in places that run often.</summary>
public sealed class PA1004LongPromptOnHotPathTests
{
    private static readonly TestSetup Setup = new();

    private static readonly string Long = string.Concat(Enumerable.Repeat("one two three four five six seven eight nine ten ", 210));

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA1004LongPromptOnHotPath>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""foreach (var m in mails) { [|client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage(m))|]; }""")]
    [InlineData("""for (var i = 0; i < mails.Count; i++) { await [|client.CompleteChatAsync(new SystemChatMessage(Rules), new UserChatMessage(mails[i]))|]; }""")]
    [InlineData("""while (mails.Count > 0) { [|client.CompleteChat(Rules)|]; mails.RemoveAt(0); }""")]
    [InlineData("""Parallel.ForEach(mails, m => [|client.CompleteChat(new SystemChatMessage(Rules), m)|]);""")]
    [InlineData("""await Task.WhenAll(mails.Select(m => [|client.CompleteChatAsync(new SystemChatMessage(Rules), m)|]));""")]
    [InlineData("""var tasks = mails.Select(m => [|client.CompleteChatAsync(new SystemChatMessage(Rules), m)|]); await Task.WhenAll(tasks);""")]
    public Task Reports(string body) => Verify(PromptCode.With(body, Long));

    [Theory]
    [InlineData("""client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage(mail));""")]
    [InlineData("""foreach (var m in mails) { client.CompleteChat(new SystemChatMessage("Be kind."), new UserChatMessage(m)); }""")]
    [InlineData("""while (true) { var line = Console.ReadLine(); if (line is null) break; client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage(line)); }""")]
    [InlineData("""foreach (var m in mails) { Console.WriteLine(Rules + m); } client.CompleteChat(Rules);""")]
    [InlineData("""var first = mails.Select(m => client.CompleteChat(new SystemChatMessage(Rules), m)).First();""")]
    [InlineData("""foreach (var m in mails) { client.CompleteChat(m); }""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body, Long));

    [Theory]
    [InlineData("loops", false)]
    [InlineData("loops, handlers", true)]
    public Task QueueConsumers_AreOnDemand(string hotPaths, bool reported)
    {
        var call = "client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage(message))";
        return Verify(
            PromptCode.File($$"""
            interface IConsumer<T> { void Consume(T message); }
            class Mails(ChatClient client) : IConsumer<string>
            {
                const string Rules = "{{Long}}";
                public void Consume(string message) => {{(reported ? $"[|{call}|]" : call)}};
            }
            """),
            new TestSetup { EditorConfig = [$"prompt_analyzers.hot_paths = {hotPaths}"] });
    }
}

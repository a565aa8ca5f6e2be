using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Tasks of several steps for models that do not reason.</summary>
public sealed class PA2006NoChainOfThoughtTests
{
    private static readonly TestSetup Setup = new() { Enable = ["PA2006"] };

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2006NoChainOfThought>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat([|"1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one."|]);""")]
    [InlineData("""new ChatClient("gpt-4o-mini", "key").CompleteChat(new SystemChatMessage([|"1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one."|]), new UserChatMessage(mail));""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""new ChatClient("o3", "key").CompleteChat("1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one.");""")]
    [InlineData("""client.CompleteChat("1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one.");""")]
    [InlineData("""new ChatClient("my-deployment", "key").CompleteChat("1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one.");""")]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat("1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one.\nThink step by step.");""")]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat($"Find the date in {mail}.");""")]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat([.. history, new UserChatMessage("1. Find all dates in the mail.\n2. Convert each of them to UTC.\n3. Return the earliest one.")]);""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));
}

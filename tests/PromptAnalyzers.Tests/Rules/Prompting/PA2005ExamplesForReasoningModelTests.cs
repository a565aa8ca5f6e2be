using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>What reasoning models need least: examples, and to be told to think.</summary>
public sealed class PA2005ExamplesForReasoningModelTests
{
    private static readonly TestSetup Setup = new();

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2005ExamplesForReasoningModel>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""new ChatClient("o3", "key").CompleteChat([|"Classify the mail. Think step by step."|]);""")]
    [InlineData("""new ChatClient("o1", "key").CompleteChat(new SystemChatMessage([|"Classify the mail as bug or question."|]), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""var reasoner = new ChatClient("o4-mini", "key"); reasoner.CompleteChat([|$"Let us think step by step. {mail}"|]);""")]
    [InlineData("""new ChatClient(mails.Count > 3 ? "o3" : "o4-mini", "key").CompleteChat([|"Classify the mail. Think step by step."|]);""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat("Classify the mail. Think step by step.");""")]
    [InlineData("""client.CompleteChat("Classify the mail. Think step by step.");""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat($"Classify the mail as bug or question: {mail}");""")]
    [InlineData("""new ChatClient("my-deployment", "key").CompleteChat(new SystemChatMessage("Classify."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat(new SystemChatMessage("You are a patient teacher."), new UserChatMessage(mail));""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat([.. history, new UserChatMessage("And now?")]);""")]
    [InlineData("""new ChatClient(mails.Count > 3 ? "o4-mini-2025-04-16" : "gpt-4o", "key").CompleteChat("Classify the mail. Think step by step.");""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));

    [Fact]
    public Task UsersOwnReasoningModel_Reports() => Verify(
        PromptCode.With("""new ChatClient("acme-think-2", "key").CompleteChat([|"Classify the mail. Think step by step."|]);"""),
        new TestSetup { EditorConfig = ["prompt_analyzers.reasoning_models = acme-think-*"] });
}

using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Examples that nobody filled in.</summary>
public sealed class PA2003PlaceholderExampleTests
{
    private static readonly TestSetup Setup = new();

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2003PlaceholderExample>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question."), new UserChatMessage([|"TODO: example input"|]), new AssistantChatMessage("TODO: example output"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat([|$"Classify the mail as bug or question.\n<example>\nTODO\n</example>\nMail: {mail}"|]);""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat($"Turn this mail into a TODO list: {mail}");""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("You keep my TODO list."), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat($"Answer in the form Label: <label>. Mail: {mail}");""")]
    [InlineData("""client.CompleteChat([.. history, new UserChatMessage(mail)]);""")]
    [InlineData("""Console.WriteLine("TODO: example input");""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));
}

using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Task prompts with fewer examples than wanted.</summary>
public sealed class PA2002TooFewExamplesTests
{
    private static readonly TestSetup Setup = new();

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2002TooFewExamples>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""client.CompleteChat([|$"Classify the ticket as bug or question.\n\nTicket: The app crashes on start.\nLabel: bug\n\nTicket: How do I log in?\nLabel: question\n\nTicket: {mail}\nLabel:"|]);""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage([|"Classify the mail as bug or question. Answer with one word."|]), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""var p = [|"Classify the ticket as bug or question.\n\nTicket: The app crashes on start.\nLabel: bug\n\nTicket: How do I log in?\nLabel: question\n\nTicket: " + mail + "\nLabel:"|]; client.CompleteChat(p);""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage("How?"), new AssistantChatMessage("question"), new UserChatMessage("It hangs"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("You are a friendly pirate."), new UserChatMessage("Hi"), new AssistantChatMessage("Arr"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat([.. history, new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail)]);""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat(new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat([new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail)], new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("x", BinaryData.FromString("{}")) });""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));

    [Fact]
    public Task MinExamples_IsASetting() => Verify(
        PromptCode.With("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question. Answer with one word."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));"""),
        new TestSetup { EditorConfig = ["prompt_analyzers.min_examples = 1"] });
}

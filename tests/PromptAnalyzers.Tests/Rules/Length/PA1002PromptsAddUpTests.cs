using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>Several prompts of one call that are too long only together.</summary>
public sealed class PA1002PromptsAddUpTests
{
    private static readonly TestSetup Setup = new() { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 15"] };

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA1002PromptsAddUp>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""await [|client.CompleteChatAsync(new SystemChatMessage(Rules), new UserChatMessage(Rules))|];""")]
    [InlineData("""await [|client.CompleteChatAsync([new SystemChatMessage(Rules), new UserChatMessage($"{mail} {Rules}")])|];""")]
    [InlineData("""var m = new List<ChatMessage> { new SystemChatMessage(Rules) }; m.Add(new UserChatMessage(Rules)); [|client.CompleteChat(m)|];""")]
    [InlineData("""[|client.CompleteChat([.. history, new SystemChatMessage(Rules), new UserChatMessage(Rules)])|];""")]
    [InlineData("""var a = new SystemChatMessage(Rules); ChatMessage b = Rules; [|client.CompleteChat(a, b)|];""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""await client.CompleteChatAsync(new SystemChatMessage(Rules), new UserChatMessage(mail));""")]
    [InlineData("""await client.CompleteChatAsync(Rules);""")]
    [InlineData("""await client.CompleteChatAsync(new SystemChatMessage(Rules + Rules), new UserChatMessage(Rules));""")]
    [InlineData("""await client.CompleteChatAsync(new SystemChatMessage("Be kind."), new UserChatMessage("Hello"));""")]
    [InlineData("""history.Add(new SystemChatMessage(Rules)); history.Add(new UserChatMessage(mail)); await client.CompleteChatAsync(history);""")]
    [InlineData("""var texts = new[] { Rules, Rules, Rules }; Console.WriteLine(string.Join(" ", texts));""")]
    [InlineData("""await client.CompleteChatAsync(new SystemChatMessage(mail), new UserChatMessage(Load()), new AssistantChatMessage(mail));""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));

    [Fact]
    public Task Message_NamesTheSharesAndTheLimit() => Verify(
        PromptCode.With("await {|#0:client.CompleteChatAsync(new SystemChatMessage(Rules), new UserChatMessage(Rules + mail))|};"),
        Setup with
        {
            Expected =
            [
                new DiagnosticResult(new PA1002PromptsAddUp().SupportedDiagnostics[0]).WithLocation(0)
                    .WithMessage("Prompts of this call add up to at least 20 o200k_base tokens (system 10, user 10), over the limit of 15 (F2, F3)"),
            ],
        });

    [Fact]
    public Task PerRuleKey_Wins() => Verify(
        PromptCode.With("await client.CompleteChatAsync(new SystemChatMessage(Rules), new UserChatMessage(Rules));"),
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 15", "prompt_analyzers.PA1002.max_prompt_tokens = 20"] });
}

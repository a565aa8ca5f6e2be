using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>What changes with each call in front of text that could be cached.</summary>
public sealed class PA1003ChangingTextBeforeConstantTextTests
{
    private static readonly TestSetup Setup = new() { EditorConfig = ["prompt_analyzers.cacheable_prefix_tokens = 10"] };

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA1003ChangingTextBeforeConstantText>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""client.CompleteChat($"Mail {[|mail|]}: {Rules}");""")]
    [InlineData("""client.CompleteChat("Today is " + [|DateTime.Now|] + ". " + Rules);""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage($"Id {[|Guid.NewGuid()|]}"), new UserChatMessage(Rules));""")]
    [InlineData("""foreach (var item in mails) { client.CompleteChat(new UserChatMessage([|item|]), new UserChatMessage(Rules)); }""")]
    [InlineData("""var text = [|Load()|]; client.CompleteChat($"{text} {Rules}");""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""client.CompleteChat($"{Rules} {mail}");""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat($"Team {Team}: {Rules}");""")]
    [InlineData("""client.CompleteChat($"Agent {_name}: {Rules}");""")]
    [InlineData("""client.CompleteChat($"{mail}: be kind.");""")]
    [InlineData("""client.CompleteChat($"{Rules} {mail} {Rules}");""")]
    [InlineData("""client.CompleteChat([.. history, new UserChatMessage($"{mail} {Rules}")]);""")]
    [InlineData("""Console.WriteLine($"{mail} {Rules}");""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));

    [Fact]
    public Task Message_NamesTheHoleAndTheTokensLost() => Verify(
        PromptCode.With("""client.CompleteChat($"Mail {{|#0:mail|}}: {Rules}");"""),
        Setup with
        {
            Expected =
            [
                new DiagnosticResult(new PA1003ChangingTextBeforeConstantText().SupportedDiagnostics[0]).WithLocation(0)
                    .WithMessage("'mail' changes with each call and stands before 12 o200k_base tokens of constant text, which cannot be cached: move it behind them (F2, F3)"),
            ],
        });
}

using Microsoft.CodeAnalysis;
using PromptAnalyzers.CodeFixes.Rules.Length;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

public sealed class PA1001VeryLongPromptCodeFixTests
{
    private static readonly TestSetup Setup = TestSetup.Default with
    {
        EditorConfig = ["prompt_analyzers.max_prompt_tokens = 8", "prompt_analyzers.criteria_url = docs/criteria.md"],
    };

    [Fact]
    public Task Link_StandsAboveTheStatementAndTheConstant() => Fixes(
        """"
        using OpenAI.Chat;
        class Replies(ChatClient client)
        {
            private const string Style = {|PA1001:"Write to customers in the house style: short, warm, no jargon, no promises."|};

            public string Ask(string question)
            {
                ChatCompletion answer = client.CompleteChat(
                [
                    // how we write
                    new SystemChatMessage(Style),
                    new SystemChatMessage({|PA1001:"""|}
                        Answer in the language of the customer.
                        Never name the price of another customer.
                        """),
                    new UserChatMessage(question),
                ]);
                return answer.Content[0].Text;
            }
        }
        """",
        """"
        using OpenAI.Chat;
        class Replies(ChatClient client)
        {
            // Decision criteria: docs/criteria.md#embedded-behaviour
            private const string Style = {|PA1001:"Write to customers in the house style: short, warm, no jargon, no promises."|};

            public string Ask(string question)
            {
                // Decision criteria: docs/criteria.md#embedded-behaviour
                ChatCompletion answer = client.CompleteChat(
                [
                    // how we write
                    new SystemChatMessage(Style),
                    new SystemChatMessage({|PA1001:"""|}
                        Answer in the language of the customer.
                        Never name the price of another customer.
                        """),
                    new UserChatMessage(question),
                ]);
                return answer.Content[0].Text;
            }
        }
        """",
        "PA1001.LinkCriteria");

    [Fact]
    public Task Accept_SilencesTheFinding() => Fixes(
        """
        using OpenAI.Chat;
        class Replies(ChatClient client)
        {
            public ChatCompletion Ask(string question) =>
                client.CompleteChat({|PA1001:"Write to customers in the house style: short, warm, no jargon, no promises. " + question|});
        }
        """,
        """
        using OpenAI.Chat;
        class Replies(ChatClient client)
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Length", "PA1001:Prompt is very long", Justification = "TODO: give the reason. Criterion: docs/criteria.md#embedded-behaviour")]
            public ChatCompletion Ask(string question) =>
                client.CompleteChat("Write to customers in the house style: short, warm, no jargon, no promises. " + question);
        }
        """,
        "PA1001.Accept");

    [Fact]
    public Task Accept_SilencesTheFindingInTopLevelCode() => Fixes(
        """
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4.1", "key");
        await client.CompleteChatAsync({|PA1001:"Write to customers in the house style: short, warm, no jargon, no promises."|});
        """,
        """
        using OpenAI.Chat;

        [assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Length", "PA1001:Prompt is very long", Scope = "member", Target = "~M:Program.<Main>$(System.String[])", Justification = "TODO: give the reason. Criterion: docs/criteria.md#embedded-behaviour")]

        var client = new ChatClient("gpt-4.1", "key");
        await client.CompleteChatAsync("Write to customers in the house style: short, warm, no jargon, no promises.");
        """,
        "PA1001.Accept",
        Setup with { OutputKind = OutputKind.ConsoleApplication });

    private static Task Fixes(string source, string fixedSource, string key, TestSetup? setup = null) =>
        Verify<PA1001VeryLongPrompt, PA1001VeryLongPromptCodeFix>.Fixes(source, fixedSource, key, setup ?? Setup);
}

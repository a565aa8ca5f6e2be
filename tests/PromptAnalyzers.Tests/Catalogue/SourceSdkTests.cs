using System.Text.RegularExpressions;
using PromptAnalyzers.Tests.Calls.Stubs;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>An SDK whose source is compiled in the project itself; a look-alike of a few of its types is none.</summary>
public sealed class SourceSdkTests
{
    private const string Triage = """
        using Mistral.SDK.Completions; using Mistral.SDK.DTOs;
        class Triage
        {
            async Task Sort(CompletionsEndpoint client, string mail) =>
                await client.GetCompletionAsync(new ChatCompletionRequest("mistral-small", [new ChatMessage(ChatMessage.RoleEnum.System, "You sort mails."), new ChatMessage(ChatMessage.RoleEnum.User, mail)]), default);
        }
        """;

    [Fact]
    public void An_sdk_in_the_source_is_seen() =>
        Assert.Equal(["system: You sort mails. | user: {mail}"], Understood.Calls(Triage, StubSdk.SourceOf("Mistral.SDK")));

    [Theory]
    [InlineData("Anthropic.SDK")]
    [InlineData("OpenAI-DotNet")]
    [InlineData("tryAGI.OpenAI")]
    [InlineData("Mscc.GenerativeAI")]
    public void Every_sdk_known_from_source_is_recognised_by_its_types(string sdk)
    {
        var compilation = Understood.Compile([StubSdk.SourceOf(sdk)], SdkReferences.Latest);
        Assert.Equal([sdk], PromptAnalyzers.Catalogue.SourceSdks.Find(compilation).ToArray());
    }

    [Fact]
    public void Messages_of_training_data_are_no_prompts_there_either() => Assert.Empty(Understood.Calls(
        """
        using Mistral.SDK.DTOs;
        class Training
        {
            public static List<Conversation> Lines() =>
            [
                new(new List<ChatMessage> { new ChatMessage(ChatMessage.RoleEnum.System, "You sort mails."), new ChatMessage(ChatMessage.RoleEnum.Assistant, "billing") }),
            ];
        }
        """,
        StubSdk.SourceOf("Mistral.SDK"),
        "namespace Mistral.SDK.DTOs { public class Conversation { public Conversation(List<ChatMessage> messages) { } } }"));

    /// <summary>
    /// A library in whose own code the constructor of a message puts the text into the property that is catalogued as prompt text: the code of an SDK
    /// is not followed, so that a message is what the catalogue says of it and no more.
    /// </summary>
    [Fact]
    public void What_the_constructor_of_a_message_stores_is_no_prompt_by_itself()
    {
        var sdk = StubSdk.SourceOf("OpenAI-DotNet");
        var stored = Regex.Replace(sdk, @"(public Message\([^,)]*Role @role, [^,)]*[sS]tring @content, [^,)]*\)) \{ \}", "$1 { Content = content; }");
        Assert.NotEqual(sdk, stored);
        Assert.Empty(Understood.Calls(
            """
            using OpenAI; using OpenAI.Chat;
            class Training
            {
                public static List<Conversation> Lines() =>
                [
                    new(new List<Message> { new Message(Role.System, "You sort mails.", "a"), new Message(Role.Assistant, "billing", "b") }),
                ];
            }
            """,
            stored,
            "namespace OpenAI.Chat { public class Conversation { public Conversation(List<Message> messages) { } } }"));
    }

    [Fact]
    public void A_few_types_of_the_same_names_are_no_sdk() =>
        Assert.Empty(Understood.Calls(Triage, """
            namespace Mistral.SDK.Completions
            {
                public class CompletionsEndpoint { public Task<string> GetCompletionAsync(DTOs.ChatCompletionRequest request, CancellationToken token) => Task.FromResult("fake"); }
            }
            namespace Mistral.SDK.DTOs
            {
                public class ChatCompletionRequest { public ChatCompletionRequest(string model, List<ChatMessage> messages) { } }
                public class ChatMessage { public enum RoleEnum { System, User } public ChatMessage(RoleEnum role, string content) { } }
            }
            """));

    [Fact]
    public void A_namespace_of_the_same_first_name_is_no_sdk() =>
        Assert.Empty(PromptAnalyzers.Catalogue.SourceSdks.Find(Understood.Compile(["namespace OpenAI.Chat { public class ChatClient { public void CompleteChat(string prompt) { } } }"], SdkReferences.Latest)));
}

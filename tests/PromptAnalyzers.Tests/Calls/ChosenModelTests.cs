using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Calls that go to one of several models.</summary>
public sealed class ChosenModelTests
{
    private const string Factory = """
        using OpenAI.Chat;
        enum Size { Small, Reasoning, Large }
        class Sender
        {
            ChatClient For(Size size) => new(size switch { Size.Small => "gpt-4o-mini", Size.Reasoning => "o4-mini", _ => "gpt-4o" }, "key");
            public Task Send(string system, Size size) => For(size).CompleteChatAsync(new SystemChatMessage(system));
        }
        """;

    [Fact]
    public void A_choice_that_the_code_does_not_settle_is_kept_whole()
    {
        var call = Assert.Single(Understood.File(Factory).Calls);

        Assert.Equal(["gpt-4o", "gpt-4o-mini", "o4-mini"], [.. call.Options.OtherModelIds.Append(call.Options.ModelId!).Order(StringComparer.Ordinal)]);
    }

    [Theory]
    [InlineData("Size.Reasoning", "o4-mini")]
    [InlineData("Size.Small", "gpt-4o-mini")]
    [InlineData("Size.Large", "gpt-4o")]
    public void The_caller_settles_it(string size, string model)
    {
        var calls = Understood.File($$"""class C { Task M(Sender sender) => sender.Send("Sort the mail.", {{size}}); }""", Factory).Calls;

        Assert.Equal(model, Assert.Single(calls, static c => c.Kind == PromptCallKind.Wrapper).Options.ModelId);
    }

    [Theory]
    [InlineData("public ChatClient Reasoning { get; } public Models(OpenAIClient openAI) { Reasoning = openAI.GetChatClient(\"o3-mini\"); }")]
    [InlineData("private readonly OpenAIClient _openAI = new(\"key\"); public ChatClient Reasoning => _openAI.GetChatClient(\"o3-mini\");")]
    [InlineData("public ChatClient Reasoning { get; } = new(\"o3-mini\", \"key\");")]
    public void AClientBehindAnInterface_IsThatOfItsOneType(string members) => Assert.Equal("o3-mini", Understood.File($$"""
        using OpenAI;
        using OpenAI.Chat;
        interface IModels { ChatClient Reasoning { get; } }
        class Models : IModels { {{members}} }
        class C(IModels models) { Task M(string text) => models.Reasoning.CompleteChatAsync(new SystemChatMessage("Sort this."), new UserChatMessage(text)); }
        """).Calls.Single(static call => call.Messages.Length == 2).Options.ModelId);

    [Fact]
    public void AClientOfAnAbstractProperty_IsThatOfItsOneOverride() => Assert.Equal("o3-mini", Understood.File("""
        using OpenAI.Chat;
        abstract class Models { public abstract ChatClient Reasoning { get; } }
        class Remote : Models { public override ChatClient Reasoning { get; } = new("o3-mini", "key"); }
        class C(Models models) { Task M(string text) => models.Reasoning.CompleteChatAsync(new SystemChatMessage("Sort this."), new UserChatMessage(text)); }
        """).Calls.Single(static call => call.Messages.Length == 2).Options.ModelId);

    [Theory]
    [InlineData("new OpenAIChatCompletionService(\"o4-mini\", key)")]
    [InlineData("new OpenAIChatCompletionService(\"o4-mini\", new OpenAI.OpenAIClient(key))")]
    [InlineData("new AzureOpenAIChatCompletionService(\"o4-mini\", \"https://x.openai.azure.com\", key)")]
    public void AServiceThatIsMade_HasItsModel(string maker) => Assert.Equal("o4-mini", Understood.File($$"""
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        class C
        {
            private readonly IChatCompletionService _slow;
            public C(string key) => _slow = {{maker}};
            Task M(string text) { var history = new ChatHistory("Sort this."); history.AddUserMessage(text); return _slow.GetChatMessageContentAsync(history); }
        }
        """).Calls.Single().Options.ModelId);
}

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
}

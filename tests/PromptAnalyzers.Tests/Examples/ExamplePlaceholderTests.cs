using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>Demonstrations that are not filled in or repeat another.</summary>
public sealed class ExamplePlaceholderTests
{
    [Theory]
    [InlineData("<example>\nInput: TODO\nOutput: TODO\n</example>", PlaceholderReason.Todo)]
    [InlineData("<example>\nInput: <example input>\nOutput: <example output>\n</example>", PlaceholderReason.StandIn)]
    [InlineData("<example>\nLorem ipsum dolor sit amet\n</example>", PlaceholderReason.Filler)]
    [InlineData("Example:\nInput: [insert text here]\nOutput: [insert label here]", PlaceholderReason.StandIn)]
    public void OneThatIsNotFilledInIsNotCounted(string text, object reason)
    {
        var evidence = ExampleFinder.Find(Conversation.OfText(text));

        Assert.Equal((ExampleStrength.Weak, (int?)0), (evidence.Strength, evidence.Count));
        var placeholder = Assert.Single(evidence.Placeholders);
        Assert.Equal(reason, placeholder.Reason);
        Assert.InRange(placeholder.Start + placeholder.Length, 1, text.Length);
    }

    [Fact]
    public void OneThatRepeatsAnotherIsNotCounted()
    {
        const string Text = "Input: noon\nOutput: 12:00\n\nInput: 3 pm\nOutput: 15:00\n\nInput:  Noon\nOutput: 12:00\n";

        var evidence = ExampleFinder.Find(Conversation.OfText(Text));

        Assert.Equal(2, evidence.Count);
        Assert.Equal(PlaceholderReason.Duplicate, Assert.Single(evidence.Placeholders).Reason);
    }

    [Fact]
    public void PairOfMessagesIsOnePlaceholder()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Classify the ticket."),
            (MessageRole.User, "TODO: example input"),
            (MessageRole.Assistant, "TODO: example output"),
            (MessageRole.User, "¤ticket¤")));

        Assert.Equal((ExampleStrength.Weak, (int?)0), (evidence.Strength, evidence.Count));
        Assert.Equal(new ExamplePlaceholder(1, 0, "TODO: example input".Length, PlaceholderReason.Todo), Assert.Single(evidence.Placeholders));
    }

    [Theory]
    [InlineData("<example>\nInput: todo el mundo\nOutput: everybody\n</example>")]
    [InlineData("<example>\nInput: turn the lamp on\nOutput: [TURN ON THE LIGHT]\n</example>")]
    [InlineData("<example>\nInput: Call me at 555-1234, Ann\nOutput: Call me at [PHONE], [NAME]\n</example>")]
    public void OutputsInBracketsAndTheWordTodoAreNoPlaceholders(string text)
    {
        var evidence = ExampleFinder.Find(Conversation.OfText(text));

        Assert.Equal(1, evidence.Count);
        Assert.Empty(evidence.Placeholders);
    }
}

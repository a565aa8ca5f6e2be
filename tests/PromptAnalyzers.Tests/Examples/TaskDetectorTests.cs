using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>How phrases and the weights of words decide together.</summary>
public sealed class TaskDetectorTests
{
    private const string Untold = "Below is what a visitor of the museum typed. Return the room as one of these codes: A1, B2, C3.\n\n¤typed¤";

    // Weights that say what a test needs: "sort" speaks for a task, "chat" against it, "the" is known and says nothing.
    private static readonly TaskWeights Weights = new(["200\tsort", "-400\tchat", "0\tthe", "0\tcategory", "0\tof", "0\treturn"]);

    [Fact]
    public void WhatPhrasesDoNotTell_WeightsTell()
    {
        var text = Conversation.OfText("the sort ¤thing¤");
        Assert.Null(TaskPhrases.Judge(text).Task);

        Assert.Equal(TaskKind.OutputFormat, TaskDetector.Detect(text, Weights)?.Kind);
        Assert.Null(TaskDetector.Detect(Conversation.OfText("the ¤thing¤"), Weights));
    }

    [Fact]
    public void WhatPhrasesTell_WeightsCanTakeBack()
    {
        var text = Conversation.OfText("Return the category of the chat ¤thing¤: A or B.");

        Assert.NotNull(TaskDetector.Detect(text, new TaskWeights(["0\tthe", "0\treturn", "0\tcategory", "0\tof", "0\tchat"])));
        Assert.Null(TaskDetector.Detect(text, Weights));
    }

    [Fact]
    public void WordsWithoutWeights_LeaveThePhrasesTheWord()
    {
        var unknown = new TaskWeights(["-900\t$bias", "900\tyonder"]);

        Assert.Equal(TaskKind.Classify, TaskDetector.Detect(Conversation.OfText("Classify the ticket ¤ticket¤."), unknown)?.Kind);
        Assert.Null(TaskDetector.Detect(Conversation.OfText("Where one goes on a day yonder ¤day¤"), unknown));
    }

    [Theory]
    [InlineData("the sort")]
    [InlineData("Use the tools to sort the ¤thing¤.")]
    [InlineData("Invent a name to sort the ¤thing¤.")]
    public void WithoutInput_WithToolsOrForSomethingNew_WeightsAloneTellNothing(string text) => Assert.Null(TaskDetector.Detect(Conversation.OfText(text), Weights));

    [Fact]
    public void TheMessageThatLooksMostLikeATask_IsNamed()
    {
        var task = TaskDetector.Detect(
            Conversation.Of((MessageRole.System, "the of"), (MessageRole.Assistant, "sort sort"), (MessageRole.User, "the sort ¤thing¤"), (MessageRole.User, "¤thing¤")), Weights);

        Assert.Equal(new TaskEvidence(TaskKind.OutputFormat, 2), task);
    }

    [Fact]
    public void WhereAllIsPutIn_NoTaskIsTold() => Assert.Null(TaskDetector.Detect(Conversation.OfText("¤text¤"), new TaskWeights(["900\t¤"])));

    [Fact]
    public void TheWeightsOfThePackage_TellATask() => Assert.NotNull(TaskDetector.Detect(Conversation.OfText(Untold)));
}

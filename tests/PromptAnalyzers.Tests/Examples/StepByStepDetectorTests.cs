using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

public sealed class StepByStepDetectorTests
{
    [Theory]
    [InlineData("Solve the riddle. Work step by step.", "step by step")]
    [InlineData("Erkläre deine Überlegungen, bevor du antwortest.", "Erkläre deine Überlegungen")]
    [InlineData("Raisonne étape par étape.", "étape par étape")]
    [InlineData("请一步一步地推理。", "一步一步")]
    [InlineData("段階的に考えてから答えてください。", "段階的に考え")]
    [InlineData("Piensa paso a paso y responde.", "paso a paso")]
    [InlineData("Rozwiąż zadanie krok po kroku.", "krok po kroku")]
    [InlineData("Explain your reasoning before you give the label.", "Explain your reasoning")]
    public void RequestIsFoundAtItsPlace(string text, string phrase)
    {
        var found = StepByStepDetector.Find(Conversation.OfText(text));

        Assert.Equal(new StepByStepPhrase(0, text.IndexOf(phrase, StringComparison.Ordinal), phrase.Length), found);
    }

    [Theory]
    [InlineData("Do not think step by step; answer at once.")]
    [InlineData("Answer without step by step explanations.")]
    [InlineData("Classify the text as spam or not spam.")]
    [InlineData("The stairs have twelve steps.")]
    public void OtherTextHasNone(string text) => Assert.Null(StepByStepDetector.Find(Conversation.OfText(text)));

    [Fact]
    public void WhatTheAssistantSaysIsNoRequest() =>
        Assert.Null(StepByStepDetector.Find(Conversation.Of((MessageRole.Assistant, "I will think step by step."), (MessageRole.User, "Good."))));

    [Theory]
    [InlineData("First, read the report. Then, list the faults. Finally, estimate the cost.")]
    [InlineData("Step 1: find the clause.\nStep 2: compute the deadline.\nStep 3: name the party.")]
    [InlineData("Zuerst, lies den Bericht. Danach, vergleiche die Werte. Schließlich, nenne die Ursache.")]
    [InlineData("首先，阅读报告。然后，找出问题。最后，估算费用。")]
    public void OrderedStepsAreSeen(string text) => Assert.True(StepByStepDetector.IsMultiStep(Conversation.OfText(text)));

    [Theory]
    [InlineData("Classify the text as spam or not spam.")]
    [InlineData("First come, first served. Be kind.")]
    [InlineData("Answer in step 1 of the form only.")]
    public void OneStepIsNotMany(string text) => Assert.False(StepByStepDetector.IsMultiStep(Conversation.OfText(text)));
}

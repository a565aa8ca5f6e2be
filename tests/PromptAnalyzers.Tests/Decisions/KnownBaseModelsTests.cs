using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Tests.Decisions;

public sealed class KnownBaseModelsTests
{
    [Theory]
    [InlineData("o4-mini-2025-04-16", true)]
    [InlineData("gpt-4.1-mini-2025-04-14", false)]
    [InlineData("our-own-model", false)]
    public void ReasoningComesFromTheModelTable(string model, bool reasons) => Assert.Equal(reasons, KnownBaseModels.Instance.Reasons(model));

    [Fact]
    public void TunedModelsEndOnTheCalendarOfTheirPlatform()
    {
        Assert.Equal(new DateTime(2027, 1, 14), KnownBaseModels.Instance.RetirementOf("gpt-4.1-mini-2025-04-14", "openai")!.Date);
        Assert.Equal(new DateTime(2027, 10, 14), KnownBaseModels.Instance.RetirementOf("gpt-4.1-mini-2025-04-14", "azure-openai")!.Date);
    }

    [Fact]
    public void WhatIsNotKnownHasNoEnd()
    {
        Assert.Null(KnownBaseModels.Instance.RetirementOf("gpt-4.1-mini-2025-04-14", "our-own-cluster"));
        Assert.Null(KnownBaseModels.Instance.RetirementOf("our-own-model", "openai"));
    }
}

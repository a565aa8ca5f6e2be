using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Tests.Settings;

public sealed class PromptSettingsTests
{
    [Fact]
    public void EveryDefaultIsAllowed() =>
        Assert.All(
            PromptSettings.All.Where(s => s.DefaultText is not ("built-in table" or "project docs")),
            s => Assert.True(s.IsValid(s.DefaultText), s.Name));

    [Fact]
    public void NamesAreUnique() => Assert.Equal(PromptSettings.All.Length, PromptSettings.All.Select(s => s.Name).Distinct().Count());
}

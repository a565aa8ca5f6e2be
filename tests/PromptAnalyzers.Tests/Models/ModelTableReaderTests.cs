using PromptAnalyzers.Models;

namespace PromptAnalyzers.Tests.Models;

public sealed class ModelTableReaderTests
{
    private const string Source = "source\tsite\t2026-11-01\tA page: https://example.org";
    private const string Good = "model\tm-1\tFamily\tno\tother\tsnapshot\topenai=2027-01-14@site; openai+tuned=2027-02-14@site";

    [Fact]
    public void GoodLinesAreRead()
    {
        var (models, errors) = Read($"# comment\n\n{Source}\n{Good}\n");
        Assert.Empty(errors);
        var model = Assert.Single(models);
        Assert.Equal(new DateTime(2027, 1, 14), model.RetirementOn("openai")!.Date);
        Assert.Equal(new DateTime(2027, 2, 14), model.RetirementOn("openai", tuned: true)!.Date);
        Assert.Equal("A page: https://example.org", model.RetirementOn("openai")!.Source);
        Assert.Equal(new DateTime(2026, 11, 1), model.RetirementOn("openai")!.SourceDate);
    }

    [Fact]
    public void ALengthOfTrainingExamplesIsRead()
    {
        var (models, errors) = Read($"{Source}\n{Good}\t65536@site\n");
        Assert.Empty(errors);
        Assert.Equal(new TrainingLength(65_536, "A page: https://example.org", new DateTime(2026, 11, 1)), Assert.Single(models).Training);
    }

    [Theory]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t-\t65,536@site")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t-\t0@site")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t-\t65536@elsewhere")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t-\t65536@site\tmore")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t-\textra")]
    [InlineData("model\t\tFamily\tno\tother\tsnapshot\t-")]
    [InlineData("model\t*\tFamily\tno\tother\tsnapshot\t-")]
    [InlineData("model\tM-2\tFamily\tno\tother\tsnapshot\t-")]
    [InlineData("model\tm-1\tFamily\tno\tother\tsnapshot\t-")]
    [InlineData("model\tm-2\t \tno\tother\tsnapshot\t-")]
    [InlineData("model\tm-2\tFamily\tmaybe\tother\tsnapshot\t-")]
    [InlineData("model\tm-2\tFamily\tno\tp50k_base\tsnapshot\t-")]
    [InlineData("model\tm-2\tFamily\tno\tother\tpinned\t-")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\t")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\topenai=2027-1-14@site")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\topenai=2027-01-14")]
    [InlineData("model\tm-2\tFamily\tno\tother\tsnapshot\topenai=2027-01-14@elsewhere")]
    [InlineData("source\tsite\t2026-11-01\ttwice")]
    [InlineData("source\tother\t2026-13-01\tno date")]
    [InlineData("source\tother\t2026-11-01\t ")]
    [InlineData("modell\tm-2")]
    [InlineData("nonsense")]
    public void BadLinesAreToldAndLeftOut(string line)
    {
        var (models, errors) = Read($"{Source}\n{Good}\n{line}\n");
        Assert.Single(models);
        Assert.StartsWith("3: ", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsReadFromNothing() => Assert.Empty(ModelTableReader.ReadAll(new StringReader("")));

    private static (IReadOnlyList<ModelInfo> Models, List<string> Errors) Read(string text)
    {
        var errors = new List<string>();
        return (ModelTableReader.ReadAll(new StringReader(text), (line, error) => errors.Add($"{line}: {error}")), errors);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using PromptAnalyzers.Models;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Tests.Models;

public sealed class ModelTableTests
{
    [Fact]
    public void EveryLineCanBeRead()
    {
        var errors = new List<string>();
        using var text = new StringReader(RepositoryFiles.Read("src/PromptAnalyzers/Models/models.txt"));
        var models = ModelTableReader.ReadAll(text, (line, error) => errors.Add($"line {line.ToString(CultureInfo.InvariantCulture)}: {error}"));
        Assert.Empty(errors);
        Assert.Equal(models.Select(static model => model.Pattern), ModelTable.All.Select(static model => model.Pattern));
    }

    [Theory]
    [InlineData("OpenAI", 40)]
    [InlineData("Claude", 20)]
    [InlineData("Gemini", 15)]
    [InlineData("Mistral", 10)]
    [InlineData("Llama", 10)]
    [InlineData("DeepSeek", 5)]
    [InlineData("Qwen", 5)]
    [InlineData("Amazon", 4)]
    [InlineData("Command", 5)]
    [InlineData("Grok", 5)]
    public void EveryVendorIsThere(string family, int atLeast) =>
        Assert.InRange(ModelTable.All.Count(model => model.Family.StartsWith(family, StringComparison.Ordinal)), atLeast, int.MaxValue);

    [Fact]
    public void AtLeastEightyWholeIdsAreKnown() => Assert.InRange(ModelTable.All.Count(static model => !ModelPattern.HasWildcard(model.Pattern)), 80, int.MaxValue);

    [Fact]
    public void EveryPatternWithoutWildcardFindsItself() =>
        Assert.All(ModelTable.All.Where(static model => !ModelPattern.HasWildcard(model.Pattern)), static model => Assert.Same(model, ModelTable.Find(model.Pattern)));

    [Fact]
    public void RetirementsAreCalendarDatesOfKnownPlatformsReadFromTheirOwnCalendars() =>
        Assert.All(ModelTable.All.SelectMany(static model => model.Retirements), static retirement =>
        {
            Assert.Contains(retirement.Platform, (string[])["openai", "azure-openai", "foundry", "anthropic", "google", "vertex-ai", "bedrock", "mistral", "cohere", "xai"]);
            Assert.Equal(DateTimeKind.Unspecified, retirement.Date.Kind);
            Assert.Equal(TimeSpan.Zero, retirement.Date.TimeOfDay);
            Assert.InRange(retirement.Date.Year, 2025, 2028);
            Assert.InRange(retirement.SourceDate, new DateTime(2025, 10, 1), new DateTime(2026, 11, 24));
            Assert.Equal(retirement.Platform is "azure-openai" or "foundry", retirement.Source.StartsWith("Microsoft Foundry", StringComparison.Ordinal));
            Assert.Equal(retirement.Platform == "openai", retirement.Source.StartsWith("OpenAI", StringComparison.Ordinal));
        });

    [Fact]
    public void DocumentedTableIsUpToDate() => RepositoryFiles.AssertGenerated("docs/models.md", ModelDocs.Write(ModelTable.All));

    [Theory]
    [InlineData("gpt-4o", "gpt-4o")]
    [InlineData(" GPT-4o ", "gpt-4o")]
    [InlineData("openai/gpt-4o", "gpt-4o")]
    [InlineData("openrouter/openai/gpt-4.1-mini", "gpt-4.1-mini")]
    [InlineData("gpt-4o-2024-08-06", "gpt-4o-2024-08-06")]
    [InlineData("gpt-4o-2025-01-01", "gpt-4o-####-##-##")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:org::id", "gpt-4o-mini-2024-07-18")]
    [InlineData("ft:gpt-4.1-2025-04-14:acme:triage:Abc123", "gpt-4.1-2025-04-14")]
    [InlineData("gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678", "gpt-4o-mini-2024-07-18")]
    [InlineData("gpt-oss:20b", "gpt-oss")]
    [InlineData("openai.gpt-oss-120b-1:0", "gpt-oss-120b*")]
    [InlineData("us.anthropic.claude-3-7-sonnet-20250219-v1:0", "claude-3-7-sonnet-20250219")]
    [InlineData("anthropic.claude-3-haiku-20240307-v1:0:200k", "claude-3-haiku-20240307")]
    [InlineData("global.anthropic.claude-opus-4-6-v1", "claude-opus-4-6")]
    [InlineData("bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5-20250929")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", "nova-pro")]
    [InlineData("anthropic/claude-3.7-sonnet:thinking", "claude-3-7-sonnet")]
    [InlineData("anthropic/claude-sonnet-4.5", "claude-sonnet-4-5")]
    [InlineData("claude-opus-4@20250514", "claude-opus-4-20250514")]
    [InlineData("models/gemini-2.5-pro", "gemini-2.5-pro")]
    [InlineData("publishers/google/models/gemini-2.0-flash-001", "gemini-2.0-flash-001")]
    [InlineData("gemini-1.5-pro-002", "gemini-1.5-pro-*")]
    [InlineData("deepseek-r1:14b", "deepseek-r1*")]
    [InlineData("deepseek/deepseek-r1:free", "deepseek-r1*")]
    [InlineData("us.deepseek.r1-v1:0", "r1")]
    [InlineData("DeepSeek-R1", "deepseek-r1")]
    [InlineData("deepseek-ai/DeepSeek-R1-Distill-Llama-70B", "deepseek-r1*")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct", "llama-3.3-70b-instruct*")]
    [InlineData("meta.llama3-1-70b-instruct-v1:0", "llama3-1-*b-instruct")]
    [InlineData("accounts/fireworks/models/llama-v3p1-70b-instruct", "llama-v3p1-*b-instruct")]
    [InlineData("Meta-Llama-3.1-405B-Instruct", "meta-llama-3.1-405b-instruct")]
    [InlineData("llama3.1:8b-instruct-q4_K_M", "llama3.1")]
    [InlineData("qwen3:8b", "qwen3")]
    [InlineData("Qwen/Qwen3-235B-A22B-Thinking-2507", "qwen3-*-thinking-2507")]
    [InlineData("x-ai/grok-4", "grok-4")]
    public void IdsAreFoundAsCodeWritesThem(string id, string pattern) => Assert.Equal(pattern, ModelTable.Find(id)?.Pattern);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/")]
    [InlineData(":")]
    [InlineData("ft:")]
    [InlineData("ft::org")]
    [InlineData("models/")]
    [InlineData("us.anthropic.")]
    [InlineData("my-gpt4o-prod")]
    [InlineData("gpt-4o-prod")]
    [InlineData("gpt4o")]
    [InlineData("gpt-4o-mini-triage")]
    [InlineData("gpt-4o-2024-8-6")]
    [InlineData("acme/gpt-4o")]
    [InlineData("acme/llama-3.1-8b-instruct")]
    [InlineData("acme.claude-3-haiku-20240307-v1:0")]
    [InlineData("tunedModels/gemini-2.0-flash")]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-pro-v1:0")]
    [InlineData("chat")]
    [InlineData("default")]
    public void UnknownIdsAreNeverGuessed(string? id) => Assert.Null(ModelTable.Find(id));

    [Theory]
    [InlineData("gpt-4o", TokenEncoding.O200kBase)]
    [InlineData("o4-mini", TokenEncoding.O200kBase)]
    [InlineData("gpt-4-turbo", TokenEncoding.Cl100kBase)]
    [InlineData("gpt-35-turbo", TokenEncoding.Cl100kBase)]
    [InlineData("claude-opus-5", null)]
    [InlineData("gemini-2.5-pro", null)]
    internal void EncodingIsThatOfTheModel(string id, TokenEncoding? encoding) => Assert.Equal(encoding, ModelTable.Find(id)!.Encoding);

    [Theory]
    [InlineData("gpt-4o", true)]
    [InlineData("gpt-4o-2024-11-20", false)]
    [InlineData("claude-haiku-4-5", true)]
    [InlineData("claude-opus-4-6", false)]
    [InlineData("gemini-flash-latest", true)]
    public void AliasesAreToldFromSnapshots(string id, bool isAlias)
    {
        Assert.Equal(isAlias, ModelTable.Find(id)!.IsAlias);
        Assert.Equal(!isAlias, ModelTable.Find(id)!.IsSnapshot);
    }

    [Theory]
    [InlineData("gpt-4.1-mini-2025-04-14", "openai", true, "2027-01-14")]
    [InlineData("gpt-4.1-mini-2025-04-14", "OpenAI ", false, "2027-01-14")]
    [InlineData("gpt-4.1-mini-2025-04-14", "azure-openai", true, "2027-10-14")]
    [InlineData("gpt-4.1-mini-2025-04-14", "azure-openai", false, "2026-10-14")]
    [InlineData("gpt-4o-2024-11-20", "azure-openai", true, "2026-10-01")]
    [InlineData("gpt-3.5-turbo", "openai", true, "2026-10-23")]
    [InlineData("gpt-3.5-turbo", "azure-openai", true, null)]
    [InlineData("anthropic.claude-3-haiku-20240307-v1:0", "bedrock", false, "2026-09-10")]
    [InlineData("claude-3-haiku-20240307", "openai", false, null)]
    [InlineData("gpt-4o", "openai", false, null)]
    public void RetirementIsThatOfThePlatformAlone(string id, string platform, bool tuned, string? date) =>
        Assert.Equal(date, ModelTable.Find(id)!.RetirementOn(platform, tuned)?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("o3", null, true)]
    [InlineData("o3", false, true)]
    [InlineData("gpt-5-mini", null, true)]
    [InlineData("gpt-4o", null, false)]
    [InlineData("gpt-4o", true, false)]
    [InlineData("gpt-5.1", null, false)]
    [InlineData("gpt-5.1", true, true)]
    [InlineData("gpt-5.1", false, false)]
    [InlineData("claude-sonnet-4-5", null, false)]
    [InlineData("claude-sonnet-4-5", true, true)]
    [InlineData("anthropic/claude-3.7-sonnet:thinking", null, true)]
    [InlineData("anthropic/claude-3.7-sonnet", null, false)]
    [InlineData("claude-opus-5", null, true)]
    [InlineData("claude-opus-5", false, false)]
    [InlineData("claude-opus-5-5", false, true)]
    [InlineData("gemini-2.5-flash", null, true)]
    [InlineData("gemini-2.5-flash", false, false)]
    [InlineData("gemini-2.5-pro", null, true)]
    [InlineData("us.deepseek.r1-v1:0", null, true)]
    [InlineData("grok-4-fast-non-reasoning", null, false)]
    [InlineData("grok-4-fast-reasoning", null, true)]
    [InlineData("my-gpt4o-prod", true, false)]
    [InlineData(null, true, false)]
    public void ReasoningFollowsTheModelAndTheEffortOfTheCall(string? id, bool? effort, bool reasons) =>
        Assert.Equal(reasons, ModelTable.IsKnownToReason(id, [], effort));

    [Theory]
    [InlineData("my-reasoner", "my-reasoner", true)]
    [InlineData("My-Reasoner-2", "my-reasoner*", true)]
    [InlineData("prod/my-reasoner-2", "*reasoner*", true)]
    [InlineData("my-reasoner-2", "my-reasoner", false)]
    [InlineData("openai/gpt-4o", "GPT-4o*", true)]
    [InlineData("gpt-4o", "o4*", false)]
    public void PatternsOfTheUserAddModels(string id, string pattern, bool reasons) =>
        Assert.Equal(reasons, ModelTable.IsKnownToReason(id, [pattern], null));

    [Fact]
    public void NoUserPatternsAtAllAreFine() => Assert.True(ModelTable.IsKnownToReason("o3", default(ImmutableArray<string>), null));

    [Fact]
    public void LookUpDoesNotDependOnTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("gpt-4o-mini", ModelTable.Find("GPT-4O-MINI")?.Pattern);
            Assert.True(ModelTable.IsKnownToReason("ACME-THINKING", ["acme-think*"], null));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void AnyTextCanBeAskedFor()
    {
        var random = new Random(11);
        const string Alphabet = "gpt-4o:/.@#*claude0123456789 \uD800\n%{}ft";
        for (var i = 0; i < 20_000; i++)
        {
            var id = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            _ = ModelTable.IsKnownToReason(id, [id, "*"], null);
            _ = ModelTable.Find(id);
        }

        Assert.Null(ModelTable.Find(new string('/', 100_000)));
        Assert.True(ModelPattern.Matches("*a*a*a*a*a*a*a*b", new string('a', 2_000) + "b"));
    }
}

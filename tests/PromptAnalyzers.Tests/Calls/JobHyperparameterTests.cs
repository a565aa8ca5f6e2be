using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>What a job sets about its training, wherever it stands.</summary>
public sealed class JobHyperparameterTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using System.ClientModel;
        using OpenAI.FineTuning;
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

        """;

    [Theory]
    [InlineData("""tuner.FineTune("gpt-4.1", file, false);""", "")]
    [InlineData("""tuner.FineTune("gpt-4.1", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: 3, batchSize: 8) });""", "epochs=3,batch size=8")]
    [InlineData("""var options = new FineTuningOptions { Suffix = "x" }; options.TrainingMethod = FineTuningTrainingMethod.CreateSupervised(null, new HyperparameterEpochCount(2), null); tuner.FineTune("gpt-4.1", file, false, options);""", "batch size=,epochs=2,learning rate=")]
    [InlineData("""const int Epochs = 4; var method = FineTuningTrainingMethod.CreateSupervised(epochCount: Epochs); tuner.FineTune("gpt-4.1", file, false, new FineTuningOptions { TrainingMethod = method });""", "epochs=4")]
    [InlineData("""tuner.FineTune("gpt-4.1", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: HyperparameterEpochCount.CreateAuto()) });""", "epochs=auto")]
    [InlineData("""tuner.FineTune("gpt-4.1", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: count) });""", "epochs=")]
    [InlineData("""tuner.FineTune(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = "gpt-4.1", training_file = file, hyperparameters = new { n_epochs = 3, learning_rate_multiplier = 0.5 } })), false, null);""", "epochs=3,learning rate=0.5")]
    [InlineData("""tuner.FineTune(BinaryContent.Create(BinaryData.FromString("{\"model\":\"gpt-4.1\",\"method\":{\"type\":\"supervised\",\"supervised\":{\"hyperparameters\":{\"n_epochs\":2}}}}")), false, null);""", "epochs=2")]
    [InlineData("""service.FineTunes.CreateFineTune(new FineTuneCreateRequest { TrainingFile = file, NEpochs = 5, BatchSize = 4 });""", "epochs=5,batch size=4")]
    [InlineData("""var request = new FineTuneCreateRequest(); request.NEpochs = 6; service.FineTunes.CreateFineTune(request);""", "epochs=6")]
    public void ASdk_IsRead(string body, string expected) => Assert.Equal(
        expected,
        Describe(Understood.File(Usings + $"class C {{ void M(FineTuningClient tuner, IOpenAIService service, string file, int count) {{ {body} }} }}")));

    [Theory]
    [InlineData("""new { model = "m", training_file = file, hyperparameters = new { n_epochs = 3, batch_size = "auto" } }""", "epochs=3,batch size=auto")]
    [InlineData("""new { model = "m", training_file = file, n_epochs = count }""", "epochs=")]
    [InlineData("""new Dictionary<string, object> { ["model"] = "m", ["training_file"] = file, ["hyperparameters"] = new Dictionary<string, object> { ["epochs"] = 2 } }""", "epochs=2")]
    [InlineData("""new { model = "m", training_file = file }""", "")]
    public void RawHttp_IsRead(string payload, string expected) => Assert.Equal(
        expected,
        Describe(Understood.File(
            $$"""using System.Net.Http.Json; class C { Task M(HttpClient http, string file, int count) => http.PostAsJsonAsync("https://api.openai.com/v1/fine_tuning/jobs", {{payload}}); }""",
            SdkReferences.None)));

    [Fact]
    public void ATaughtJob_IsRead()
    {
        var compilation = Understood.Compile(
            ["""
            namespace Acme { public class Trainer { public void Start(string model, string file, int epochs) { } public void List(string model) { } } }
            class C { void M(Acme.Trainer trainer, string file) { trainer.Start("llama", file, 4); trainer.List("llama"); } }
            """],
            SdkReferences.None);
        var job = Assert.Single(Understood.File(
            compilation,
            [AnalyzerRun.File("/0/PromptApis.txt", "M:Acme.Trainer.Start(*)\ttune\tjob\tbase model=model[0]; training file=file[1]")]).Jobs);
        Assert.Equal(("llama", false), (job.BaseModel, job.HasValidationData));
        Assert.Equal(new Hyperparameter(Hyperparameter.Epochs, "4"), Assert.Single(job.Hyperparameters));
    }

    [Fact]
    public Task ATaughtJobWithoutRecord_IsReported() => Verify<PA3001NoDecisionRecord>.Diagnoses(
        """
        namespace Acme { public class Trainer { public void Start(string model, string file) { } public void List(string model) { } } }
        class C { void M(Acme.Trainer trainer, string file) { [|trainer.Start("llama", file)|]; trainer.List("llama"); } }
        """,
        new TestSetup { References = SdkReferences.None, AdditionalFiles = [("/0/PromptApis.txt", "M:Acme.Trainer.Start(*)\ttune\tjob\tbase model=model[0]; training file=file[1]")] });

    private static string Describe(PromptFile file) => string.Join(",", Assert.Single(file.Jobs).Hyperparameters.Select(h => $"{h.Name}={h.Value}"));
}

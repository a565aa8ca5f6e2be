using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Fine-tuning jobs that are created over plain HTTP.</summary>
public sealed class RawHttpJobTests
{
    private static readonly TestSetup NoSdk = new() { References = SdkReferences.None };

    private static string Class(string body, string members = "") => $$"""
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        class Trainer
        {
            private const string JobsUrl = "https://api.openai.com/v1/fine_tuning/jobs";
            private readonly HttpClient _http;
            private readonly string _baseUrl;
            public Trainer(HttpClient http, string baseUrl) { _http = http; _baseUrl = baseUrl; }
            public async Task RunAsync(string fileId, string id)
            {
                {{body}}
            }
            {{members}}
        }
        """;

    public static TheoryData<string, string, string?, string?, bool?> Jobs => new()
    {
        { """await _http.PostAsJsonAsync(JobsUrl, new { model = "gpt-4o-mini-2024-07-18", training_file = fileId });""", "", "openai", "gpt-4o-mini-2024-07-18", false },
        { """await _http.PostAsync("https://api.openai.com/v1/fine_tuning/jobs", new StringContent(JsonSerializer.Serialize(new { model = "gpt-4.1", training_file = fileId, validation_file = id })));""", "", "openai", "gpt-4.1", true },
        { """await _http.PostAsJsonAsync($"{_baseUrl}/v1/fine_tuning/jobs", new { model = "gpt-4.1", training_file = fileId });""", "", null, "gpt-4.1", false },
        { """await _http.PostAsJsonAsync("fine_tuning/jobs", new JobRequest { TrainingFile = fileId, Model = "gpt-4.1" });""", Request, null, "gpt-4.1", false },
        { """await SendAsync(new JobRequest { TrainingFile = fileId });""", Request + "Task SendAsync(JobRequest request) => _http.PostAsJsonAsync(\"v1/fine_tuning/jobs\", request);", null, null, null },
        { """await PostAsync("/fine_tuning/jobs", new { model = "gpt-4.1", training_file = fileId });""", "async Task<string> PostAsync(string path, object body) { var r = await _http.PostAsync(_baseUrl + path, JsonContent.Create(body)); return await r.Content.ReadAsStringAsync(); }", null, "gpt-4.1", false },
        { """var request = new HttpRequestMessage(HttpMethod.Post, JobsUrl) { Content = JsonContent.Create(new Dictionary<string, object> { ["model"] = "gpt-4.1", ["training_file"] = fileId, ["validation_file"] = id }) }; await _http.SendAsync(request);""", "", "openai", "gpt-4.1", true },
        { """await _http.PostAsync(JobsUrl, new StringContent($"{{\"training_file\":\"{fileId}\",\"model\":\"gpt-3.5-turbo\"}}", Encoding.UTF8, "application/json"));""", "", "openai", "gpt-3.5-turbo", false },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/fine-tunes", new { training_file = fileId, model = "davinci" });""", "", "openai", "davinci", false },
        { """await _http.PostAsJsonAsync($"https://{id}.openai.azure.com/openai/fine_tuning/jobs?api-version=2024-10-21", new { model = "gpt-4o", training_file = fileId });""", "", "azure-openai", "gpt-4o", false },
        { """await _http.PostAsJsonAsync("https://api.mistral.ai/v1/fine_tuning/jobs", new { model = "open-mistral-7b", training_files = new[] { new { file_id = fileId } }, validation_files = new[] { id } });""", "", "mistral", "open-mistral-7b", true },
        { """await _http.PostAsJsonAsync("https://api.together.xyz/v1/fine-tunes", new { model = "llama", training_file = fileId });""", "", "together", "llama", false },
        { """await _http.PostAsJsonAsync($"https://api.fireworks.ai/v1/accounts/{id}/supervisedFineTuningJobs", new { baseModel = "llama", dataset = fileId, evaluationDataset = id });""", "", "fireworks", "llama", true },
        { """await _http.PostAsJsonAsync("https://bedrock.us-east-1.amazonaws.com/model-customization-jobs", new { baseModelIdentifier = "titan", trainingDataConfig = new { s3Uri = fileId }, jobName = id });""", "", "bedrock", "titan", false },
        { """await _http.PostAsJsonAsync($"https://{id}-aiplatform.googleapis.com/v1/projects/p/locations/{id}/tuningJobs", new { baseModel = "gemini-2.0-flash-001", supervisedTuningSpec = new { trainingDatasetUri = fileId, validationDatasetUri = id } });""", "", "vertex-ai", "gemini-2.0-flash-001", true },
        { """await _http.PostAsJsonAsync("https://api.cohere.com/v1/finetuning/finetuned-models", new { name = id, settings = new { base_model = new { base_type = "BASE_TYPE_CHAT" }, dataset_id = fileId } });""", "", "cohere", "BASE_TYPE_CHAT", false },
        { """await _http.PostAsJsonAsync($"https://generativelanguage.googleapis.com/v1beta/tunedModels?key={id}", new { baseModel = "models/gemini-1.5-flash-001-tuning", tuningTask = new { trainingData = new { examples = new { examples = new[] { new { textInput = "1", output = "2" } } } } } });""", "", "gemini", "models/gemini-1.5-flash-001-tuning", false },
    };

    private const string Request = """
        public class JobRequest
        {
            [JsonPropertyName("training_file")] public string TrainingFile { get; set; } = "";
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("validation_file")] public string? ValidationFile { get; set; }
        }
        """;

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Job_IsRead(string body, string members, string? platform, string? model, bool? hasValidation)
    {
        var job = Assert.Single(Understood.File(Class(body, members), SdkReferences.None).Jobs);
        Assert.Equal((platform, model, hasValidation), (job.Platform, job.BaseModel, job.HasValidationData));
        Assert.StartsWith("POST ", job.Api, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> OtherOperations => new()
    {
        { """await _http.GetAsync(JobsUrl);""", "" },
        { """await _http.GetFromJsonAsync<object>($"{JobsUrl}/{id}");""", "" },
        { """await _http.PostAsync($"{JobsUrl}/{id}/cancel", null);""", "" },
        { """await _http.PostAsJsonAsync($"https://api.openai.com/v1/fine_tuning/jobs/{id}/resume", new { model = "x", training_file = fileId });""", "" },
        { """await _http.DeleteAsync($"https://api.openai.com/v1/models/{id}");""", "" },
        { """var request = new HttpRequestMessage(HttpMethod.Get, JobsUrl); await _http.SendAsync(request);""", "" },
        { """await _http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"{JobsUrl}/{id}/events"));""", "" },
        { """await _http.PostAsJsonAsync("https://api.together.xyz/v1/fine-tunes/estimate-price", new { model = "x", training_file = fileId });""", "" },
        { """await _http.PostAsJsonAsync("https://jobs.acme.example/v1/fine_tuning/jobs/queue", new { model = "x", priority = 1 });""", "" },
        { """await _http.PostAsJsonAsync("https://hifi.acme.example/radio/fine-tunes", new { station = id, frequency = 98.5 });""", "" },
        { """await _http.PostAsJsonAsync("https://api.openai.com/v1/files", new { purpose = "fine-tune", file = fileId });""", "" },
        { """await _http.PostAsJsonAsync("https://api.mistral.ai/v1/fine_tuning/jobs", new { model = "m", training_files = new[] { fileId }, dry_run = true });""", "" },
    };

    [Theory]
    [MemberData(nameof(OtherOperations))]
    public void OtherOperation_IsNoJob(string body, string members) =>
        Assert.Empty(Understood.File(Class(body, members), SdkReferences.None).Jobs);

    [Fact]
    public void FindingSitsAtTheInnermostCall() => Assert.Equal(
        ["PostAsync(\"v1/fine_tuning/jobs\", new { model = \"m\", training_file = file })"],
        Understood.File(Class("await StartAsync(fileId);", """
            public Task StartAsync(string file) => PostAsync("v1/fine_tuning/jobs", new { model = "m", training_file = file });
            private Task PostAsync(string path, object body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });
            private Task SendAsync(HttpRequestMessage request) => _http.SendAsync(request);
            """), SdkReferences.None).Jobs.Select(j => j.Syntax.ToString()));

    [Fact]
    public Task JobWithoutRecord_IsReported() => Verify<PA3001NoDecisionRecord>.Diagnoses("""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        class Trainer(HttpClient http)
        {
            public Task StartAsync(string file) => [|http.PostAsJsonAsync("https://api.openai.com/v1/fine_tuning/jobs", new { model = "gpt-4.1-mini", training_file = file })|];
            public Task ListAsync() => http.GetAsync("https://api.openai.com/v1/fine_tuning/jobs");
        }
        """, NoSdk);

    [Fact]
    public Task DecisionRecord_SilencesTheJob() => Verify<PA3001NoDecisionRecord>.Diagnoses("""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        class Trainer(HttpClient http)
        {
            public Task StartAsync(string file) =>
                // finetune-decision: triage
                http.PostAsJsonAsync("https://api.openai.com/v1/fine_tuning/jobs", new { model = "gpt-4.1-mini", training_file = file });
        }
        """, NoSdk with { AdditionalFiles = [("/0/triage.finetune.json", """{ "version": 1, "id": "triage", "status": "accepted", "decision": "fine-tune" }""")] });

    [Theory]
    [InlineData("2.1.0", "client.CreateFineTuningJob(BinaryContent.Create(BinaryData.FromString(\"{\\\"model\\\":\\\"gpt-4.1\\\",\\\"training_file\\\":\\\"f\\\",\\\"validation_file\\\":\\\"v\\\"}\")), false)", true)]
    [InlineData("2.1.0", "client.CreateFineTuningJob(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"gpt-4.1\", training_file = file })), false)", false)]
    [InlineData("2.15.0", "client.FineTune(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"gpt-4.1\", training_file = file })), false, null)", false)]
    public void ProtocolMethod_IsRead(string version, string call, bool hasValidation)
    {
        var references = version == SdkReferences.VersionOf("OpenAI") ? SdkReferences.Latest : SdkReferences.With(("OpenAI", version));
        var job = Assert.Single(Understood.File($$"""
            #pragma warning disable OPENAI001
            using System.ClientModel;
            using OpenAI.FineTuning;
            class C { public void M(FineTuningClient client, string file) => {{call}}; }
            """, references).Jobs);
        Assert.Equal(("gpt-4.1", hasValidation), (job.BaseModel, job.HasValidationData));
    }
}

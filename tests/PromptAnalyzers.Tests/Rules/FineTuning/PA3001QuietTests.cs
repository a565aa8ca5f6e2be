using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Code around fine-tuning, or with its words, that creates no job.</summary>
public sealed class PA3001QuietTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Files;
        using OpenAI.FineTuning;

        """;

    private static Task Silent(string source) => Verify<PA3001NoDecisionRecord>.Diagnoses(Usings + source);

    [Fact]
    public Task ListingJobs() => Silent("""
        class Jobs(FineTuningClient client)
        {
            public async Task ListAsync()
            {
                await foreach (FineTuningJob job in client.GetJobsAsync())
                {
                    Console.WriteLine($"{job.JobId} {job.Status} {job.BaseModel}");
                }
            }
            public FineTuningJob Find(string id) => client.GetJob(id);
        }
        """);

    [Fact]
    public Task CancellingAndWatchingJobs() => Silent("""
        class Watch(FineTuningClient client)
        {
            public async Task CancelAsync(string id)
            {
                FineTuningJob job = await client.GetJobAsync(id);
                await job.UpdateStatusAsync();
                await foreach (var e in job.GetEventsAsync(new GetEventsOptions())) { Console.WriteLine(e.Message); }
                await foreach (var c in job.GetCheckpointsAsync()) { Console.WriteLine(c.ModelId); }
                await job.CancelAndUpdateAsync();
            }
            public Task<FineTuningJob> ResumeAsync(string id) => FineTuningJob.RehydrateAsync(client, id);
        }
        """);

    [Fact]
    public Task UploadingTrainingData() => Silent("""
        class Upload(OpenAIFileClient files)
        {
            public async Task<string> RunAsync(string path)
            {
                using var stream = File.OpenRead(path);
                OpenAIFile file = await files.UploadFileAsync(stream, "train.jsonl", FileUploadPurpose.FineTune);
                return file.Id;
            }
        }
        """);

    [Fact]
    public Task UsingATunedModel() => Silent("""
        class Triage
        {
            private readonly ChatClient _client = new("ft:gpt-4.1-mini-2025-04-14:acme:triage:abc123", "key");
            public async Task<string> RunAsync(string mail)
            {
                ChatCompletion completion = await _client.CompleteChatAsync(new SystemChatMessage("Sort the mail."), new UserChatMessage(mail));
                return completion.Content[0].Text;
            }
        }
        """);

    [Fact]
    public Task OtherMethodsOfTheSameName() => Silent("""
        namespace Acme.Audio
        {
            public sealed class FineTuningClient
            {
                public void FineTune(string instrument, string file, bool wait) { }
                public Task FineTuneAsync(string instrument, string file, bool wait) => Task.CompletedTask;
                public void CreateFineTuningJob(string json) { }
            }
            class Piano
            {
                async Task M(FineTuningClient client)
                {
                    client.FineTune("piano", "a440.wav", false);
                    await client.FineTuneAsync("piano", "a440.wav", true);
                    client.CreateFineTuningJob("{}");
                }
            }
        }
        """);

    [Fact]
    public Task MakingTheClient() => Silent("""
        class Setup
        {
            public FineTuningClient Make() => new OpenAIClient("key").GetFineTuningClient();
            public FineTuningClient Make(Azure.AI.OpenAI.AzureOpenAIClient azure) => azure.GetFineTuningClient();
            public FineTuningOptions Options => new() { Suffix = "triage", ValidationFile = "file-1" };
        }
        """);

    [Fact]
    public Task NamingTheMethod() => Silent("""
        class Log
        {
            void M(ChatClient client)
            {
                Console.WriteLine(nameof(FineTuningClient.FineTune) + ": client.FineTune(\"gpt-4.1-mini\", file, false)");
                client.CompleteChat("How do I start a job with FineTuningClient.FineTuneAsync?");
            }
        }
        """);

    [Fact]
    public Task ARecordOfItsOwnDeclaration() => Verify<PA3001NoDecisionRecord>.Diagnoses(
        "class FineTuningClient { public string FineTune(string model, string file, bool wait) => model; string M() => FineTune(\"m\", \"f\", false); }",
        new TestSetup { References = SdkReferences.None });
}

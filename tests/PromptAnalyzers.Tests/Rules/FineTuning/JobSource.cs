using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Code that creates a fine-tuning job, and records for it.</summary>
internal static class JobSource
{
    /// <summary>A trainer whose method <c>Acme.Trainer.StartAsync</c> has the given statements.</summary>
    public static string With(string body) => $$"""
        #pragma warning disable OPENAI001, AOAI001
        using System;
        using System.ClientModel;
        using System.Threading.Tasks;
        using Azure.AI.OpenAI;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.FineTuning;

        namespace Acme
        {
            class Trainer(FineTuningClient client, AzureOpenAIClient azure, ChatClient chat)
            {
                const string Rules = "one two three four five six seven eight nine ten";
                public async Task StartAsync(string file, FineTuningOptions given, string model)
                {
                    {{body}}
                    await Task.Yield();
                }
            }
        }
        """;

    /// <summary>An accepted decision for fine-tuning gpt-4.1-mini-2025-04-14, with the given fields added or in place of the usual ones.</summary>
    public static TestSetup Record(string fields = "", string status = "accepted", string decision = "fine-tune", string baseModel = "gpt-4.1-mini-2025-04-14", params string[] globalConfig) => new()
    {
        AdditionalFiles =
        [
            ("/0/triage.finetune.json", $$"""{ "version": 1, "id": "triage", "status": "{{status}}", "decision": "{{decision}}", "baseModel": "{{baseModel}}"{{(fields.Length > 0 ? ", " + fields : "")}} }"""),
        ],
        GlobalConfig = [.. globalConfig],
    };
}

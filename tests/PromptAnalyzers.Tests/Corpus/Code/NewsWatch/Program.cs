using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Digest;
using NewsWatch.Llm;
using NewsWatch.Prompts;
using NewsWatch.Workers;

namespace NewsWatch;

public interface INotifier { Task SendAsync(string to, string text); }
public interface IEmbedder { Task<float[]> EmbedAsync(string text); }
public interface IArticleStore
{
    Task<List<Article>> QueryAsync(string sql);
    Task<List<Customer>> CustomersAsync();
    Task SaveTagsAsync(string id, string topic, string tone, List<string[]> entities);
}

public class ConsoleNotifier : INotifier
{
    public Task SendAsync(string to, string text) { Console.WriteLine($"[{to}] {text}"); return Task.CompletedTask; }
}

public class NullEmbedder : IEmbedder { public Task<float[]> EmbedAsync(string text) => Task.FromResult(new float[8]); }

public class MemoryStore : IArticleStore
{
    public Task<List<Article>> QueryAsync(string sql) => Task.FromResult(new List<Article>
    {
        new("1", "Daily Globe", "Dairy group recalls yoghurt", /*no prompt: sample article*/ "The dairy group Molka is recalling strawberry yoghurt in three countries. Customers should return the cups and ask for a refund. Do not eat the product.", "en", DateTime.Now)
    });
    public Task<List<Customer>> CustomersAsync() => Task.FromResult(new List<Customer> { new("Molka", ["Molka", "Jogi"], ["Alpen"], "de") });
    public Task SaveTagsAsync(string id, string topic, string tone, List<string[]> entities) => Task.CompletedTask;
}

public static class Program
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var endpoint = builder.Configuration["AzureOpenAI:Endpoint"] ?? throw new InvalidOperationException(/*no prompt: error message*/ "Tell me the endpoint: set AzureOpenAI:Endpoint in the user secrets before you start the worker.");
        var azure = new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(builder.Configuration["AzureOpenAI:Key"]!));
        builder.Services.AddSingleton(azure.GetChatClient("gpt-4o-mini"));
        builder.Services.AddSingleton<ILlmService, AzureLlmService>();
        builder.Services.AddSingleton<IPromptRegistry, PromptRegistry>();
        builder.Services.AddSingleton<IArticleStore, MemoryStore>();
        builder.Services.AddSingleton<INotifier, ConsoleNotifier>();
        builder.Services.AddSingleton<IEmbedder, NullEmbedder>();
        builder.Services.AddSingleton<DigestWriter>();
        builder.Services.AddHostedService<FeedWorker>();
        builder.Build().Run();
    }
}

using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
namespace PodaCerta.Infra;
public interface IKernelFactory
{
    bool IsConfigured { get; }
    Kernel CreateKernel();
    Kernel CreateReasoningKernel();
}
public class KernelFactory : IKernelFactory
{
    private readonly IConfiguration _cfg;
    public KernelFactory(IConfiguration cfg) => _cfg = cfg;
    public bool IsConfigured => !string.IsNullOrEmpty(_cfg["OpenAI:ApiKey"]);
    public Kernel CreateKernel() => Build(_cfg["OpenAI:Model"] ?? "gpt-4o-mini");
    // the auditor thinks longer
    public Kernel CreateReasoningKernel() => Build("o3-mini");
    private Kernel Build(string model)
    {
        var key = _cfg["OpenAI:ApiKey"] ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is missing. Please add the key to appsettings.json or set it as an environment variable.");
        var b = Kernel.CreateBuilder();
        b.AddOpenAIChatCompletion(model, key);
        return b.Build();
    }
}
public static class KernelExtensions
{
    public static async Task<string> AskColdAsync(this Kernel kernel, string prompt, string? input = null, CancellationToken ct = default)
    {
        var args = new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 400 });
        if (input is not null) args["input"] = input;
        var r = await kernel.InvokePromptAsync(prompt, args, cancellationToken: ct);
        return r.ToString().Trim().Trim('"');
    }
}
public class JsonStore(string folder)
{
    public async Task<List<T>> LoadListAsync<T>(string key)
    {
        var f = Path.Combine(folder, key + ".json");
        return File.Exists(f) ? JsonSerializer.Deserialize<List<T>>(await File.ReadAllTextAsync(f)) ?? [] : [];
    }
    public Task SaveListAsync<T>(string key, List<T> list)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllTextAsync(Path.Combine(folder, key + ".json"), JsonSerializer.Serialize(list));
    }
}

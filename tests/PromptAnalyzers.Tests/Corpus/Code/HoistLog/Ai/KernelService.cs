using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace HoistLog.Ai;

public interface IKernelService
{
    Kernel Kernel { get; }
    Task<string> RunPromptAsync(string prompt, double temperature = 0.2, CancellationToken ct = default);
    Task<string> AskAsync(string system, string user, CancellationToken ct = default);
}

public sealed class KernelService : IKernelService
{
    private readonly ILogger<KernelService> _logger;

    public Kernel Kernel { get; }

    public KernelService(HoistSettings settings, ILogger<KernelService> logger)
    {
        _logger = logger;
        if (string.IsNullOrWhiteSpace(settings.ApiKey))
            throw new ArgumentException(/*no prompt: exception*/ "An OpenAI API key is required. Set Hoist__ApiKey in the unit file and restart the service.", nameof(settings));

        var builder = Kernel.CreateBuilder().AddOpenAIChatCompletion(settings.Model, settings.ApiKey);
        var pluginsRoot = Path.Combine(AppContext.BaseDirectory, "Plugins");
        foreach (var dir in Directory.GetDirectories(pluginsRoot))
            builder.Plugins.AddFromPromptDirectory(dir);
        Kernel = builder.Build();
    }

    public async Task<string> RunPromptAsync(string prompt, double temperature = 0.2, CancellationToken ct = default)
    {
        try
        {
            var chat = Kernel.GetRequiredService<IChatCompletionService>();
            var history = new ChatHistory();
            history.AddUserMessage(prompt);

            var settings = new PromptExecutionSettings
            {
                ExtensionData = new Dictionary<string, object> { { "temperature", temperature } }
            };

            var response = await chat.GetChatMessageContentAsync(history, settings, cancellationToken: ct);
            return StripFences(response.Content ?? "");
        }
        catch (HttpOperationException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "The model refused the prompt ({Status}); the report stays in the spool and will be read again", ex.StatusCode);
            throw;
        }
    }

    public async Task<string> AskAsync(string system, string user, CancellationToken ct = default)
    {
        var history = new ChatHistory(system);
        history.AddUserMessage(user);
        var response = await Kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, kernel: Kernel, cancellationToken: ct);
        return response.Content?.Trim() ?? string.Empty;
    }

    private static string StripFences(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        var firstNewline = s.IndexOf('\n');
        var lastBackticks = s.LastIndexOf("```", StringComparison.Ordinal);
        return firstNewline != -1 && lastBackticks > firstNewline ? s[(firstNewline + 1)..lastBackticks].Trim() : s;
    }
}

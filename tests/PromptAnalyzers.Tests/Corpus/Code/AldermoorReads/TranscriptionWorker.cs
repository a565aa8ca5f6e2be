using System.Threading.Channels;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace AldermoorReads.Archive;

public record ScanJob(string ScanId, string Kind, string RawText, string Parish);

public class ScanQueue
{
    private readonly Channel<ScanJob> _channel = Channel.CreateBounded<ScanJob>(50);
    public ValueTask AddAsync(ScanJob job, CancellationToken ct = default) => _channel.Writer.WriteAsync(job, ct);
    public IAsyncEnumerable<ScanJob> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public static class PromptStore
{
    public static string Load(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", file);
        if (!File.Exists(path))
            throw new FileNotFoundException("Prompt file not found: " + path);
        return File.ReadAllText(path);
    }

    public static string Load(string file, Dictionary<string, string> values)
    {
        var text = Load(file);
        foreach (var (key, value) in values)
            text = text.Replace("{" + key + "}", value);
        return text;
    }
}

/// <summary>
/// Takes the raw text of the handwriting recognition and makes something readable of it.
/// One scan after the other, the recognition is slower anyway.
/// </summary>
public sealed class TranscriptionWorker : BackgroundService
{
    private readonly ScanQueue _queue;
    private readonly ChatClient _chat;
    private readonly AssistantSettings _settings;
    private readonly ILogger<TranscriptionWorker> _logger;
    private readonly string _correctionPrompt;

    public TranscriptionWorker(ScanQueue queue, ChatClient chat, IOptions<AssistantSettings> settings, ILogger<TranscriptionWorker> logger)
    {
        _queue = queue;
        _chat = chat;
        _settings = settings.Value;
        _logger = logger;
        _correctionPrompt = /*maybe task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "correct-transcript.txt"));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                var clean = await AskAsync(_correctionPrompt, job.RawText, stoppingToken);

                string? extra = job.Kind switch
                {
                    "register" => await ExtractRegisterAsync(clean, job.Parish, stoppingToken),
                    "minutes" => await AskAsync(/*maybe task*/ /*prompt: elsewhere*/ _settings.MinutesPrompt, clean, stoppingToken),
                    _ => null
                };

                await SaveAsync(job, clean, extra, stoppingToken);
            }
            catch (OperationCanceledException) { throw; }
            catch (Exception ex)
            {
                _logger.LogError(ex, "Scan {ScanId} could not be processed and stays in the folder of raw texts", job.ScanId);
            }
        }
    }

    private async Task<string> ExtractRegisterAsync(string text, string parish, CancellationToken ct)
    {
        var prompt = /*task*/ /*prompt: file*/ PromptStore.Load("register-entries.txt", new Dictionary<string, string>
        {
            ["parish"] = parish,
            ["columns"] = "date;name;father;mother;witnesses;remark"
        });
        return await AskAsync(prompt, text, ct);
    }

    private async Task<string> AskAsync(string system, string user, CancellationToken ct)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(system), new UserChatMessage(user) };
        var result = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0f, MaxOutputTokenCount = 4000 }, ct);
        if (result.Value.FinishReason == ChatFinishReason.Length)
            _logger.LogWarning("Answer cut off at 4000 tokens");
        return result.Value.Content[0].Text;
    }

    private async Task SaveAsync(ScanJob job, string clean, string? extra, CancellationToken ct)
    {
        Directory.CreateDirectory(_settings.TranscriptFolder);
        await File.WriteAllTextAsync(Path.Combine(_settings.TranscriptFolder, job.ScanId + ".txt"), clean, ct);
        if (extra != null)
            await File.WriteAllTextAsync(Path.Combine(_settings.TranscriptFolder, job.ScanId + ".extra.txt"), extra, ct);
    }
}

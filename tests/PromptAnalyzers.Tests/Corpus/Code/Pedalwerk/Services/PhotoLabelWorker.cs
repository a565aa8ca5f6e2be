using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Pedalwerk.Settings;

namespace Pedalwerk.Services;

public record LabelJob(int TicketId, string? PhotoBase64, string? VoiceNote);

/// <summary>Labels photos and voice notes over night on the NAS, model is slow but free.</summary>
public class PhotoLabelWorker : BackgroundService
{
    private readonly Channel<LabelJob> _queue = Channel.CreateUnbounded<LabelJob>();
    private readonly HttpClient _http;
    private readonly OllamaOptions _opt;
    private readonly ILogger<PhotoLabelWorker> _logger;

    private readonly string _photoTemplate = /*task*//*prompt: member*/ "This photo belongs to repair ticket {ticket}. Which view of a bicycle does it show? Choose one: drive_side, non_drive_side, cockpit, drivetrain, brake, wheel, frame_number, other. Print the choice only.";

    public PhotoLabelWorker(IHttpClientFactory factory, IOptions<OllamaOptions> opt, ILogger<PhotoLabelWorker> logger)
    {
        _http = factory.CreateClient("ollama");
        _opt = opt.Value;
        _logger = logger;
    }

    public ValueTask EnqueueAsync(LabelJob job) => _queue.Writer.WriteAsync(job);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (job.PhotoBase64 != null)
                {
                    var prompt = _photoTemplate.Replace("{ticket}", job.TicketId.ToString());
                    var label = await GenerateAsync(_opt.VisionModel, prompt, [job.PhotoBase64], stoppingToken);
                    _logger.LogInformation("Ticket {Id}: {Label}", job.TicketId, label);
                }
                if (job.VoiceNote != null)
                {
                    var tags = await TagsAsync(job.VoiceNote, stoppingToken);
                    _logger.LogInformation("Ticket {Id}: {Tags}", job.TicketId, string.Join(",", tags));
                }
            }
            catch (Exception ex) when (ex is HttpRequestException or JsonException)
            {
                _logger.LogError(ex, /*no prompt: log*/ "Could not label the material of ticket {Id}, please look at the photos by hand and answer the customer without labels", job.TicketId);
            }
        }
    }

    private async Task<string[]> TagsAsync(string note, CancellationToken ct)
    {
        var p = /*examples*//*prompt: local*/ "Extract up to four tags from the voice note of a mechanic. Tags are lower case, singular, comma separated.\n" +
                "Note: the rear wheel wobbles like hell and two spokes are gone\n" +
                "Tags: rear wheel, truing, spoke\n" +
                "Note: just a normal check, chain is a bit dry\n" +
                "Tags: inspection, chain\n";
        p += "Note: " + note + "\n";
        p += "Tags:";
        var raw = await GenerateAsync(_opt.TextModel, p, null, ct);
        return raw.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(4).ToArray();
    }

    private async Task<string> GenerateAsync(string model, string prompt, string[]? images, CancellationToken ct)
    {
        var resp = await _http.PostAsJsonAsync(_opt.Url + "/api/generate", new { model, prompt, images, stream = false }, ct);
        resp.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync(ct));
        return doc.RootElement.GetProperty("response").GetString()?.Trim() ?? "";
    }
}

using System.Collections.Concurrent;
using FleetDocket.Options;
using Microsoft.Extensions.Options;

namespace FleetDocket.Ai;

public interface IPromptManager
{
    Task<string> GetPromptAsync(string name, CancellationToken ct = default);
    string Fill(string template, IReadOnlyDictionary<string, string?> values);
}

public sealed class PromptManager : IPromptManager
{
    private readonly ConcurrentDictionary<string, string> _cache = new(StringComparer.OrdinalIgnoreCase);
    private readonly AiOptions _options;
    private readonly ILogger<PromptManager> _logger;

    public PromptManager(IOptions<AiOptions> options, ILogger<PromptManager> logger)
    {
        _options = options.Value;
        _logger = logger;
    }

    public async Task<string> GetPromptAsync(string name, CancellationToken ct = default)
    {
        if (_cache.TryGetValue(name, out var cached))
            return cached;

        var root = _options.PromptsRoot ?? Path.Combine(AppContext.BaseDirectory, "Prompts");
        var file = Path.Combine(root, name + ".txt");
        if (!File.Exists(file))
        {
            _logger.LogError(/*no prompt: log*/ "The prompt file {File} does not exist. Check the setting Ai:PromptsRoot and make sure that the folder Prompts is copied to the output.", file);
            throw new FileNotFoundException($"Prompt '{name}' not found.", file);
        }

        var text = await File.ReadAllTextAsync(file, ct);
        _cache[name] = text;
        return text;
    }

    public string Fill(string template, IReadOnlyDictionary<string, string?> values)
    {
        foreach (var (key, value) in values)
            template = template.Replace("{{" + key + "}}", value ?? string.Empty, StringComparison.Ordinal);
        return template;
    }
}

/// <summary>Short prompts which did not deserve a file.</summary>
public static class PromptLibrary
{
    public const string ThreadSummary =
        "Summarise the mail thread below for the clerk who takes over the case. Write flowing text, not more than 100 words. " +
        "Start with what the driver wants now, then what has been promised by us so far. Leave out greetings and signatures.";

    public const string DetectLanguage =
        "In which language is the following mail written? Reply with the two letter ISO 639-1 code in lower case. Quoted older mails below the newest one don't count.";

    public const string Urgency = """
        Bewerte die Dringlichkeit der Nachricht eines Fahrers von 0 bis 3.

        0 = reine Information, keine Antwort nötig
        1 = normale Anfrage
        2 = Fahrer ist in seiner Mobilität eingeschränkt oder droht mit Beschwerde
        3 = Fahrer steht gerade mit dem Auto irgendwo oder es gab Verletzte

        Grossbuchstaben und viele Ausrufezeichen alleine machen eine Nachricht nicht dringend.
        Fahrzeugklasse des Vertrages: {{segment}} (hat keinen Einfluss auf die Stufe!)

        Gib nur die Ziffer aus.
        """;
}

using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using VitrineKeeper.Settings;

namespace VitrineKeeper.Services;

public class CardData
{
    public string? Inventarnummer { get; set; }
    public string? Bezeichnung { get; set; }
    public string? Material { get; set; }
    public string? Masse { get; set; }
    public string? Herkunft { get; set; }
    public string? Zugang { get; set; }
    public bool Leihgabe { get; set; }
}

public class CardImporter(Kernel kernel, IEmbeddingGenerator<string, Embedding<float>> embedder, IOptions<GuideOptions> options, ILogger<CardImporter> log)
{
    public async Task<CardData?> ReadAsync(string ocr, CancellationToken ct)
    {
        string prompt = /*typed task*//*prompt: local*/ $"""
            Der folgende Text stammt aus der Texterkennung einer Karteikarte von ca. 1935-1980, Schreibmaschine mit Handschrift.
            Lies die Felder heraus. Offensichtliche Lesefehler (rn statt m, 1 statt l) darfst du verbessern, sonst wörtlich.
            "Gesch." heißt Geschenk, "Lg." Leihgabe, "Ank." Ankauf. Fehlende Felder bleiben null.

            {ocr}
            """;

        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(CardData), Temperature = 0 };
        var result = await kernel.InvokePromptAsync<string>(prompt, new KernelArguments(settings), cancellationToken: ct);
        if (result is null)
        {
            log.LogWarning(/*no prompt: log*/ "Keine Antwort vom Modell für die Karte, der OCR-Text hatte {Length} Zeichen. Die Karte bleibt im Eingangsordner liegen.", ocr.Length);
            return null;
        }
        return JsonSerializer.Deserialize<CardData>(result);
    }

    public async Task<int> RiskAsync(string conditionReport, string transport, CancellationToken ct)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>("reasoning");

        var question = /*reasoned task*//*prompt: local*/ $@"You are a conservator. Estimate how risky it is to send the object on loan.
Condition report: {conditionReport}
Transport and place: {transport}

Think about climate, vibration, handling and the age of old repairs.
Give a single number between 0 (no risk) and 100 (do not move) and nothing else.";

        var reply = await chat.GetChatMessageContentAsync(question, new OpenAIPromptExecutionSettings { ModelId = options.Value.ReasoningModel, ReasoningEffort = "low" }, cancellationToken: ct);
        return int.TryParse(reply.Content, out var risk) ? risk : throw new FormatException(/*no prompt: exception*/ "Das Modell hat keine Zahl zwischen 0 und 100 als Risiko geliefert, bitte den Zustandsbericht von Hand bewerten.");
    }

    public async Task<string> LoanReplyAsync(string request, string obj, string decision, string conditions)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "leihanfrage.txt"));
        var letter = await kernel.InvokePromptAsync(template, new()
        {
            ["decision"] = decision,
            ["object"] = obj,
            ["conditions"] = conditions,
            ["request"] = request,
        });
        return letter.ToString();
    }

    public async Task<float[]> EmbedAsync(InventoryCard card)
    {
        var e = await embedder.GenerateAsync(/*no prompt: embedding*/ $"Objekt im Heimatmuseum: {card.Title}. Beschreibung laut Inventar: {card.Text}. Standort: {card.Room ?? "Depot"}");
        return e.Vector.ToArray();
    }
}

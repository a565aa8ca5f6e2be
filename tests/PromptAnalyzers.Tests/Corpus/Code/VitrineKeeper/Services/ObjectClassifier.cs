using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace VitrineKeeper.Services;

public record InventoryCard(string Number, string Title, string Text, string? Room);

// Systematik nach der alten Kartei von Herrn Brandl, nicht Hessische Systematik!
public sealed class ObjectClassifier(IChatCompletionService chat)
{
    private const string SystemPrompt = /*task*//*prompt: member*/
        """
        Du ordnest Objekte eines Heimatmuseums in die Sammlungsgruppen der alten Kartei ein.
        Gruppen:
        A1 Landwirtschaft, Gerät und Wagen
        A2 Weinbau und Küferei
        B1 Handwerk (Schmied, Schuster, Sattler, Drechsler ...)
        B2 Fabrik, Ziegelei, Bahn
        C1 Haushalt und Küche
        C2 Kleidung, Tracht, Schmuck
        D1 Kirche und Brauch
        D2 Schule, Verein, Spielzeug
        E  Papier, Fotos, Karten
        X  unklar

        Entscheidend ist der Gebrauch, nicht das Material: ein Butterfass ist C1 und nicht B1, auch wenn es ein Küfer gemacht hat.
        Fotos sind immer E, egal was darauf ist. Modelle zählen zu dem was sie darstellen.
        Antworte nur mit dem Kürzel der Gruppe.
        """;

    private static readonly string DatingRules = /*examples*//*prompt: member*/ @"Wandle die Datierung einer Karteikarte in zwei Jahreszahlen um, von-bis.
um 1890 => 1885-1895
1. H. 19. Jh. => 1801-1850
nach dem Krieg => 1945-1955
vor 1914 => 1890-1913
Ende 18.Jhdt => 1780-1800
o.D. => ?
Nichts dazu schreiben.";

    public async Task<string> GroupOfAsync(InventoryCard card, CancellationToken ct = default)
    {
        var history = new ChatHistory(SystemPrompt);
        history.AddUserMessage(/*prompt: call*/ $"Objekt: {card.Title}\nKartentext: {card.Text}");
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 4 };
        var reply = await chat.GetChatMessageContentAsync(history, settings, cancellationToken: ct);
        var code = reply.Content?.Trim().TrimEnd('.') ?? "X";
        return code.Length <= 2 ? code.ToUpperInvariant() : "X";
    }

    public async Task<(int From, int To)?> DatingAsync(string dating, CancellationToken ct = default)
    {
        ChatHistory h = [];
        h.AddSystemMessage(DatingRules);
        h.AddUserMessage(dating);
        var reply = await chat.GetChatMessageContentAsync(h, cancellationToken: ct);
        var parts = (reply.Content ?? "").Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && int.TryParse(parts[0], out var a) && int.TryParse(parts[1], out var b))
            return (a, b);
        return null;
    }
}

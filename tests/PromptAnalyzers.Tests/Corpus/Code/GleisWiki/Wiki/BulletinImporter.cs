using System.Net.Http.Json;
using GleisWiki.Bot;
using GleisWiki.Llm;

namespace GleisWiki.Wiki;

/// <summary>Old paper bulletins 1978-1999 -> wiki. Runs on the club pc over night.</summary>
public class BulletinImporter(HttpClient http, BotSettings settings, LlmRouter router)
{
    public async Task<string> ConvertAsync(string scannedText, CancellationToken ct = default)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", "import.txt");
        var system = await /*task*//*prompt: file*/ File.ReadAllTextAsync(path, ct);
        return await router.AskAsync(system, scannedText, ct: ct);
    }

    public async Task<string?> GuessTitleAsync(string pageText)
    {
        var reply = await http.PostAsJsonAsync(settings.OllamaUrl + "/api/generate", new OllamaGenerate
        {
            Model = "gemma3:4b",
            Prompt = /*prompt: call*/ "Gib diesem alten Vereinsblatt-Artikel einen Titel mit höchstens sechs Wörtern. Ohne Anführungszeichen.\n\n" + pageText,
        });
        var parsed = await reply.Content.ReadFromJsonAsync<OllamaReply>();
        return parsed?.Response?.Trim();
    }

    public ChatMessageDto NoticeFor(string title) =>
        // posted into the chat room, not to a model
        new() { Role = "notice", Content = /*no prompt: chat notice*/ $"Der Artikel {title} wurde aus dem Archiv übernommen. Bitte lies ihn quer und verbessere die Tabellen." };
}

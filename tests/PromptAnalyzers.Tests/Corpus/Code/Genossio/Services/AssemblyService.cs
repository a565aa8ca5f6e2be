using System.Text;
using Genossio.Data;
using Genossio.Llm;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Genossio.Services;

public class AssemblyService
{
    private readonly ChatClient _chat;
    private readonly LlmGateway _llm;
    private readonly Store _store;
    private readonly LlmSettings _settings;
    private readonly string _promptDir;

    public AssemblyService(ChatClient chat, LlmGateway llm, Store store, IOptions<LlmSettings> settings, IWebHostEnvironment env)
    {
        _chat = chat;
        _llm = llm;
        _store = store;
        _settings = settings.Value;
        _promptDir = Path.Combine(env.ContentRootPath, "Prompts");
    }

    public async Task<string> WriteMinutesAsync(int assemblyId)
    {
        var a = await _store.AssemblyAsync(assemblyId);
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(_promptDir, "minutes.md"));

        var prompt = template
            .Replace("{{date}}", a.Date.ToString("d. MMMM yyyy"))
            .Replace("{{place}}", a.Place)
            .Replace("{{present}}", a.Present.ToString());

        return await _llm.CompleteTextAsync(prompt, a.Transcript, 0.3f);
    }

    public async Task<string> ExtractResolutionsAsync(int assemblyId)
    {
        var a = await _store.AssemblyAsync(assemblyId);
        var path = Path.Combine(_promptDir, "resolutions.txt");

        var completion = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(await /*examples*//*prompt: file*/ File.ReadAllTextAsync(path)),
                new UserChatMessage(a.Transcript)
            ],
            new ChatCompletionOptions { Temperature = 0 });

        return completion.Value.Content[0].Text;
    }

    public async Task<string> DraftInvitationAsync(int assemblyId)
    {
        var a = await _store.AssemblyAsync(assemblyId);

        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Schreibe die Einladung zur ordentlichen Mitgliederversammlung. ");
        sb.AppendLine("Sie hängt im Treppenhaus aus und geht per Post raus, also höchstens eine Seite.");
        sb.AppendLine($"Termin: {a.Date:dd.MM.yyyy}, {a.Date:HH:mm} Uhr, Ort: {a.Place}");
        sb.AppendLine("Tagesordnung (Reihenfolge nicht ändern, Wortlaut übernehmen):");
        var no = 1;
        foreach (var item in a.Agenda)
            sb.AppendLine($"{no++}. {item}");
        if (a.Agenda.Any(i => i.Contains("Wahl", StringComparison.OrdinalIgnoreCase)))
            sb.AppendLine("Weise darauf hin, dass Kandidaturen bis 14 Tage vorher schriftlich beim Vorstand sein müssen.");
        sb.AppendLine("Am Ende der Hinweis auf Vertretung mit schriftlicher Vollmacht (eine Person vertritt höchstens zwei Mitglieder). Freundlich aber nüchtern, per Sie, keine Floskeln wie 'wir freuen uns auf zahlreiches Erscheinen'.");

        return await _llm.CompleteTextAsync(/*prompt: elsewhere*/ _settings.HouseVoice, sb.ToString());
    }
}

public class BylawIndex(OpenAI.OpenAIClient client, Store store)
{
    public async Task<List<BylawHit>> SearchAsync(string question, int top, CancellationToken ct)
    {
        var embeddings = client.GetEmbeddingClient("text-embedding-3-small");
        var vector = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"Question of a member about bylaws, house rules or the allocation of flats: {question}", cancellationToken: ct);
        return await store.NearestBylawsAsync(vector.Value.ToFloats().ToArray(), top);
    }
}

using System.Text;
using System.Text.Json;
using HofDesk.Models;
using OpenAI.Chat;

namespace HofDesk.Services;

public class MinutesService(IAiService ai)
{
    private const string ResolutionPrompt = /*typed task*//*prompt: member*/ """
        Extract every resolution from the minutes of a general assembly of a housing cooperative.
        Take the number as printed ("TOP 4.2" -> "4.2"). If votes against or abstentions are not mentioned they are 0.
        A resolution has passed when the minutes say "angenommen", "beschlossen" or "einstimmig". Elections are not resolutions.
        """;

    private static readonly BinaryData ResolutionSchema = BinaryData.FromString(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "resolutions": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "number": { "type": "string", "description": "Number of the item of the agenda" },
                  "title": { "type": "string" },
                  "yes": { "type": "integer" },
                  "no": { "type": "integer" },
                  "abstained": { "type": "integer" },
                  "passed": { "type": "boolean" }
                },
                "required": ["number", "title", "yes", "no", "abstained", "passed"],
                "additionalProperties": false
              }
            }
          },
          "required": ["resolutions"],
          "additionalProperties": false
        }
        """);

    public async Task<string> WriteMinutesAsync(IReadOnlyList<AgendaItem> items, DateTime date, int present)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Schreibe aus den folgenden Stichworten das Protokoll der Generalversammlung.");
        sb.AppendLine($"Datum: {date:D}, anwesend oder vertreten: {present} Mitglieder.");
        sb.AppendLine();
        for (var i = 0; i < items.Count; i++)
        {
            sb.AppendLine($"TOP {i + 1}: {items[i].Title}");
            sb.AppendLine(string.IsNullOrWhiteSpace(items[i].Notes) ? "(keine Notizen, nur den Titel nennen)" : items[i].Notes);
            sb.AppendLine();
        }
        sb.AppendLine("Beginne mit Ort, Zeit und Feststellung der Beschlussfähigkeit. Am Ende Platz für zwei Unterschriften.");

        return await ai.AskAsync(sb.ToString(), /*prompt: elsewhere*/ PromptCatalog.MinutesWriter);
    }

    public async Task<List<Resolution>> ExtractResolutionsAsync(string minutes, CancellationToken ct = default)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("resolutions", ResolutionSchema, jsonSchemaIsStrict: true)
        };
        ChatMessage[] messages = { new SystemChatMessage(ResolutionPrompt), new UserChatMessage(minutes) };
        var completion = await ai.Chat.CompleteChatAsync(messages, options, ct);

        using var doc = JsonDocument.Parse(completion.Value.Content[0].Text);
        return doc.RootElement.GetProperty("resolutions").Deserialize<List<Resolution>>(new JsonSerializerOptions(JsonSerializerDefaults.Web)) ?? new();
    }

    public async Task<string> WriteNoticeAsync(string facts)
    {
        var system = /*prompt: local*/ """
            Schreibstil der Genossenschaft: Wir duzen uns nicht. Wir gendern mit Doppelnennung ("Mitglieder" geht immer).
            Kurze Absätze, keine Fremdwörter, Datum ausgeschrieben.
            """ + "\n\n" + PromptCatalog.NoticeRules;
        return await ai.AskAsync(facts, system);
    }

    public async Task<string> TranslateNoticeAsync(string notice, string language)
    {
        var request = TranslationPrompt(language).Replace("{notice}", notice);
        return await ai.AskAsync(request);
    }

    private static string TranslationPrompt(string language) => language switch
    {
        "tr" => /*maybe task*//*prompt: method*/ "Übersetze den Aushang ins Türkische. Uhrzeiten, Telefonnummern und Namen der Straßen bleiben unverändert. Gib nur die Übersetzung aus.\n\n{notice}",
        _ => /*maybe task*//*prompt: method*/ "Schreibe den Aushang in Leichter Sprache um: ein Gedanke pro Satz, höchstens zehn Wörter, schwere Wörter erklären. Nur den Text ausgeben.\n\n{notice}"
    };

    public static string RenderMail(Member m, string noticeHtml) => /*no prompt: html*/ $"""
        <html><body style="font-family:Calibri,sans-serif">
          <p>Guten Tag {m.FullName},</p>
          <p>im Treppenhaus Ihrer Wohnung {m.Flat} wurde heute folgender Aushang angebracht:</p>
          <div class="notice">{noticeHtml}</div>
          <p>Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie nicht auf diese Adresse.</p>
        </body></html>
        """;
}

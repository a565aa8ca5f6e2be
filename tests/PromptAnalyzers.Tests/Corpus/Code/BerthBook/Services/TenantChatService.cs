using Microsoft.Extensions.Caching.Memory;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BerthBook.Services
{
    public record ReviewDto(int Stars, string Text);
    public record ChatDto(string? Name, string Message);

    public class TenantChatService
    {
        private const int MaxTurns = 16;

        private readonly Kernel _kernel;
        private readonly IMemoryCache _cache;
        private readonly IChatCompletionService _chat;
        private readonly string _systemPrompt;

        public TenantChatService(Kernel kernel, IMemoryCache cache, IConfiguration cfg)
        {
            _kernel = kernel;
            _cache = cache;
            _chat = kernel.GetRequiredService<IChatCompletionService>();
            var marina = cfg["Marina:Name"] ?? "Marina";
            var systemPrompt = /*prompt: local*/ $"""
                # Rolle
                Du bist "Pricke", der digitale Hafenassistent von {marina}. Du hilfst Mietern und Gästen im Kundenportal.

                ## Was du kannst
                - Fragen zu Liegeplätzen, Strom, Wasser, Kran, Winterlager und Hafenordnung beantworten
                - mit den Funktionen aus "berths" freie Plätze suchen und den Seewetterbericht holen
                - erklären wie man einen Vertrag verlängert oder kündigt (die Kündigung selbst geht NUR schriftlich)

                ## Regeln
                - Duze nur, wenn der Mieter dich duzt, sonst "Sie".
                - Höchstens 6 Sätze pro Antwort, lieber weniger.
                - Preise nur nennen, wenn sie aus einer Funktion kommen. Nie schätzen!
                - Keine Rechtsberatung, keine Navigationsempfehlungen ("kann ich bei 7 Bft auslaufen?") - verweise auf Hafenmeister oder DWD.
                - Wenn jemand einen Notfall meldet (Person im Wasser, Feuer, Boot sinkt): sofort Notruf 112 und UKW Kanal 16 nennen, sonst nichts.
                - Fragen die nichts mit dem Hafen zu tuen haben, lehnst du freundlich ab.

                ## Hafenordnung in Kürze
                - Saison vom 1. April bis 31. Oktober, davor und danach sind Strom und Wasser auf den Stegen abgestellt.
                - Ruhezeit 22 bis 7 Uhr. Kein Schleifen und kein Hochdruckreiniger an den Stegen, dafür gibt es den Waschplatz am Kran.
                - Grillen nur auf der Wiese beim Clubhaus, auf den Stegen und auf den Booten ist offenes Feuer verboten.
                - Hunde an die Leine, auch kleine. Kinder unter 10 tragen auf den Stegen eine Weste.
                - Abwesenheit von mehr als einer Nacht bitte mit dem grünen Schild anzeigen, damit der Platz an Gäste gegeben werden kann. Der Mieter bekommt dafür die Hälfte des Gastlieger-Geldes gutgeschrieben.
                - Kran nur mit Termin, mindestens drei Werktage vorher im Büro oder im Portal unter "Termine". Bei mehr als 6 Bft wird nicht gekrant.
                - Fäkalien werden an der Absauganlage entsorgt (kostenlos), nie im Hafenbecken.
                - Winterlager: Masten müssen gelegt sein, Batterien abgeklemmt, Gasflaschen von Bord.

                ## Ton
                Ruhig, hilfsbereit, norddeutsch knapp. Ein "Moin" am Anfang reicht, danach nicht mehr in jeder Antwort.
                Keine Aufzählungen mit mehr als vier Punkten. Wenn du etwas nicht weißt, sag das und nenne die Bürozeiten: Mo-Sa 9 bis 12 Uhr.
                """;
            _systemPrompt = systemPrompt;
        }

        public async Task<string> AnswerAsync(string tenantId, string? name, string input)
        {
            var history = await GetHistoryAsync(tenantId, name);
            history.AddUserMessage(input);

            var settings = new OpenAIPromptExecutionSettings
            {
                Temperature = 0.3,
                FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()
            };
            var result = await _chat.GetChatMessageContentAsync(history, settings, _kernel);
            history.AddAssistantMessage(result.Content ?? "");
            _cache.Set("chat:" + tenantId, history, TimeSpan.FromHours(2));
            return result.Content ?? /*no prompt: ui text*/ "Entschuldigung, da ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal.";
        }

        private async Task<ChatHistory> GetHistoryAsync(string tenantId, string? name)
        {
            if (_cache.TryGetValue("chat:" + tenantId, out ChatHistory? old) && old != null)
                return old.Count > MaxTurns ? await CompactAsync(old) : old;

            var history = new ChatHistory(_systemPrompt);
            if (tenantId == "guest")
            {
                var askedText = /*prompt: local*/ "Der Benutzer ist nicht angemeldet. Gib keine Auskunft zu Verträgen, Rechnungen oder anderen Mietern und bitte ihn dafür sich anzumelden.";
                history.AddSystemMessage(askedText);
            }
            else
            {
                var signedIn = /*prompt: local*/ $"Der Benutzer ist angemeldet als {name} (Mieternummer {tenantId}). Beantworte Fragen zu seinem Vertrag nur für genau diese Nummer.";
                history.AddSystemMessage(signedIn);
            }
            return history;
        }

        private async Task<ChatHistory> CompactAsync(ChatHistory old)
        {
            var summaryPrompt = /*prompt: local*/ "Fasse das bisherige Gespräch zwischen dem Mieter und dem Assistenten in höchstens fünf Sätzen zusammen. " +
            "Behalte alle Liegeplatznummern, Termine und offenen Fragen. Keine Einleitung, keine Bewertung.";
            var tmp = new ChatHistory(summaryPrompt);
            tmp.AddUserMessage(string.Join("\n", old.Skip(2).Select(m => $"{m.Role}: {m.Content}")));
            var sum = await _chat.GetChatMessageContentAsync(tmp);

            var fresh = new ChatHistory(_systemPrompt);
            fresh.Add(old[1]);
            fresh.AddSystemMessage(sum.Content ?? "");
            foreach (var m in old.TakeLast(4)) fresh.Add(m);
            return fresh;
        }
    }
}

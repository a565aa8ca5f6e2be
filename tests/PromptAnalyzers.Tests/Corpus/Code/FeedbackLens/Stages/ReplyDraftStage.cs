using OpenAI.Chat;

namespace FeedbackLens.Stages;

public class ReplyDraftStage(ChatClient chat)
{
    // shown in the agent desktop above the draft
    public static readonly Dictionary<string, string> Hints = new()
    {
        ["en"] = /*no prompt: ui*/ "Read the draft completely before you send it. Never promise a refund the system has not booked, and replace the placeholder with your own first name.",
        ["de"] = /*no prompt: ui*/ "Bitte den Entwurf vollständig lesen. Keine Gutschrift zusagen, die noch nicht gebucht ist.",
    };

    public async Task<string> DraftAsync(Feedback f, string lang, Action<string>? onToken = null)
    {
        string voice;
        switch (lang)
        {
            case "de":
                voice = /*prompt: local*/ "Du schreibst Antworten für den Kundenservice eines Online-Supermarkts. Sieze die Kundin oder den Kunden, entschuldige dich genau einmal und nenne konkret, was schiefgelaufen ist. Keine Floskeln wie \"Ihr Anliegen ist uns wichtig\". Höchstens sechs Sätze.";
                break;
            case "es":
                voice = /*prompt: local*/ "Eres del equipo de atención al cliente de un supermercado en línea. Responde con calidez y de usted, reconoce el error sin excusas y explica qué va a pasar ahora. Máximo seis frases, sin emojis.";
                break;
            default:
                voice = /*prompt: local*/ "You answer unhappy customers of an online grocery shop. Sound like a person from the shop floor, not like a lawyer: short sentences, one apology, one concrete next step. Do not offer vouchers or money, a colleague decides about that. Sign with [NAME].";
                break;
        }

        var sb = new System.Text.StringBuilder();
        await foreach (StreamingChatCompletionUpdate u in chat.CompleteChatStreamingAsync(new SystemChatMessage(voice), new UserChatMessage(f.Text)))
            foreach (var part in u.ContentUpdate)
            {
                sb.Append(part.Text);
                onToken?.Invoke(part.Text);
            }
        return sb.ToString();
    }
}

using Azure.AI.OpenAI;
using OpenAI.Chat;
using ShaftCall.Shared;

namespace ShaftCall.Services;

public sealed class WhatsAppConversationManager
{
    private static readonly Dictionary<string, List<ChatMessage>> Conversations = new();
    private readonly AzureOpenAIClient _client;
    private readonly IWhatsAppPromptBuilder _promptBuilder;
    private readonly ILogger<WhatsAppConversationManager> _logger;

    public WhatsAppConversationManager(AzureOpenAIClient client, IWhatsAppPromptBuilder promptBuilder, ILogger<WhatsAppConversationManager> logger)
    {
        _client = client;
        _promptBuilder = promptBuilder;
        _logger = logger;
    }

    [Function("ProcessWhatsApp")]
    public async Task<string?> ReplyAsync([ServiceBusTrigger("whatsapp-in")] string phone, string messageText, bool botActivo)
    {
        var ctx = await PrepareContextAsync(phone, messageText, botActivo);
        if (ctx.AutoMsg != null) return ctx.AutoMsg;

        var chatClient = _client.GetChatClient("gpt-4o-mini");
        var response = await chatClient.CompleteChatAsync(ctx.History);
        ctx.History.Add(new AssistantChatMessage(response.Value.Content[0].Text));
        Conversations[phone] = ctx.History;
        return response.Value.Content[0].Text;
    }

    private async Task<WhatsAppContext> PrepareContextAsync(string phone, string messageText, bool botActivo)
    {
        // 1. Reglas de handoff
        string? autoMsg = null;
        if (!botActivo)
            autoMsg = /*no prompt: reply text*/ "En este momento le estamos pasando con un técnico de guardia. No hace falta que repita su mensaje.";

        // 2. Obtener o crear conversación
        if (!Conversations.TryGetValue(phone, out var history))
            history = new List<ChatMessage> { new SystemChatMessage(/*prompt: method*/ _promptBuilder.GetSystemPrompt(phone.StartsWith("+34"))) };

        history.Add(new UserChatMessage(messageText));

        // 3. Compresión de memoria
        if (history.Count > 12)
        {
            var systemMessage = history[0];
            try
            {
                var promptStr = /*prompt: local*/ "Resume esta conversación para que el siguiente técnico no tenga que leerla. Solo HECHOS: qué ascensor es, qué falla, " +
                                "desde cuándo, qué se ha probado ya y quién abre la puerta del cuarto de máquinas. Sin saludos ni disculpas.";

                var plainTextHistory = /*prompt: local*/ string.Join("\n", history.Skip(1).Take(6).Select(m =>
                {
                    var role = m is UserChatMessage ? "Cliente" : m is SystemChatMessage ? "Memoria" : "IA";
                    var text = m.Content.Count > 0 ? m.Content[0].Text : "-";
                    return $"{role}: {text}";
                }));

                var response = await _client.GetChatClient("gpt-4o-mini").CompleteChatAsync(
                    new List<ChatMessage> { new SystemChatMessage(promptStr), new UserChatMessage(plainTextHistory) });
                var resumen = response.Value.Content[0].Text;

                var newHistory = new List<ChatMessage> { systemMessage };
                newHistory.Add(new SystemChatMessage(/*prompt: call*/ $"Esto ya lo sabes de mensajes anteriores de este cliente, no se lo vuelvas a preguntar:\n{resumen}"));
                newHistory.AddRange(history.Skip(7));
                history = newHistory;
                _logger.LogInformation("Historial comprimido. Nuevo tamaño: {Count}", history.Count);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, /*no prompt: log*/ "Fallo al resumir la conversación. Usamos el truncado clásico de siempre.");
                history = history.Skip(history.Count - 10).ToList();
                history.Insert(0, systemMessage);
            }
        }

        return new WhatsAppContext(phone, history, autoMsg);
    }
}

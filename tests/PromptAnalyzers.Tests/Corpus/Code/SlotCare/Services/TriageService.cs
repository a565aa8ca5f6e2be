using OpenAI.Chat;

namespace SlotCare.Services;

public enum Urgency { P1, P2, P3, P4 }

public class TriageService
{
    private readonly IAzureChat _chat;
    private readonly ILogger<TriageService> _logger;

    public TriageService(IAzureChat chat, ILogger<TriageService> logger)
    {
        _chat = chat;
        _logger = logger;
    }

    /// <summary>Decides how soon a slot has to be found. NOT a medical device, a nurse looks over every P1 and P2.</summary>
    public async Task<Urgency> GetUrgencyAsync(string complaint, int age)
    {
        var options = new ChatCompletionOptions
        {
            // same text same answer
            Temperature = 0f,
            MaxOutputTokenCount = 5,
        };

        ChatCompletion completion = await _chat.Client.CompleteChatAsync(
            [
                new SystemChatMessage(
                    /*task*//*prompt: call*/ "You sort appointment requests of an outpatient clinic by urgency for the booking system. "
                    + "P1 = must be seen today, P2 = within three days, P3 = within two weeks, P4 = any time (check-ups, paperwork, vaccinations). "
                    + "Children under 2 and patients over 80 move up one level. If in doubt between two levels choose the more urgent one. "
                    + "You answer with the level only."),
                new UserChatMessage($"{age}: {complaint}"),
            ],
            options);

        var text = completion.Content[0].Text.Trim();
        if (!Enum.TryParse<Urgency>(text, out var u))
        {
            _logger.LogWarning("unexpected urgency '{Text}'", text);
            return Urgency.P2;
        }
        return u;
    }

    public async Task<string> GetSpecialtyAsync(string complaint)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "Map the complaint to the code of the specialty: GEN, PED, DER, ORT, GYN, ENT, EYE, CAR. One code per answer."),
            new UserChatMessage(/*prompt: call*/ "my son (4) has had fever since yesterday and pulls on his ear"),
            new AssistantChatMessage("PED"),
            new UserChatMessage(/*prompt: call*/ "me duele la rodilla cuando bajo escaleras"),
            new AssistantChatMessage("ORT"),
            new UserChatMessage(complaint),
        };
        var response = await _chat.Client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 });
        return response.Value.Content[0].Text;
    }

    /// <summary>A sentence or two the patient reads while the slots are loading.</summary>
    public async Task<string> ComfortAsync(string complaint, string channel)
    {
        var instructions = channel switch
        {
            "whatsapp" => /*prompt: local*/ "Escribe un mensaje corto de WhatsApp (máximo 2 frases, un emoji como mucho) que muestre que hemos entendido al paciente y que buscamos hueco. Nada de diagnósticos ni consejos.",
            _ => /*prompt: local*/ """
                Write two sentences for the booking page. Repeat the concern of the patient in your own words, do not name a diagnosis,
                do not say that everything will be fine. Then say that available appointments are shown in a moment.
                """
        };
        return await _chat.AskAsync(instructions, complaint, 0.8f);
    }
}

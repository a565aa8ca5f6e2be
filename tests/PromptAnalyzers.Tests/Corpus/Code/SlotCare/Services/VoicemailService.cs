using OpenAI.Chat;

namespace SlotCare.Services;

/// <summary>Turns voicemails (already transcribed) into tickets.</summary>
public class VoicemailService
{
    public const string LanguagePrompt = /*task*//*prompt: member*/ "Detect the language of the transcript. Output the two letter ISO 639-1 code in lower case. Mixed languages: the one with more words. Silence or noise: xx";

    private static readonly string ConsentPrompt = /*examples*//*prompt: member*/ @"Decide if the caller agrees that the recording is stored. Possible answers: CONSENT, REFUSED, NOT_ASKED.

""... sí, sin problema, grabe usted. Llamo por lo de mi madre ..."" -> CONSENT
""... nein das möchte ich nicht, ich wollte nur absagen ..."" -> REFUSED
""... Hi it's Tom Baker, I need to move my thursday slot, bye"" -> NOT_ASKED";

    private readonly IAzureChat _chat;
    private readonly string _promptDir;

    public VoicemailService(IAzureChat chat, IWebHostEnvironment env)
    {
        _chat = chat;
        _promptDir = Path.Combine(env.ContentRootPath, "Prompts");
    }

    public async Task<VoicemailTicket> ProcessAsync(string transcript, string callerId)
    {
        var language = await _chat.AskAsync(LanguagePrompt, transcript, 0f);
        var consent = await _chat.AskAsync(ConsentPrompt, transcript, 0f);
        if (consent == "REFUSED")
            return new VoicemailTicket(callerId, language, "", "", "");

        var template = /*examples*//*prompt: file*/ File.ReadAllText(Path.Combine(_promptDir, "callback_intent.txt"));
        var prompt = template.Replace("{{transcript}}", transcript).Replace("{{caller}}", callerId);
        ChatCompletion intent = await _chat.Client.CompleteChatAsync([ChatMessage.CreateUserMessage(prompt)]);

        var summary = await _chat.AskAsync(/*prompt: elsewhere*/ PromptLibrary.FrontDeskSummary, transcript);
        var reply = await SuggestReplyAsync(transcript, language);
        return new VoicemailTicket(callerId, language, intent.Content[0].Text.Trim(), summary, reply);
    }

    private async Task<string> SuggestReplyAsync(string transcript, string language)
    {
        string sys = /*prompt: local*/ "You help the staff of a clinic who call patients back. Suggest what to say, as spoken text, ";
        sys += $"in the language {language}. Start with a greeting and the name of the clinic, ";
        sys += "refer to what the caller said, ask for what is still missing. Under 80 words.";

        var messages = new List<ChatMessage> { new SystemChatMessage(sys), new UserChatMessage(transcript) };
        var result = await _chat.Client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.7f });
        return result.Value.Content[0].Text;
    }
}

public record VoicemailTicket(string Caller, string Language, string Intent, string Summary, string Reply);

using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BinLedger.Services;

public enum Channel { Sms, Letter, Social }

public class NoticeWriter
{
    private readonly IChatCompletionService _chat;

    public NoticeWriter(Kernel kernel) => _chat = kernel.GetRequiredService<IChatCompletionService>();

    public async Task<string> WriteAsync(Channel channel, string facts)
    {
        var system = channel switch
        {
            Channel.Sms => /*prompt: local*/ "Write a text message to the residents about a changed collection day. Max 160 characters, no umlauts, no emoji, no link.",
            Channel.Social => /*prompt: local*/ "Write a post for the Facebook page of the town's waste department. Cheerful but not silly, one emoji at most. People will complain in the comments anyway so state clearly when the bins must be out (6 am!).",
            _ => /*prompt: local*/ """
                Write a letter to all households of a street about the change named by the user.
                Formal salutation, one paragraph with the reason, one with the new dates, closing line with the phone of the
                waste advice service (leave the placeholder [PHONE]). Never apologize more than once. No legal basis, the law
                department adds it by hand.
                """
        };

        var history = new ChatHistory(system);
        history.AddUserMessage(facts);
        var res = await _chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0.6 });
        return res.Content!;
    }

    public async Task<string> TranslateAsync(string notice, string language)
    {
        var words1 = /*task*//*prompt: local*/ $"Detect the language of this text, reply with the ISO 639-1 code only: {notice}";
        var lang = await _chat.GetChatMessageContentAsync(words1);
        if (lang.Content?.Trim() == language) return notice;

        var translatePrompt = /*maybe task*//*prompt: local*/ "Translate this notice of the waste department into {0}. Keep dates, street names and phone numbers as they are. Simple words, many readers are not native speakers. Return only the translation.\n\n{1}";
        var res = await _chat.GetChatMessageContentAsync(string.Format(translatePrompt, language, notice));
        return res.Content ?? notice;
    }

    public string ToMail(string subject, string body) => /*no prompt: html mail*/ $"""
        <html><body style="font-family:sans-serif">
        <h2>{subject}</h2>
        <p>{body}</p>
        <p>Please do not answer this mail, it was sent automatically by the municipal waste department.</p>
        </body></html>
        """;
}

using Anthropic;
using Anthropic.Models.Messages;

namespace NewsDigest.Writing;

public sealed class Translator(AnthropicClient client)
{
    public async Task<string> TranslateAsync(string text, string language)
    {
        var system = language switch
        {
            "zh" => /*prompt: local*/ "你是一名专业新闻翻译。请将用户的文字翻译成简体中文，保留人名和数字。",
            "pl" => /*prompt: local*/ "Jesteś tłumaczem prasowym. Przetłumacz tekst na język polski. Zachowaj nazwiska i liczby.",
            "ar" => /*prompt: local*/ "أنت مترجم صحفي. ترجم النص إلى العربية مع الحفاظ على الأسماء والأرقام.",
            _ => throw new NotSupportedException(/*no prompt: exception*/ $"No translation into {language} is set up."),
        };
        var message = await client.Messages.Create(new MessageCreateParams
        {
            Model = ClaudeWriter.Model,
            MaxTokens = 4000,
            System = system,
            Messages = [new UserMessageParam { Content = text }],
        });
        return ClaudeWriter.TextOf(message);
    }
}

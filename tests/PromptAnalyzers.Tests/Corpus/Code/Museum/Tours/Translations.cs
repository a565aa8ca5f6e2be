using Anthropic;
using Anthropic.Models.Messages;

namespace Museum.Tours;

public sealed class Translations
{
    private readonly AnthropicClient _claude = new();

    public async Task<Message> TranslateAsync(string stop, string language)
    {
        var parameters = new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 1024,
            System = /*prompt: call, Anthropic*/ "You translate audio guides. Keep the length, so that it can be read in the same time.",
            Messages = [new UserMessageParam { Content = /*prompt: call, Anthropic*/ $"Translate into {language}:\n\n{stop}" }],
        };
        return await _claude.Messages.Create(parameters);
    }

    public async Task<Message> GlossaryAsync(IEnumerable<string> stops)
    {
        var all = string.Join("\n\n", stops);
        var prompt = /*prompt: local, Anthropic*/ "List the names and terms in these texts that a translator must not change.\n\n" + all;
        return await _claude.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 500,
            Messages = [new UserMessageParam { Content = prompt }],
        });
    }

    public async Task<Message> CheckAsync(string original, string translation)
    {
        var instructions = /*prompt: file, Anthropic*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "check-translation.md"));
        return await _claude.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 300,
            System = instructions,
            Messages = [new UserMessageParam { Content = /*prompt: call, Anthropic*/ $"Original:\n{original}\n\nTranslation:\n{translation}" }],
        });
    }
}

using System.Text.Json;
using OpenAI.Chat;

namespace KatalogSieb.Core;

public enum Channel { Shop, Marketplace }

public class CopyWriter(SieveSettings settings, ICatalogLlm llm)
{
    private readonly ChatClient _chat = new(settings.Model, settings.ApiKey);

    public async Task<string> DescribeAsync(Product p, Channel channel, CancellationToken ct = default)
    {
        var options = new ChatCompletionOptions { Temperature = 0.8f, MaxOutputTokenCount = 600 };
        var res = await _chat.CompleteChatAsync(
            [new SystemChatMessage(StyleFor(channel)), new UserChatMessage(JsonSerializer.Serialize(p))],
            options, ct);
        return res.Value.Content[0].Text;
    }

    private static string StyleFor(Channel channel) => channel switch
    {
        Channel.Marketplace => /*prompt: method*/ "Write a product description for a marketplace. Plain sentences, no superlatives, no mention of our shop, of delivery or of the price. " +
                               "The first sentence says what it is and what it is for. German, 80 to 120 words, no bullet points. Only facts from the JSON.",
        _ => /*prompt: method*/ """
            You are the copywriter of a family run hardware shop. You know the tools because you use them. Write the description for our
            web shop: three short paragraphs, German, "du". First the job you can do with it, then what makes it good or not so good
            (we are honest, a cheap saw is a cheap saw), then what you need with it. Dont invent data, if a value is not in
            the JSON it does not exist. No emojis, no "ideal für Heimwerker".
            """
    };

    public Task<string> BulletsAsync(Product p, CancellationToken ct = default) =>
        llm.CompleteAsync(/*prompt: wrapper*/ "You write the bullet points beside the product picture. Five at most, each under twelve words, most important first.",
            /*prompt: wrapper*/ $"Product: {p.Title}\nAttributes: {string.Join(", ", p.Attributes.Select(a => a.Key + " " + a.Value))}", 0.5f, ct);

    public async Task TranslateAttributesAsync(Product p, string language, CancellationToken ct = default)
    {
        var template = await /*maybe task*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "translate.txt"), ct);
        var keys = p.Attributes.Keys.ToList();
        var text = await llm.CompleteAsync(template.Replace("{lang}", language), string.Join('\n', p.Attributes.Select(a => $"{a.Key}={a.Value}")), ct: ct);
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('=', 2);
            if (parts.Length == 2 && keys.Contains(parts[0].Trim())) p.Attributes[parts[0].Trim()] = parts[1].Trim();
        }
    }

    public async Task<string> AskSheetAsync(string dataSheet, string question)
    {
        var result = await _chat.CompleteChatAsync(
            new SystemChatMessage(/*prompt: call*/ "Answer the question of a customer with the data sheet below. Two sentences. If it isn't in there, say we will ask the manufacturer.\n\n" + dataSheet),
            new UserChatMessage(question));
        return result.Value.Content[0].Text;
    }
}

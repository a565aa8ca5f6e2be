using OpenAI.Chat;
using OpenAI.Embeddings;

namespace KatalogSieb.Core;

public class TitleCleaner
{
    private readonly ChatClient _chat;
    private readonly EmbeddingClient _embeddings;
    private readonly ICatalogLlm _llm;
    private readonly AbbreviationTable _abbr = new();

    public TitleCleaner(SieveSettings settings, ICatalogLlm llm)
    {
        _chat = new ChatClient(settings.Model, settings.ApiKey);
        _embeddings = new EmbeddingClient("text-embedding-3-small", settings.ApiKey);
        _llm = llm;
    }

    public async Task<string> CleanAsync(string title, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*/ /*prompt: call*/ "Clean up supplier titles. Pattern: Brand, product type, the one or two features that matter, size. Write out abbreviations, no capitals, no marketing words, no article numbers. Output the title only."),
            new UserChatMessage(/*prompt: call*/ "WKZ-SET PROXXON 23282 STECKSCHL.SATZ 1/4\" 36TLG *TOP*"),
            new AssistantChatMessage(/*prompt: call*/ "Proxxon Steckschlüsselsatz 1/4\", 36-teilig"),
            new UserChatMessage(/*prompt: call*/ "Teppichmesser gelb Art.7781 NEU incl. 5 Ersatzkl. 18mm"),
            new AssistantChatMessage(/*prompt: call*/ "Cuttermesser mit 5 Ersatzklingen, 18 mm"),
            new UserChatMessage(_abbr.Complete(title)),
        };
        ChatCompletion completion = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 80 }, ct);
        return completion.Content[0].Text.Trim();
    }

    // label printer has 40 characters
    public string Shorten(string title, int max = 40)
    {
        if (title.Length <= max) return title;
        var prompt = /*maybe task*/ /*prompt: local*/ $"Shorten this product title to at most {max} characters so that it still fits on a shelf label. Brand and size must stay. Give only the new title.\n\n{title}";
        ChatCompletion completion = _chat.CompleteChat(prompt);
        var s = completion.Content[0].Text.Trim().Trim('"');
        return s.Length <= max ? s : s[..max];
    }

    public async Task<bool> SameProductAsync(Product a, Product b, CancellationToken ct = default)
    {
        if (a.Sku == b.Sku) return true;
        var result = await _chat.CompleteChatAsync(
            [
                ChatMessage.CreateUserMessage(/*task*/ /*prompt: call*/ $"Are these two offers the same article, so that we can merge them? Colour and pack size must be equal, wording and supplier don't matter. Answer only with YES or NO.\nA: {a.Title} / {a.Description}\nB: {b.Title} / {b.Description}")
            ],
            cancellationToken: ct);
        return result.Value.Content[0].Text.Contains("yes", StringComparison.OrdinalIgnoreCase);
    }

    public Task<string> LanguageAsync(string text, CancellationToken ct = default) =>
        _llm.CompleteAsync(/*task*/ /*prompt: wrapper*/ "In which language is this product text written? ISO 639-1 code in lower case, xx if it is a mix.", text, ct: ct);

    public async Task<float[]> VectorAsync(Product p)
    {
        var e = await _embeddings.GenerateEmbeddingAsync(/*no prompt: embedding input*/ $"product: {p.Title}\nsupplier: {p.Supplier}\ndescription: {p.Description}");
        return e.Value.ToFloats().ToArray();
    }
}

using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Shelfmark.Steps;

public sealed class TitleStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<TitleStep> log) : LlmStep(chat, o, log)
{
    public override int Order => 10;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
    {
        product.Title = await Complete(
            /*task*/ /*prompt: wrapper*/ "Convert the supplier's title into our format: Brand, product type, one distinguishing feature, size or colour in brackets. " +
            "At most 70 characters. Drop article numbers, drop words in all caps and anything like NEW or SALE. Return only the title on one line.",
            product, ct);

        if (product.Title.Length > 70)
            product.Title = await Complete(/*maybe task*/ /*prompt: wrapper*/ $"The title \"{product.Title}\" has {product.Title.Length} characters, we only have space for 70. Shorten it without loosing the brand. Only the new title please.", product, ct);
    }
}

public sealed class DescriptionStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<DescriptionStep> log) : LlmStep(chat, o, log)
{
    public override int Order => 20;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the product description for our web shop in two paragraphs.");
        sb.AppendLine("First paragraph: what the thing is, what it's made of and who will use it. Second paragraph: care, measurements and what comes in the box.");
        if (product.Category is { } c) sb.Append("The product is listed in the category ").Append(c).AppendLine(", mention one typical use from there.");
        if (product.SupplierText.Length < 80)
            sb.AppendLine("There is very little data, so keep it to three sentences altogether and do not invent materials or sizes.");
        sb.AppendLine("Supplier data:").AppendLine(Data(product));

        var response = await Chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ Settings.BrandVoice),
                new ChatMessage(ChatRole.User, sb.ToString()),
            ], cancellationToken: ct);
        product.Description = response.Text;

        var verdict = await Chat.GetResponseAsync(
            /*task*/ /*prompt: call*/ $@"Compare the text with the data. Does the text claim anything that is NOT in the data (material, size, certificate, origin, age limit)?
Answer YES or NO in the first line. If YES put every unsupported claim on its own line after it.

DATA:
{Data(product)}

TEXT:
{product.Description}", cancellationToken: ct);
        if (verdict.Text.StartsWith("YES")) Log.LogWarning(/*no prompt: log line*/ "Description of {Sku} claims facts that are not in the supplier data: {Claims}", product.Sku, verdict.Text);
    }
}

public sealed class SafetyStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<SafetyStep> log) : LlmStep(chat, o, log)
{
    public override int Order => 40;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
        => product.Safety = await Complete(await /*prompt: file*/ File.ReadAllTextAsync("Prompts/safety_note.txt", ct), product, ct,
            system: /*prompt: wrapper*/ "You are a product safety officer with twenty years in consumer goods. You'd rather warn once too often, but never about things which cannot happen.");
}

public sealed class TranslationStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<TranslationStep> log) : LlmStep(chat, o, log)
{
    private static readonly Dictionary<string, string> Briefs = new()
    {
        ["fr"] = /*maybe task*/ /*prompt: member*/ "Traduis la fiche produit suivante en français. Vouvoie le client, garde les unités métriques et ne traduis jamais les noms de marque. Réponds uniquement avec la traduction.",
        ["zh"] = /*maybe task*/ /*prompt: member*/ "请将下面的商品描述翻译成简体中文。语言要自然、简洁,适合电商页面;品牌名和型号保留英文原文,尺寸使用厘米。只输出译文,不要任何解释。",
    };

    public override int Order => 50;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
    {
        foreach (var lang in Settings.Languages.Where(Briefs.ContainsKey))
        {
            var options = new ChatOptions { Instructions = Briefs[lang], Temperature = 0 };
            product.Translations[lang] = (await Chat.GetResponseAsync(product.Description ?? product.RawTitle, options, ct)).Text;
        }
    }
}

using Azure;
using Azure.AI.Inference;
using DocuMorph.Processing;

namespace DocuMorph.Inference;

/// <summary>Cheap models on the Azure AI model inference endpoint, for the many small calls.</summary>
public sealed class InferenceGateway(Uri endpoint, string key)
{
    private readonly ChatCompletionsClient _client = new(endpoint, new AzureKeyCredential(key));

    public async Task<string> CompleteAsync(string instruction, string text, float temperature = 0, CancellationToken ct = default)
    {
        var options = new ChatCompletionsOptions
        {
            Model = "Phi-4-mini-instruct",
            Temperature = temperature,
            Messages = { new ChatRequestSystemMessage(instruction), new ChatRequestUserMessage(text) },
        };
        Response<ChatCompletions> r = await _client.CompleteAsync(options, ct);
        return r.Value.Content.Trim();
    }

    public ChatCompletionsClient Client => _client;
}

public class PageClassifier(InferenceGateway gateway) : IProcessor<Page, PageKind>
{
    public string Name => "classify";

    public async Task<PageKind> ProcessAsync(Page input, CancellationToken ct = default)
    {
        var kinds = string.Join(" | ", Enum.GetNames<PageKind>().Skip(1));
        var reply = await gateway.CompleteAsync(
            /*task*/ /*prompt: wrapper, Azure.AI.Inference*/ $"You see the text of a scanned page. What kind of page is it? Possible answers: {kinds}. Only one word please. If several fit, take the one that covers the larger part of the page.",
            input.Text[..Math.Min(1500, input.Text.Length)], ct: ct);
        return Enum.TryParse<PageKind>(reply, true, out var k) ? k : PageKind.Unknown;
    }
}

public class LanguageDetector(InferenceGateway gateway) : IProcessor<string, string>
{
    public string Name => "language";

    public async Task<string> ProcessAsync(string input, CancellationToken ct = default)
    {
        var messages = new List<ChatRequestMessage>
        {
            new ChatRequestSystemMessage(/*task*/ /*prompt: call, Azure.AI.Inference*/ "Detect the language of the user's text and print its two letter ISO 639-1 code in lower case."),
            new ChatRequestUserMessage(input),
        };
        ChatCompletions c = await gateway.Client.CompleteAsync(new ChatCompletionsOptions(messages) { Model = "Ministral-3B", MaxTokens = 3 }, ct);
        return c.Content;
    }
}

public class PlainLanguageProcessor(InferenceGateway gateway) : IProcessor<string, string>
{
    public string Name => "plain";

    // switch by audience
    public string Audience { get; set; } = "citizen";

    public async Task<string> ProcessAsync(string input, CancellationToken ct = default)
    {
        var how = Audience switch
        {
            "child" => /*prompt: wrapper, Azure.AI.Inference*/ "Rewrite the letter so that a child of ten years understands it. Short sentences, no foreign words.",
            "blind" => /*prompt: wrapper, Azure.AI.Inference*/ "Rewrite the letter for a screen reader: no abbreviations, no symbols, tables turned into sentences.",
            _ => /*prompt: wrapper, Azure.AI.Inference*/ "Rewrite the letter from a public authority in plain language. Keep every deadline, every sum and every legal remedy; if you have to use a legal term, explain it in brackets.",
        };
        return await gateway.CompleteAsync(how, input, 0.4f, ct);
    }
}

public class OcrRepair(InferenceGateway gateway) : IProcessor<Page, Page>
{
    public string Name => "repair";

    public async Task<Page> ProcessAsync(Page input, CancellationToken ct = default)
    {
        ChatCompletions c = await gateway.Client.CompleteAsync(new ChatCompletionsOptions
        {
            Model = "Phi-4",
            Messages = { new ChatRequestUserMessage(/*maybe task*/ /*prompt: call, Azure.AI.Inference*/ "Popraw błędy rozpoznawania tekstu (OCR) na tej stronie, np. „rn” zamiast „m” albo zero zamiast litery O. Nie zmieniaj stylu ani kolejności zdań. Zwróć tylko poprawiony tekst.\n\n" + input.Text) },
        }, ct);
        return input with { Text = c.Content };
    }
}

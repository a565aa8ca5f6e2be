using System.Text.Json;
using FeedbackLens.Llm;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FeedbackLens.Stages;

public sealed class ClassifyStage(ICompletionGateway gateway, ChatClient chat, IOptions<FeedbackOptions> opt)
{
    private const string SentimentInstructions = /*task*/ /*prompt: member*/ """
        Rate the sentiment of each customer comment. Use exactly one of: very_negative, negative, neutral, positive, very_positive.

        Things that went wrong in earlier versions, so pay attention:
        * Irony. "Great, third time without milk" is not positive.
        * A polite tone is not a positive sentiment. British customers are polite when they are furious.
        * Emojis count, but the text counts more.
        * A comment about a competitor says nothing about us -> neutral.
        * If the comment is mixed, go with the last sentence, people tend to end with what matters for them.

        confidence is a number between 0 and 1. Be honest, values under 0.6 go to a human and that is fine.

        Return a JSON array of objects with the properties id, sentiment and confidence.
        """;

    public async IAsyncEnumerable<(Feedback Item, Scored Score, string Team)> RunAsync(IEnumerable<Feedback> all)
    {
        foreach (var batch in all.Chunk(opt.Value.BatchSize))
        {
            var payload = string.Join("\n", batch.Select(f => $"{f.Id}. {f.Text.ReplaceLineEndings(" ")}"));

            var scores = await gateway.AskParsedAsync(SentimentInstructions, payload, Parse);
            var teams = await gateway.AskAsync(/*task*/ /*prompt: elsewhere*/ opt.Value.TriagePrompt, payload);
            var byId = teams.Split('\n')
                .Select(l => l.Split('|', 2, StringSplitOptions.TrimEntries))
                .Where(p => p.Length == 2 && int.TryParse(p[0], out _))
                .GroupBy(p => int.Parse(p[0])).ToDictionary(g => g.Key, g => g.First()[1]);

            foreach (var f in batch)
                if (scores.FirstOrDefault(s => s.Id == f.Id) is { } s)
                    yield return (f, s, byId.GetValueOrDefault(f.Id, "NONE"));
        }
    }

    public async Task<string> DetectLanguageAsync(string comment)
    {
        var sys = /*task*/ /*prompt: local*/ "Podaj język poniższej opinii klienta jako dwuliterowy kod ISO 639-1 (np. pl, de, en). "
                + "Jeżeli opinia miesza języki, wybierz ten, w którym jest więcej słów. Odpowiedz samym kodem, małymi literami.";
        var messages = new List<ChatMessage> { new SystemChatMessage(sys), new UserChatMessage(comment) };
        ChatCompletion c = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 5 });
        return c.Content[0].Text;
    }

    /// <summary>Pulls order facts out of complaint mails, schema enforced by the API.</summary>
    public async Task<JsonElement> ExtractOrderFactsAsync(Feedback f)
    {
        string schema = /*no prompt: json schema*/ """
            {"type":"object","additionalProperties":false,"required":["items","refundAsked","deliveryDate"],
             "properties":{"items":{"type":"array","items":{"type":"string","description":"Product as the customer calls it"}},
             "refundAsked":{"type":"boolean","description":"True only when the customer explicitly wants money back"},
             "deliveryDate":{"type":["string","null"]}}}
            """;
        var systemText = /*typed task*/ /*prompt: local*/ "Extract which products the customer complains about, whether a refund is demanded and the delivery date if there is one. Leave deliveryDate null rather than guessing, \"last Tuesday\" is not a date.";

        ChatCompletion c = await chat.CompleteChatAsync(
            new ChatMessage[]
            {
                new SystemChatMessage(systemText),
                new UserChatMessage(/*prompt: call*/ $"The complaint came in by {f.Channel} and belongs to order {f.OrderRef ?? "unknown"}:\n\n{f.Text}"),
            },
            new ChatCompletionOptions
            {
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("order_facts", BinaryData.FromString(schema), jsonSchemaIsStrict: true),
            });
        return JsonDocument.Parse(c.Content[0].Text).RootElement;
    }

    private static List<Scored>? Parse(string raw)
    {
        int a = raw.IndexOf('['), b = raw.LastIndexOf(']');
        if (a < 0 || b < a) return null;
        try { return JsonSerializer.Deserialize<List<Scored>>(raw[a..(b + 1)], new JsonSerializerOptions(JsonSerializerDefaults.Web)); }
        catch (JsonException) { return null; }
    }
}

using FloraLedger.Jobs;
using FloraLedger.Llm;
using OpenAI.Chat;

namespace FloraLedger.Guide;

public class GuideService
{
    private readonly ILlmClient _llm;
    private string? _guidePrompt;

    public GuideService(ILlmClient llm) => _llm = llm;

    public async Task<string> AskAsync(string question, PlantRecord? plant = null, CancellationToken ct = default)
    {
        _guidePrompt ??= await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts/visitor_guide.txt"), ct);

        var messages = new List<ChatMessage> { new SystemChatMessage(_guidePrompt) };
        if (plant != null)
            messages.Add(new SystemChatMessage(/*prompt: call*/ $"The visitor looks at: {plant.ScientificName} ({plant.Family}), origin {plant.Origin}. Toxicity: {plant.Enriched.GetValueOrDefault("toxicity", "unknown")}."));
        messages.Add(new UserChatMessage(question));

        ChatCompletion completion = await _llm.Raw.CompleteChatAsync(messages, cancellationToken: ct);
        return completion.Content[0].Text;
    }

    public async Task<string> AskCollectionAsync(string question, IEnumerable<PlantRecord> hits)
    {
        var records = string.Join("\n", hits.Take(12).Select(h => $"[{h.Accession}] {h.ScientificName}, bed {h.Bed}. {h.Remarks}"));
        var prompt = /*prompt: local*/ """
            Answer the question with the plant records below. Every record starts with its accession number in square brackets.
            Cite the accession numbers you used. If the records do not answer the question, write "The garden does not know." and stop.

            Records:
            {records}

            Question: {question}
            """
            .Replace("{records}", records)
            .Replace("{question}", question);
        var reply = await _llm.SendAsync(new LlmRequest { User = prompt, Temperature = 0.2f });
        return reply.Text;
    }

    public static string LabelHtml(PlantRecord p) => /*no prompt: html*/ $"<section class=\"label\"><h2><i>{p.ScientificName}</i></h2><p>Family {p.Family}, collected in {p.Origin}. Please do not touch the leaves and stay on the paths.</p><a href=\"/plants/{p.Accession}\">More about this plant</a></section>";
}

using Azure.AI.OpenAI;
using CargoSheaf.Data;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace CargoSheaf.Ai;

public record QaTurn(string Role, string Content);
public record QaAnswer(string Text, IReadOnlyList<string> Sources);

public sealed class DocumentQaService(AzureOpenAIClient azure, IOptions<PipelineOptions> options, DocumentStore store, ILogger<DocumentQaService> logger)
{
    private readonly PipelineOptions _o = options.Value;

    public async Task<QaAnswer> AskAsync(Guid documentId, string question, List<QaTurn> history, CancellationToken ct)
    {
        var chat = azure.GetChatClient(_o.Deployment);
        var search = history.Count == 0 ? question : await MakeStandaloneAsync(chat, question, history, ct);

        var embeddings = azure.GetEmbeddingClient(_o.EmbeddingDeployment);
        var vector = await embeddings.GenerateEmbeddingAsync(/*no prompt: embedding*/ $"Question of a dispatcher about transport documents: {search}", cancellationToken: ct);
        var extracts = await store.SearchAsync(documentId, vector.Value.ToFloats().ToArray(), 6);

        if (extracts.Count == 0)
        {
            logger.LogInformation("Nothing found for {Question}", search);
            return new QaAnswer(/*no prompt: ui text*/ "There is nothing in the archive for this consignment yet. Please wait until the scans were processed, or upload the documents again.", []);
        }

        var messages = new List<ChatMessage> { new SystemChatMessage(/*prompt: elsewhere*/ _o.QaSystemPrompt) };
        foreach (var turn in history.TakeLast(8))
        {
            messages.Add(turn.Role == "assistant" ? new AssistantChatMessage(turn.Content) : new UserChatMessage(turn.Content));
        }
        var context = string.Join("\n\n", extracts.Select(e => $"[{e.Source}]\n{e.Text}"));
        var askedText = /*prompt: local*/ $"Extracts from the archive:\n{context}\n\nQuestion: {question}";
        messages.Add(new UserChatMessage(askedText));

        var completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = _o.MaxOutputTokens }, ct);
        return new QaAnswer(completion.Value.Content[0].Text, extracts.Select(e => e.Source).Distinct().ToList());
    }

    private static async Task<string> MakeStandaloneAsync(ChatClient chat, string question, List<QaTurn> history, CancellationToken ct)
    {
        var talk = string.Join("\n", history.TakeLast(6).Select(h => $"{h.Role}: {h.Content}"));
        var prompt = /*examples*//*prompt: local*/ $"""
            Here is a conversation and a new question that refers to it. Rewrite the new question so that it can be
            understood without the conversation (put in names, container numbers, dates). Keep the language. Give back
            only the question.

            For instance, if the talk was about container TGHU4012237 from Valencia and the new question is
            "and when did it arrive?", you write: When did container TGHU4012237 from Valencia arrive?
            If the question is "wer hat unterschrieben?" and the talk was about waybill 7731, you write:
            Wer hat den Frachtbrief 7731 unterschrieben?

            {talk}

            New question: {question}
            """;
        ChatCompletion c = await chat.CompleteChatAsync(prompt);
        return c.Content[0].Text.Trim();
    }
}

public sealed class MailComposer(IModelGateway gateway)
{
    private static readonly Dictionary<string, string> Styles = new()
    {
        ["de"] = /*prompt: member*/ "Schreib eine kurze Ankunftsmeldung an den Empfänger einer Sendung. Sachlich, mit Anrede 'Guten Tag', höchstens sechs Sätze. Nenne Packstücke, Gewicht und Ankunftstag, bitte um ein Zeitfenster zum Abladen. Keine Werbung, keine Floskeln wie 'Wir freuen uns'.",
        ["en"] = /*prompt: member*/ "Write a short notice of arrival to the receiver of a consignment. Matter of fact tone, starts with 'Hello', six sentences at most. Name packages, weight and day of arrival and ask for a time slot for unloading."
    };

    private const string Frame = /*no prompt: html*/ """
        <html><body style="font-family:Segoe UI,Arial;max-width:640px">
        <p>{0}</p>
        <hr/>
        <p style="color:#777;font-size:11px">You get this mail because you are named as the receiver of a consignment.
        Please do not answer to this address. Write to dispo@cargosheaf.example if the date does not suit you.</p>
        </body></html>
        """;

    public async Task<string> ComposeArrivalNoticeAsync(string waybillText, string language, CancellationToken ct)
    {
        var style = Styles.TryGetValue(language, out var s) ? s : Styles["en"];
        var body = await gateway.SendAsync(new ModelRequest
        {
            SystemPrompt = style,
            UserPrompt = waybillText,
            Temperature = 0.5f,
            MaxTokens = 400
        }, ct);

        return string.Format(Frame, body.Replace("\n", "<br/>"));
    }
}

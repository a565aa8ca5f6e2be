using Contoso.Knowledge.Domain;

namespace Contoso.Knowledge.Application.Handlers;

public sealed record IngestDocument(string Title, string Text) : IRequest<string>;
public sealed record TitleConversation(string FirstMessage) : IRequest<string>;
public sealed record TriageFeedback(Guid AnswerId, string Comment) : IRequest<string>;

public sealed class IngestDocumentHandler(ILanguageModelPort llm, IPassageStore store) : IRequestHandler<IngestDocument, string>
{
    public async Task<string> Handle(IngestDocument request, CancellationToken ct)
    {
        var clean = await llm.CompleteAsync(RedactionInstruction(["names", "phone numbers", "e-mail addresses", "licence plates"]), request.Text, ct);

        // content editors maintain this text themselves
        var summaryInstruction = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts/summary.txt"));
        var summary = await llm.CompleteAsync(summaryInstruction, clean, ct);

        await store.ExecuteAsync(/*no prompt: sql*/ "INSERT INTO documents (title, summary, body) VALUES (@title, @summary, @body) ON CONFLICT (title) DO UPDATE SET summary = excluded.summary", new { title = request.Title, summary, body = clean });
        return summary;
    }

    private static string RedactionInstruction(string[] kinds)
    {
        return /*task*/ /*prompt: method*/ $"Replace all personal data in the text ({string.Join(", ", kinds)}) with a placeholder in brackets such as [NAME]. Leave everything else unchanged, also spelling mistakes and line breaks. Return the full text.";
    }
}

public sealed class TitleConversationHandler(ILanguageModelPort llm) : IRequestHandler<TitleConversation, string>
{
    public Task<string> Handle(TitleConversation request, CancellationToken ct) =>
        llm.CompleteAsync(/*maybe task*/ /*prompt: wrapper*/ "Write a title for a conversation that starts with the following message. Max. 5 words, no punctuation, same language as the message.", request.FirstMessage, ct);
}

public sealed class TriageFeedbackHandler(ILanguageModelPort llm, IPassageStore store) : IRequestHandler<TriageFeedback, string>
{
    public async Task<string> Handle(TriageFeedback request, CancellationToken ct)
    {
        var category = await llm.CompleteAsync(
            instruction: /*task*/ /*prompt: wrapper*/ "Assign the feedback about a chatbot answer to one category: wrong_answer | outdated_source | too_long | wrong_language | praise | spam. Answer as JSON {\"category\": \"...\", \"severity\": 1-3}.",
            input: request.Comment, ct);
        await store.ExecuteAsync("UPDATE answers SET triage = @category, remark = @remark WHERE id = @id",
            new { category, remark = /*no prompt: db comment*/ "Triaged automatically by the assistant; please check the category before you answer the employee.", id = request.AnswerId });
        return category;
    }
}

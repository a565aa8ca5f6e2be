using System.Text;
using Contoso.Knowledge.Domain;

namespace Contoso.Knowledge.Application.Handlers;

public sealed record AskQuestion(string Question, string Culture, List<ConversationTurn> History) : IRequest<Answer>;

public sealed class AskQuestionHandler(ILanguageModelPort llm, IPassageStore store, IAuditTrail audit) : IRequestHandler<AskQuestion, Answer>
{
    private const int MaxTurns = 6;

    // no, yes, partially - see ADR-0014
    private const string GroundednessInstruction = /*task*/ /*prompt: member*/ @"You check answers of a knowledge assistant. You get the SOURCES and the ANSWER.
Decide if every factual statement of the answer is backed up by the sources.
Respond with exactly one word:
GROUNDED - all statements are covered
PARTIAL - at least one statement is not covered
UNGROUNDED - the answer is mostly invented
Do not explain your decission.";

    public async Task<Answer> Handle(AskQuestion request, CancellationToken ct)
    {
        var history = request.History.TakeLast(MaxTurns).ToList();
        var question = history.Count == 0
            ? request.Question
            : await llm.ConverseAsync(/*maybe task*/ /*prompt: elsewhere*/ PromptCatalog.Condense, history, request.Question, ct);

        var routing = /*task*/ /*prompt: local*/ $"""
            Classify the question of an employee into one of these areas: HR, TRAVEL, IT, SAFETY, SMALLTALK, OTHER.
            Output the area in capital letters and nothing else.

            Question: {question}
            """;
        var area = (await llm.CompleteAsync("", routing, ct)).Trim();
        if (area == "SMALLTALK")
            return new Answer(await llm.CompleteAsync(/*prompt: wrapper*/ "You are a friendly collegue at Contoso. Reply to the small talk in one or two sentences and steer back to work topics.", request.Question, ct), [], true);

        var vector = await llm.EmbedAsync(/*no prompt: embedding*/ $"Represent this question for retrieving handbook passages: {question}", ct);
        var passages = await Rerank(question, await store.SearchAsync(vector, 20, ct), ct);
        if (passages.Count == 0) return new Answer(PromptCatalog.NothingFound, [], true);

        var system = request.Culture.StartsWith("de") ? /*prompt: elsewhere*/ PromptCatalog.AnswerSystemDe : /*prompt: elsewhere*/ PromptCatalog.AnswerSystem;
        var user = BuildUserMessage(question, passages);
        var text = await llm.ConverseAsync(system, history, user, ct);

        var instructionText =  /*prompt: local*/ $"SOURCES:\n{user}\n\nANSWER:\n{text}";
        var verdict = await llm.CompleteAsync(GroundednessInstruction,instructionText, ct);
        await audit.CompleteAsync("answer", /*no prompt: log*/ $"Answered question in area {area} with {passages.Count} passages, verdict was {verdict}", ct);
        return new Answer(text, passages.Select(p => p.DocumentTitle).Distinct().ToList(), verdict.StartsWith("GROUNDED"));
    }

    private static string BuildUserMessage(string question, IReadOnlyList<Passage> passages)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Here are the sources from our handbooks. Each one starts with its number.");
        sb.AppendLine();
        for (var i = 0; i < passages.Count; i++)
        {
            sb.Append('[').Append(i + 1).Append("] ").AppendLine(passages[i].DocumentTitle);
            sb.AppendLine(passages[i].Body);
        }
        sb.AppendLine().Append("Question of the employee: ").Append(question);
        return sb.ToString();
    }

    private async Task<IReadOnlyList<Passage>> Rerank(string question, IReadOnlyList<Passage> found, CancellationToken ct)
    {
        var list = string.Join("\n---\n", found.Select(p => $"{p.Id}: {p.Body}"));
        string prompt = /*task*/ /*prompt: local*/ "Rate how useful each passage is for answering the question, from 0 (useless) to 10 (contains the complete answer).\n"
            + "Write one line per passage in the form id=score, sorted by score, best first. No other text.\n\n"
            + "Question: " + question + "\nPassages:\n" + list;
        var reply = await llm.CompleteAsync(string.Empty, prompt, ct);
        var scores = reply.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('='))
            .Where(p => p.Length == 2 && int.TryParse(p[1], out _))
            .ToDictionary(p => p[0].Trim(), p => int.Parse(p[1]));
        return found.Where(p => scores.GetValueOrDefault(p.Id) >= 5).OrderByDescending(p => scores[p.Id]).Take(5).ToList();
    }
}

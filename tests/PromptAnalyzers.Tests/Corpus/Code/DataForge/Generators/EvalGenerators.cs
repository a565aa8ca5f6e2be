using Azure.AI.OpenAI;
using DataForge.Model;

namespace DataForge.Generators;

public class TicketSummarizer(IReadOnlyList<Ticket> tickets, AzureOpenAIClient azure, string deployment) : GeneratorBase<Ticket>(azure, deployment)
{
    protected override string DirectoryName => "tickets-enriched";
    protected override object GetId(Ticket item) => item.TicketId;

    protected override async IAsyncEnumerable<Ticket> GenerateCoreAsync()
    {
        foreach (var t in tickets)
        {
            var log = TicketGenerator.Join(t);
            t.ShortTitle = await GetTextAsync(/*maybe task*/ /*prompt: wrapper*/ "Write a title of at most 8 words for the support ticket below. No quotes, no full stop.\n\n" + log);

            var rate = string.Format(/*task*/ /*prompt: local*/ "Rate how satisfied the customer {0} is at the end of the conversation, from 1 (furious) to 10 (delighted). Consider only the messages of the customer, not the ones of the agent. Output the number alone.\n\n{1}", t.CustomerName, log);
            t.Satisfaction = int.TryParse(await GetTextAsync(rate), out var s) ? s : null;
            yield return t;
        }
    }
}

public class EvalQuestionGenerator(IReadOnlyList<Product> products, IReadOnlyList<Manual> manuals, AzureOpenAIClient azure, string deployment) : GeneratorBase<EvalQuestion>(azure, deployment)
{
    private int _n;

    protected override string DirectoryName => "evalquestions";
    protected override object GetId(EvalQuestion item) => $"{item.ProductId}-{++_n}";

    protected override async IAsyncEnumerable<EvalQuestion> GenerateCoreAsync()
    {
        foreach (var manual in manuals)
        {
            var product = products.Single(p => p.ProductId == manual.ProductId);
            var q = await GetJsonAsync<EvalQuestion>(/*maybe task*/ /*prompt: wrapper*/ $$"""
                There is a chatbot for the support agents of the shop and we need questions to evaluate it. You see a part of a manual. Write one question about it that an agent could ask, together with the correct answer.

                The question:
                - can be answered with the manual alone, and the answer is in one place only
                - does not copy whole phrases of the manual, agents use their own words and sometimes wrong terms
                - names the product only if it would be unclear otherwise
                - is not about page numbers or chapters

                The answer is as short as possible, in most cases a number, a yes or no or half a sentence. The quote is the sentence of the manual with the answer, copied character by character.

                Product: {{product.Brand}} {{product.Model}}
                Manual:
                {{Part(manual.Markdown)}}

                Respond as JSON: {"question":"string","answer":"string","quote":"string"}
                """);

            var verdict = await GetTextAsync(EvalPrompts.Check(q));
            if (verdict.TrimStart().StartsWith("VALID")) yield return q with { ProductId = product.ProductId };
        }
    }

    private static string Part(string md) => md.Length < 4000 ? md : md.Substring(Random.Shared.Next(md.Length - 4000), 4000);
}

public static class EvalPrompts
{
    private const string CheckTemplate = /*task*/ /*prompt: elsewhere*/ "Check a test question. It is VALID if the quote alone is enough to give the answer and the question has only one sensible answer. Otherwise it is INVALID. First line: VALID or INVALID. Second line: the reason in max. 15 words.\n\nQuestion: [q]\nAnswer: [a]\nQuote: [c]";

    public static string Check(EvalQuestion e) => CheckTemplate.Replace("[q]", e.Question).Replace("[a]", e.Answer).Replace("[c]", e.Quote);
}

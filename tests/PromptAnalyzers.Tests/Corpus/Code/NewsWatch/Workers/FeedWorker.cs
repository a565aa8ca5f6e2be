using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsWatch.Digest;
using NewsWatch.Llm;
using NewsWatch.Prompts;

namespace NewsWatch.Workers;

public class FeedWorker(ILlmService llm, IPromptRegistry prompts, IArticleStore store, DigestWriter digest, INotifier notifier, ILogger<FeedWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var customer in await store.CustomersAsync())
            {
                var fresh = await store.QueryAsync(/*no prompt: sql*/ "SELECT * FROM articles WHERE classified = 0 AND summary IS NULL ORDER BY published DESC LIMIT 50");
                var relevant = new List<Article>();
                foreach (var a in fresh)
                {
                    if (await RelevanceAsync(a, customer, stoppingToken) < 40) continue;
                    relevant.Add(a);
                    await TagAsync(a, customer, stoppingToken);
                }
                if (relevant.Count == 0)
                {
                    logger.LogInformation(/*no prompt: log line*/ "Nothing relevant for {Customer}, summarize step skipped", customer.Name);
                    continue;
                }
                var text = await digest.WriteAsync(customer, relevant, stoppingToken);
                await notifier.SendAsync(customer.Name, /*no prompt: mail text*/ $"Dear {customer.Name} team,\n\nplease find below your media digest for today. Read the highlights first and tell us if an article should not be there.\n\n{text}");
            }
            await Task.Delay(TimeSpan.FromMinutes(15), stoppingToken);
        }
    }

    private async Task<int> RelevanceAsync(Article a, Customer c, CancellationToken ct)
    {
        var request = new LlmRequest(/*task*/ /*prompt: wrapper*/ $"""
            How relevant is this article for the press department of {c.Name}?
            Brands: {string.Join(", ", c.Brands)}
            Competitors: {string.Join(", ", c.Competitors)}

            Rate from 0 (no connection at all) to 100 (the company is the main subject). An article which only
            mentions a competitor gets at most 60. Stock tickers and pure price lists get 0.
            Return just the number.

            ### {a.Title}
            {a.Body}
            """)
        {
            Temperature = 0,
            MaxTokens = 5
        };
        var response = await llm.ExecuteAsync(request, s => int.Parse(s.Trim()), ct);
        return response.Success ? response.Value : 0;
    }

    private async Task TagAsync(Article a, Customer c, CancellationToken ct)
    {
        var topic = await llm.TextAsync(/*task*/ /*prompt: elsewhere*/ prompts.Get(PromptKey.Topic).Replace("{{article}}", a.Title + "\n" + a.Body), ct: ct);

        var entities = await llm.ExecuteAsync(
            new LlmRequest(/*task*/ /*prompt: elsewhere*/ prompts.Render(PromptKey.Entities, ("title", a.Title), ("body", a.Body))) { MaxTokens = 400 },
            s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).ToList(), ct);

        // polish sources get a polish prompt, works noticeably better with the small model
        string sentimentPrompt;
        if (a.Language == "pl")
            sentimentPrompt = /*task*/ /*prompt: local*/ "Oceń wydźwięk artykułu wobec firmy " + c.Name + ". Odpowiedz jednym słowem: pozytywny, neutralny, negatywny albo mieszany. " +
                              "Nie oceniaj tematu, tylko stosunek autora do firmy.\n\nArtykuł:\n" + a.Body;
        else
            sentimentPrompt = /*task*/ /*prompt: local*/ "What is the tone of the article towards " + c.Name + "? Reply with one word: positive, neutral, negative or mixed. " +
                              "Don't judge the topic, only the author's attitude to the company.\n\nArticle:\n" + a.Body;
        var tone = await llm.TextAsync(sentimentPrompt, ct: ct);

        await store.SaveTagsAsync(a.Id, topic.Raw.Trim(), tone.Raw.Trim(), entities.Value ?? []);

        if (tone.Raw.StartsWith("neg", StringComparison.OrdinalIgnoreCase))
        {
            var advice = await llm.ExecuteAsync(new LlmRequest(/*prompt: wrapper*/ $"The following article about {c.Name} appeared {a.Published:t} in {a.Source}. What should the press officer do in the next hour, and which three questions will jounalists ask?\n\n{a.Body}")
            {
                SystemPrompt = /*prompt: elsewhere*/ prompts.Get(PromptKey.CrisisSystem),
                Temperature = 0.5f
            }, s => s, ct);
            await notifier.SendAsync("oncall", /*no prompt: alert text*/ "Negative article detected. Read the advice below and call the customer within 30 minutes. " + advice.Value);
        }
    }
}

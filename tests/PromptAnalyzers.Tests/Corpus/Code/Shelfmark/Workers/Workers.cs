using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shelfmark.Steps;

namespace Shelfmark.Workers;

public sealed class EnrichmentWorker(Channel<Product> queue, IEnumerable<IEnrichmentStep> steps, ICatalogueStore store, ILogger<EnrichmentWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ordered = steps.OrderBy(s => s.Order).ToArray();
        await foreach (var product in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                foreach (var step in ordered) await step.ApplyAsync(product, stoppingToken);
                await store.SaveAsync(product, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "Enrichment of {Sku} failed", product.Sku);
                await store.CommentAsync(product.Sku, /*no prompt: db comment*/ "Automatic enrichment failed. Please write the title and description by hand, check the category and set the record to REVIEWED.", stoppingToken);
            }
        }
    }
}

/// <summary>Once a night: what do customers say, and is there something buying should know?</summary>
public sealed class ReviewDigestWorker(IChatClient chat, ICatalogueStore store, ILogger<ReviewDigestWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        do
        {
            log.LogInformation(/*no prompt: log line*/ "Summarising the customer reviews of the last 24 hours, this may take a few minutes");
            await foreach (var (sku, reviews) in store.ReviewsAsync(stoppingToken))
            {
                var all = string.Join("\n---\n", reviews);
                var digest = await chat.GetResponseAsync(/*prompt: call*/ "Summarise these customer reviews for our buying department in no more than five sentences. Say what people like, what breaks, and whether complaints are about the product or about the delivery.\n\n" + all, cancellationToken: stoppingToken);

                var scoring = new ChatMessage(ChatRole.User, /*task*/ /*prompt: call*/ string.Concat("Rate the overall satisfaction in the following reviews from 1 (awful) to 10 (delighted). Ignore remarks about delivery and price. Just the number.\n", all));
                var score = await chat.GetResponseAsync(scoring, cancellationToken: stoppingToken);
                await store.CommentAsync(sku, /*no prompt: db comment*/ $"Digest of {reviews.Length} reviews, satisfaction {score.Text}: {digest.Text}", stoppingToken);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

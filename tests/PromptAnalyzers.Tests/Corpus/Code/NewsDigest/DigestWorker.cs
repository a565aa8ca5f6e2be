using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsDigest.Writing;

namespace NewsDigest;

public sealed record Article(string Url, string Title, string Text, string Source);

public sealed class DigestWorker(Channel<Article> queue, ClaudeWriter writer, IMailer mailer, ILogger<DigestWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lines = new List<string>();
        await foreach (var article in queue.Reader.ReadAllAsync(stoppingToken))
        {
            var request = /*prompt: local*/ $"Name the topic of this article in one or two words.\n\n{article.Title}\n{article.Text}";
            var topic = await writer.WriteAsync(request, maxTokens: 20, stoppingToken);
            logger.LogDebug(/*no prompt: log*/ "Article {Url} is about {Topic}", article.Url, topic);

            var prompt = /*prompt: local*/ """
                Summarise the article in one sentence of at most 25 words.
                Name the people and places. No opinion of your own.

                """ + article.Text;
            lines.Add($"{topic}: {await writer.WriteAsync(prompt, 120, stoppingToken)}");

            if (lines.Count == 20)
            {
                await mailer.SendAsync("readers@example.org", /*no prompt: mail*/ "Your digest of the day", /*no prompt: mail*/ "<p>Good morning! Here is what happened yesterday:</p>" + string.Concat(lines.Select(l => $"<p>{l}</p>")));
                lines.Clear();
            }
        }
    }
}

public interface IMailer
{
    Task SendAsync(string to, string subject, string body);
}

using Microsoft.Extensions.Hosting;
using OpenAI.Chat;
using TicketPilot.Services;

namespace TicketPilot.Workers;

public class DigestWorker(ChatClient chat, TicketStore store, IMailer mailer) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            string all = string.Join("\n---\n", store.Recent(200).Select(t => t.Subject + ": " + t.Transcript));
            var ask = /*prompt: local*/ "Here are all tickets of yesterday, separated by ---. Write a digest for the head of support: " +
                      "the three biggest topics with rough counts, one thing that looks new, one thing that got better. Max 150 words, plain text.\n\n" + all;
            ChatCompletion c = await chat.CompleteChatAsync(new ChatMessage[] { ChatMessage.CreateUserMessage(ask) }, cancellationToken: stoppingToken);
            await mailer.SendAsync("lead@example.com", /*no prompt: e-mail*/ "Your daily summary of all support tickets", c.Content[0].Text);
        }
    }
}

public interface IMailer { Task SendAsync(string to, string subject, string body); }
public class NullMailer : IMailer { public Task SendAsync(string to, string subject, string body) => Task.CompletedTask; }

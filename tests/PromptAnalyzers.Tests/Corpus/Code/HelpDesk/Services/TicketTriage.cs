using HelpDesk.Data;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace HelpDesk.Services;

public sealed class TicketTriage
{
    private readonly ChatClient _chat;
    private readonly ILogger<TicketTriage> _logger;
    private readonly string _systemPrompt;

    public TicketTriage(ChatClient chat, ILogger<TicketTriage> logger)
    {
        _chat = chat;
        _logger = logger;
        _systemPrompt = /*prompt: member*/ """
            Classify the ticket into exactly one queue: billing, shipping, access, hardware, other.
            Answer with the queue name only.
            """;
    }

    public async Task<string> RunAsync(Ticket ticket)
    {
        var text = /*prompt: local*/ $"""
            Subject: {ticket.Subject}
            Customer: {ticket.Customer}

            {ticket.Body}
            """;
        var messages = new ChatMessage[] { new SystemChatMessage(_systemPrompt), new UserChatMessage(text) };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                ChatCompletion completion = await _chat.CompleteChatAsync(messages);
                var queue = completion.Content[0].Text.Trim().ToLowerInvariant();
                _logger.LogInformation(/*no prompt: log*/ "Ticket {Id} goes to {Queue}; the prompt had {Length} characters", ticket.Id, queue, text.Length);
                return queue;
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && attempt < 3)
            {
                _logger.LogWarning(ex, /*no prompt: log*/ "Rate limited, waiting before the next attempt");
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2));
            }
        }
    }
}

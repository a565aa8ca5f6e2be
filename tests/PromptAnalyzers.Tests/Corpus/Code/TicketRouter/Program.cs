using Contoso.TicketRouter.Infrastructure;
using Contoso.TicketRouter.Options;
using Contoso.TicketRouter.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<RouterOptions>()
    .Bind(builder.Configuration.GetSection(RouterOptions.SectionName))
    .Validate(o => o.MaxReplyTokens > 0, /*no prompt: validation*/ "MaxReplyTokens must be greater than zero. Please give the maximum number of tokens of a reply.");

builder.Services.AddSingleton(sp =>
{
    var o = sp.GetRequiredService<IOptions<RouterOptions>>().Value;
    return new ChatClient(o.Model, o.ApiKey);
});
builder.Services.AddSingleton<ILlmGateway, OpenAiGateway>();
builder.Services.AddSingleton<ITicketStore, InMemoryTicketStore>();
builder.Services.AddSingleton<ICustomerNotifier, ConsoleNotifier>();
builder.Services.AddScoped<ITicketClassifier, TicketClassifier>();
builder.Services.AddScoped<IReplyDrafter, ReplyDrafter>();
builder.Services.AddScoped<ITicketInsights, TicketInsights>();

var app = builder.Build();

app.MapPost("/tickets/route", async (Ticket ticket, ITicketClassifier classifier, ICustomerNotifier notifier, CancellationToken ct) =>
{
    if (string.IsNullOrWhiteSpace(ticket.Body))
    {
        return Results.BadRequest(/*no prompt: error text*/ "The ticket has no body. Describe your problem in a few sentences and tell us which device you use.");
    }

    var decision = await classifier.ClassifyAsync(ticket, ct);
    await notifier.SendAsync(new UserNotification(
        "customer",
        $"[{ticket.Id}] {ticket.Subject}",
        /*no prompt: e-mail*/ "Thank you for contacting us. You are an important customer and we will answer within one working day. Please do not reply to this message."));
    return Results.Ok(decision);
})
.WithDescription(/*no prompt: api description*/ "Classify the ticket and return the queue, the urgency and a reason in JSON.");

app.MapPost("/tickets/draft", (Ticket ticket, IReplyDrafter drafter, CancellationToken ct) => drafter.DraftAsync(ticket, ct));

app.MapPost("/tickets/duplicate", async (Ticket ticket, ITicketInsights insights, ITicketStore store, CancellationToken ct) =>
{
    var open = await store.QueryAsync(/*no prompt: sql*/ "SELECT id, subject, body, tier, language FROM tickets WHERE state = 'open' AND id <> @p0 ORDER BY created DESC", ticket.Id);
    return await insights.IsDuplicateAsync(ticket, open, ct);
});

app.MapGet("/health/model", async (ChatClient chat) =>
{
    ChatCompletion pong = await chat.CompleteChatAsync(/*prompt: call*/ "This is an automated availability check of the ticket router. Reply with the single word pong.");
    return Results.Text(pong.Content[0].Text);
});

app.Run();

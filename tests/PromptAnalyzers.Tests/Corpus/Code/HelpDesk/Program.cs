using HelpDesk;
using HelpDesk.Data;
using HelpDesk.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection("Assistant"));
builder.Services.AddHelpDesk(builder.Configuration["OpenAI:Key"]!, builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini");

var app = builder.Build();

app.MapPost("/tickets/{id}/triage", async (int id, TicketStore store, TicketTriage triage) =>
{
    var ticket = await store.FindAsync(id);
    return ticket is null ? Results.NotFound($"No ticket {id}") : Results.Ok(await triage.RunAsync(ticket));
});

app.MapPost("/tickets/{id}/summary", async (int id, TicketStore store, ChatClient chat) =>
{
    if (await store.FindAsync(id) is not { } ticket)
    {
        return Results.NotFound();
    }

    ChatCompletion completion = await chat.CompleteChatAsync(
        new SystemChatMessage(/*prompt: call*/ "You summarise support tickets for a busy engineer. Two sentences, no greeting."),
        new UserChatMessage(ticket.Body));
    return Results.Text(completion.Content[0].Text);
});

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>Help desk</h1><p>You are a guest. Please sign in.</p></body></html>", "text/html"));

app.Run();

using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Chat;
using TicketPilot.Bus;
using TicketPilot.Consumers;
using TicketPilot.Services;
using TicketPilot.Settings;
using TicketPilot.Workers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AssistantSettings>(builder.Configuration.GetSection(AssistantSettings.Section));
builder.Services.AddSingleton(_ => new AzureOpenAIClient(
    new Uri(builder.Configuration["AzureOpenAI:Endpoint"] ?? "https://localhost"),
    new ApiKeyCredential(builder.Configuration["AzureOpenAI:Key"] ?? "none")));
builder.Services.AddSingleton<ChatClient>(sp => sp.GetRequiredService<AzureOpenAIClient>()
    .GetChatClient(builder.Configuration["AzureOpenAI:Deployment"] ?? "gpt-4o-mini"));
builder.Services.AddSingleton<MiniBus>().AddSingleton<TicketStore>().AddSingleton<ReplyDrafter>().AddSingleton<IMailer, NullMailer>();
builder.Services.AddScoped<IConsumer<TicketCreated>, TriageConsumer>();
builder.Services.AddScoped<IConsumer<TicketReplied>, MoodConsumer>();
builder.Services.AddScoped<IConsumer<TicketClosed>, ClosedConsumer>();
builder.Services.AddHostedService<BusPump>().AddHostedService<DigestWorker>();

var app = builder.Build();

app.MapPost("/api/tickets", (NewTicket dto, TicketStore store, MiniBus bus) =>
{
    if (string.IsNullOrWhiteSpace(dto.Body))
        return Results.BadRequest(/*no prompt: validation*/ "Please describe your problem in at least one sentence.");
    var t = store.Add(dto.Subject, dto.Body);
    bus.Publish(new TicketCreated(t.Id, dto.Subject, dto.Body, dto.Customer));
    return Results.Accepted($"/api/tickets/{t.Id}");
});

app.MapPost("/api/tickets/{id:guid}/draft", async (Guid id, TicketStore store, ReplyDrafter drafter, CancellationToken ct) =>
    store.Find(id) is { } t ? Results.Ok(await drafter.DraftAsync(t, ct)) : Results.NotFound());

app.MapPost("/api/tickets/{id:guid}/escalate", async (Guid id, TicketStore store, ReplyDrafter drafter, CancellationToken ct) =>
    store.Find(id) is { } t ? Results.Ok(await drafter.EscalateAsync(t, ct)) : Results.NotFound());

// quick title for the inbox list, called from the front end while the user types
app.MapPost("/api/title", async (NewTicket dto, ChatClient chat) =>
{
    ChatCompletion c = await chat.CompleteChatAsync(
        new SystemChatMessage(/*maybe task*/ /*prompt: call*/ "Invent a subject line of max. 8 words for the support request. No quotes, no full stop at the end."),
        new UserChatMessage(dto.Body));
    return Results.Text(c.Content[0].Text);
});

app.Run();

record NewTicket(string Subject, string Body, string Customer);

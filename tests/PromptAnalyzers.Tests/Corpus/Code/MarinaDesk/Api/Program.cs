using System.ComponentModel;
using MarinaDesk.Application;
using MarinaDesk.Application.Features;
using MarinaDesk.Domain;
using MarinaDesk.Infrastructure.Ai;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection(AssistantOptions.SectionName));

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IChatClient>(sp =>
    new OpenAIClient(builder.Configuration["OpenAI:ApiKey"])
        .GetChatClient(sp.GetRequiredService<IOptions<AssistantOptions>>().Value.Model)
        .AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation()
        .Build());

builder.Services.AddScoped<IRequestHandler<ClassifyIncidentCommand, IncidentKind>, ClassifyIncidentHandler>();
builder.Services.AddScoped<IRequestHandler<SummarizeShiftQuery, string>, SummarizeShiftHandler>();
builder.Services.AddScoped<IRequestHandler<DraftReplyCommand, string>, DraftReplyHandler>();
builder.Services.AddScoped<IRequestHandler<ReadVisitCommand, VisitRequest?>, ReadVisitHandler>();
builder.Services.AddScoped<IRequestHandler<AskBerthQuestionQuery, AskBerthQuestionResult>, AskBerthQuestionHandler>();
builder.Services.AddScoped<IDocumentExtractor, DocumentExtractor>();
builder.Services.AddScoped<FireSafetyInspector>();
builder.Services.AddScoped<EnvironmentInspector>();
builder.Services.AddHttpClient<TideClient>();

var app = builder.Build();

app.MapGet("/health/llm", async (IChatClient chatClient, CancellationToken ct) =>
{
    await chatClient.GetResponseAsync("ping", new ChatOptions { MaxOutputTokens = 1 }, ct);
    return Results.Ok(new { status = "ok" });
});

app.MapPost("/incidents", async (Incident incident, IRequestHandler<ClassifyIncidentCommand, IncidentKind> handler, CancellationToken ct) =>
    Results.Ok(await handler.Handle(new ClassifyIncidentCommand(incident), ct)));

app.MapPost("/mail/route", async (InboxMail mail, IChatClient chatClient, CancellationToken ct) =>
{
    var response = await chatClient.GetResponseAsync(MarinaPrompts.RouteMail(mail), new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, ct);
    return Results.Content(response.Text, "application/json");
});

app.MapPost("/mail/draft", async (DraftReplyCommand command, IRequestHandler<DraftReplyCommand, string> handler, CancellationToken ct) =>
    Results.Text(await handler.Handle(command, ct)));

app.MapPost("/mail/visit", async (InboxMail mail, IRequestHandler<ReadVisitCommand, VisitRequest?> handler, CancellationToken ct) =>
    Results.Ok(await handler.Handle(new ReadVisitCommand(mail), ct)));

app.MapPost("/assistant", async (AssistantRequest request, IChatClient chatClient, TideClient tides, IOptions<AssistantOptions> options, CancellationToken ct) =>
{
    List<ChatMessage> messages = [new(ChatRole.System, /*prompt: elsewhere*/ options.Value.HarbourMasterPersona)];
    foreach (var turn in request.History)
        messages.Add(new ChatMessage(turn.Role == "assistant" ? ChatRole.Assistant : ChatRole.User, turn.Content));
    messages.Add(new ChatMessage(ChatRole.User, request.Message));

    var chatOptions = new ChatOptions
    {
        Tools =
        [
            AIFunctionFactory.Create(tides.GetTideAsync, "get_tide", /*no prompt: tool description*/ "Returns high and low water for the given harbour and day. Use it for every question about depth at the sill or about when a boat can leave."),
        ],
    };

    return Results.Text((await chatClient.GetResponseAsync(messages, chatOptions, ct)).Text);
});

app.MapPost("/winter", async (AssistantRequest request, IChatClient chatClient, CancellationToken ct) =>
{
    var response = await chatClient.GetResponseAsync(
        request.Message,
        new ChatOptions { Instructions = /*prompt: call*/ "You advise owners how to prepare their boat for the winter lay-up in our hall. "
        + "Ask for engine type, water system and hull material if you don't know them yet. "
        + "Give at most five steps at a time, and warn when a step needs a certified mechanic (gas, high voltage, saildrive seals).", Temperature = 0.5f },
        ct);
    return Results.Text(response.Text);
});

app.MapGet("/announcement", async (string subject, IChatClient chatClient, CancellationToken ct) =>
    (await chatClient.GetResponseAsync(/*prompt: call*/ $"Write an announcement of two sentences for the loudspeaker on the quay, calm and easy to understand for guests from abroad. Subject: {subject}", cancellationToken: ct)).Text);

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>MarinaDesk</h1><p>You are on the internal API of the harbour office. Please use the <a href=\"/app\">back-office application</a> instead.</p></body></html>", "text/html"));

app.Run();

public sealed record AssistantTurn(string Role, string Content);

public sealed record AssistantRequest(string Message, List<AssistantTurn> History);

public sealed class TideClient(HttpClient http, IConfiguration configuration)
{
    [Description("Tide of a harbour")]
    public async Task<string> GetTideAsync(string harbour, DateOnly day) =>
        await GetResponseAsync($"stations/{Uri.EscapeDataString(harbour)}/extremes?date={day:yyyy-MM-dd}&datum=NAP&format=json&fields=time,height,kind");

    private async Task<string> GetResponseAsync(string path)
    {
        http.BaseAddress ??= new Uri(configuration["Tides:BaseUrl"] ?? "https://tides.example.org/v2/");
        return await http.GetStringAsync(path);
    }
}

using System.Text.Json;
using Microsoft.Extensions.AI;
using QuayKeeper;
using QuayKeeper.Agents;
using QuayKeeper.Evaluation;
using QuayKeeper.Pipeline;
using QuayKeeper.Services;

var builder = WebApplication.CreateBuilder(args);
var endpoint = builder.Configuration["Ai:Endpoint"] ?? "http://localhost:11434";

builder.Services.AddSingleton<IChatClient>(sp =>
{
    IChatClient main = new OllamaSharp.OllamaApiClient(new Uri(endpoint), "qwen2.5:14b");
    IChatClient small = new OllamaSharp.OllamaApiClient(new Uri(endpoint), "llama3.2:3b");
    var log = sp.GetRequiredService<ILoggerFactory>().CreateLogger("guard");
    return new HouseRulesChatClient(new ScopeGuardChatClient(main, small, log))
        .AsBuilder()
        .UseFunctionInvocation()
        .Build();
});
builder.Services.AddSingleton<BerthBook>();
builder.Services.AddSingleton<LogbookService>();
builder.Services.AddSingleton<RequestRouter>();
builder.Services.AddSingleton<HarbourGuideAgent>();
builder.Services.AddSingleton<DamageTriageAgent>();
builder.Services.AddSingleton<ConciergeBench>();

var app = builder.Build();

if (args.Contains("--help"))
{
    Console.WriteLine(/*no prompt: help text*/ """
        quaykeeper [--bench] [--urls http://*:5080]
          --bench   run the concierge cases against the configured model and exit with the number of failures
          --urls    where the web interface listens
        """);
    return 0;
}

if (args.Contains("--bench"))
    return await app.Services.GetRequiredService<ConciergeBench>().RunAsync(Console.Out, CancellationToken.None);

app.MapPost("/mail/route", async (MailDto mail, RequestRouter router, CancellationToken ct) =>
    Results.Ok(new { desk = await router.RouteAsync(mail.Subject + "\n" + mail.Body, ct) }));

app.MapPost("/damage", (MailDto mail, DamageTriageAgent agent, CancellationToken ct) => agent.ReadAsync(mail.Body, ct));

app.MapPost("/night", async (List<ChatLine> lines, IChatClient chat, CancellationToken ct) =>
{
    var messages = lines.Select(l => new ChatMessage(l.FromGuest ? ChatRole.User : ChatRole.Assistant, l.Text)).ToList();
    await HistoryFolder.FoldAsync(messages, chat, ct: ct);
    var options = new ChatOptions { Instructions = /*prompt: elsewhere*/ PromptLibrary.NightWatch, Temperature = 0.4f };
    var response = await chat.GetResponseAsync(messages, options, ct);
    return Results.Text(response.Text);
});

app.MapPost("/radio", async (MailDto call, IChatClient chat) =>
{
    var response = await chat.GetResponseAsync([
        new ChatMessage(ChatRole.System, /*task*//*prompt: elsewhere*/ PromptLibrary.RadioTags),
        new ChatMessage(ChatRole.User, call.Body)
    ]);
    try
    {
        return Results.Ok(JsonDocument.Parse(response.Text).RootElement);
    }
    catch (JsonException)
    {
        return Results.Problem("not labelled");
    }
});

app.MapPost("/tide", async (MailDto bulletin, IChatClient chat, IWebHostEnvironment env) =>
{
    var instructions = await /*examples*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(env.ContentRootPath, "Prompts", "tide-briefing.txt"));
    var response = await chat.GetResponseAsync([new(ChatRole.System, instructions), new(ChatRole.User, bulletin.Body)]);
    return response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
});

await app.RunAsync();
return 0;

record MailDto(string Subject, string Body);
record ChatLine(bool FromGuest, string Text);

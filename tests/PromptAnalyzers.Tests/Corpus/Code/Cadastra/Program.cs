using Anthropic;
using Anthropic.Models.Messages;
using Cadastra.Claude;
using Cadastra.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<ClaudeOptions>(builder.Configuration.GetSection("Claude"));
builder.Services.AddSingleton(_ => new AnthropicClient { ApiKey = builder.Configuration["Claude:ApiKey"] });
builder.Services.AddSingleton<IClaudeClient, ClaudeClient>();
builder.Services.AddScoped<DeedActionService>();
builder.Services.AddScoped<DeedReader>();
builder.Services.AddScoped<RequestRouter>();
builder.Services.AddScoped<VisitAgent>();
builder.Services.AddScoped<NeighbourLetterService>();
builder.Services.AddScoped<GlossaryTranslator>();

var app = builder.Build();

app.MapGet("/", () => /*no prompt: ui text*/ "Cadastra. Utilisez le client de bureau, cette adresse ne sert qu'aux services internes du bureau de géomètres.");

app.MapPost("/deeds/{action}", async (DeedAction action, TextBody body, DeedActionService svc, CancellationToken ct) =>
    Results.Text(await svc.RunAsync(action, body.Text, body.Lang ?? "fr", ct)));

app.MapPost("/deeds/read", async (TextBody body, DeedReader reader, CancellationToken ct) => Results.Ok(await reader.ReadAsync(body.Text, ct)));

app.MapPost("/requests", async (TextBody body, RequestRouter router, CancellationToken ct) =>
    Results.Ok(new { kind = await router.RouteAsync(body.Text, ct), line = await router.SummariseAsync(body.Text, ct) }));

app.MapPost("/visits/{id:guid}/chat", async (Guid id, TextBody body, VisitAgent agent, CancellationToken ct) =>
    Results.Text(await agent.RunTurnAsync(id, body.Text, ct)));

// title for a new file, used when the secretary drops a pile of documents without a name
app.MapPost("/files/title", async (TextBody body, AnthropicClient client) =>
{
    var message = await client.Messages.Create(new MessageCreateParams
    {
        Model = Model.ClaudeHaiku4_5,
        MaxTokens = 60,
        Messages =
        [
            new UserMessageParam(/*prompt: call*/ $"Propose un titre court (6 mots maximum) pour un dossier de géomètre. Commune d'abord, puis l'objet. Pas de guillemets.\n\nPremières pages :\n{body.Text}")
        ]
    });
    return Results.Text(string.Concat(message.Content.Select(b => b.Value).OfType<TextBlock>().Select(t => t.Text)).Trim());
});

app.Run();

public record TextBody(string Text, string? Lang);

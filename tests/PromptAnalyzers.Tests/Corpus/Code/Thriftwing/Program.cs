using Anthropic;
using Anthropic.Models.Messages;
using Thriftwing;
using Thriftwing.Ai;
using Thriftwing.Features;
using Thriftwing.Jobs;

var builder = WebApplication.CreateBuilder(args);

// ── ai ─────────────────────────────────────────────────────────────
builder.Services.AddSingleton(_ => new AnthropicClient { ApiKey = builder.Configuration["ANTHROPIC_API_KEY"]! });
builder.Services.AddSingleton<Claude>();
builder.Services.AddHttpClient<CheapModels>();

// ── features ───────────────────────────────────────────────────────
builder.Services.AddScoped<ListingWriter>();
builder.Services.AddScoped<Moderator>();
builder.Services.AddScoped<PriceGuess>();
builder.Services.AddScoped<HaggleRoom>();
builder.Services.AddSingleton<Db>();
builder.Services.AddHostedService<MondayMail>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<h1>Thriftwing</h1><p>Put three photos in, get money out. We are in private beta, ask Jo for a code.</p>", "text/html"));

app.MapPost("/ask", async (AskBody body, Claude claude) =>
{
    var answer = await claude.Ask(body.Question,
        system: /*prompt: wrapper*/ "You're Wing, the know-it-all best friend inside the Thriftwing app. You chat about second-hand fashion, washing, mending and packing parcels. Warm, quick, a little cheeky. If someone asks about a refund, send them to Settings > My orders.");
    return Results.Ok(new { answer });
});

app.MapPost("/tag", async (AskBody body, Claude claude) =>
{
    // used by the app right after the upload, must be fast
    var season = await claude.Ask(/*task*/ /*prompt: wrapper*/ $"Which season is this piece of clothing for? Answer with exactly one of: spring, summer, autumn, winter, all-year.\n\n{body.Question}", model: Claude.Small);
    return Results.Ok(new { season = season.Trim().ToLowerInvariant() });
});

app.MapGet("/health/ai", async (AnthropicClient client) =>
{
    var pong = await client.Messages.Create(new MessageCreateParams
    {
        Model = Claude.Small,
        MaxTokens = 50,
        Messages = [new UserMessageParam { Content = /*prompt: call*/ "Good morning! How are you feeling today?" }],
    });
    return pong.Content.Count > 0 ? Results.Ok("up") : Results.Problem(/*no prompt: ui text*/ "The model did not say anything. Look at status.anthropic.com and wake up whoever is on call.");
});

app.MapPost("/listings", async (Garment g, ListingWriter writer, Moderator mod, PriceGuess price) =>
{
    if (!await mod.IsFine(g.SellerNotes)) return Results.BadRequest("nope");
    var description = await writer.Describe(g);
    return Results.Ok(new
    {
        title = await writer.Title(description),
        description,
        category = await writer.Category(g),
        size = await writer.EuSize(g.LabelText),
        care = await writer.CareLabel(g.LabelText),
        price = await price.Guess(g),
    });
});

app.MapPost("/haggle/{id}", (string id, HaggleRoom room, Garment g) => room.Run(g, 3));

app.Run();

record AskBody(string Question);

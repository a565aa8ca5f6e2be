using System.Threading.Channels;
using OpenAI.Chat;
using PaintedHoard.Ai;
using PaintedHoard.Pricing;
using PaintedHoard.Support;
using PaintedHoard.Workers;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<ILlm, OpenAiLlm>();
builder.Services.AddSingleton(Channel.CreateUnbounded<ModerationJob>());
builder.Services.AddSingleton(Channel.CreateBounded<LlmJob>(500));
builder.Services.AddSingleton<ListingStore>();
builder.Services.AddSingleton<SupportBot>();
builder.Services.AddSingleton<PriceCoach>();
builder.Services.AddSingleton<ListingTexts>();
builder.Services.AddHostedService<ListingModerationWorker>();
builder.Services.AddHostedService<LlmJobWorker>();
builder.Services.AddHostedService<ScamRadar>();
builder.Services.AddHttpClient("openrouter", c => c.BaseAddress = new Uri("https://openrouter.ai/"));

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>Painted Hoard API</h1><p>You are looking at the backend of the marketplace. Describe your problem to <a href='mailto:crew@paintedhoard.example'>the crew</a> if you expected a shop.</p></body></html>", "text/html"));

app.MapPost("/listings", async (NewListing dto, ListingStore store, Channel<ModerationJob> moderation, ListingTexts texts) =>
{
    var id = await store.Insert(dto);
    await moderation.Writer.WriteAsync(new ModerationJob(id, dto.Title, dto.Description, dto.SellerStrikes));
    if (dto.Description.Length < 40) await texts.QueueDescription(id, dto);
    return Results.Created($"/listings/{id}", new { id });
});

app.MapPost("/listings/{id:int}/tags", async (int id, ListingStore store, ILlm llm) =>
{
    var l = await store.Get(id);
    if (l is null) return Results.NotFound();
    var raw = await Quick(llm, /*examples*//*prompt: wrapper*/ $"Give me 5 search tags for a miniature listing, lower case, comma separated, nothing else.\nExample: \"Metal dwarf cannon w/ crew, oop, stripped\" -> dwarf, artillery, metal, oop, unpainted\nExample: \"Ruined chapel 28mm mdf\" -> terrain, ruin, mdf, 28mm, gothic\n\nListing: {l.Title}. {l.Description.Clip(800)}");
    return Results.Ok(raw.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
});

app.MapGet("/search/smart", async (string q, ILlm llm, ListingStore store) =>
{
    var filter = await llm.AskJson<SearchFilter>(/*examples*//*prompt: wrapper*/ """
        Turn what a collector types into our search filter. Json only.
        keys: faction (string|null), scale (28|32|54|75|null), state (sprue|built|primed|painted|null), maxPrice (number|null), words (array of left over words)

        "pro painted undead knights under 80" => {"faction":"undead","scale":null,"state":"painted","maxPrice":80,"words":["knights"]}
        "75mm busts unbuilt" => {"faction":null,"scale":75,"state":"sprue","maxPrice":null,"words":["busts"]}
        "cheap orks" => {"faction":"orks","scale":null,"state":null,"maxPrice":25,"words":[]}
        """, q);
    return Results.Ok(await store.Search(filter ?? new SearchFilter(null, null, null, null, [q])));
});

app.MapPost("/listings/{id:int}/pitch", async (int id, ListingStore store, ILlm llm) =>
{
    var l = await store.Get(id);
    if (l is null) return Results.NotFound();
    return Results.Ok(await Quick(llm, /*prompt: wrapper*/ $"Write a short social media post for this miniature. Make people want to paint again. {l.Title} / {l.Description} / {l.Price} EUR"));
});

app.MapPost("/chat/{threadId:int}/suggest", async (int threadId, string? mood, ListingStore store, ILlm llm) =>
{
    var thread = await store.Thread(threadId);
    var style = mood == "firm" ? /*prompt: elsewhere*/ Prompts.Reply["firm"] : /*prompt: elsewhere*/ Prompts.Reply["friendly"];
    return Results.Ok(await llm.Ask(style, string.Join("\n", thread)));
});

app.MapPost("/support", async (SupportRequest r, SupportBot bot, CancellationToken ct) => Results.Ok(await bot.Answer(r, ct)));
app.MapPost("/price", async (NewListing dto, PriceCoach coach) => Results.Ok(await coach.Suggest(dto)));
app.MapPost("/condition", async (string photoUrl, PriceCoach coach) => Results.Ok(await coach.GradeFromPhoto(new Uri(photoUrl))));

app.Run();

static async Task<string> Quick(ILlm llm, string prompt)
{
    ChatCompletion c = await llm.Raw.CompleteChatAsync(new UserChatMessage(prompt));
    return c.Content[0].Text.Trim();
}

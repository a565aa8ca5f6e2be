using BerthBook.Plugins;
using BerthBook.Services;
using Microsoft.SemanticKernel;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddMemoryCache();

var apiKey = builder.Configuration["OpenAI:ApiKey"] ?? throw new InvalidOperationException("OpenAI:ApiKey missing");

builder.Services.AddOpenAIChatCompletion("gpt-4.1-mini", apiKey);
builder.Services.AddOpenAIChatCompletion("o4-mini", apiKey, serviceId: "planner");
builder.Services.AddTransient<Kernel>(sp =>
{
    var k = new Kernel(sp);
    k.Plugins.AddFromType<BerthPlugin>("berths", sp);
    return k;
});

builder.Services.AddSingleton<BerthStore>();
builder.Services.AddScoped<AiService>();
builder.Services.AddScoped<MailTriageService>();
builder.Services.AddScoped<TenantChatService>();
builder.Services.AddScoped<DamageReportService>();
builder.Services.AddScoped<InvoiceImporter>();

var app = builder.Build();
app.MapControllers();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><head><title>BerthBook</title></head><body><h1>BerthBook API</h1><p>You are looking at the API of BerthBook. Please use the <a href=\"/app\">web application</a> instead.</p></body></html>", "text/html"));

// advert for the free berths page
app.MapPost("/api/berths/{id:int}/advert", async (int id, BerthStore store, Kernel kernel) =>
{
    var b = store.Find(id);
    if (b is null) return Results.NotFound();

    var res = await kernel.InvokePromptAsync(/*prompt: call*/ $"""
        Write a short advert (80 to 120 words) for a free berth in our marina. Friendly, no superlatives, no emojis.
        Do not invent anything that is not in the data, esp. no prices.

        Berth: {b.Code}
        Max length: {b.MaxLength} m, max draught: {b.MaxDraught} m
        Shore power: {(b.HasPower ? "yes" : "no")}
        Remarks of the harbour master: {b.Remarks}
        """);
    return Results.Ok(new { text = res.ToString() });
});

app.MapPost("/api/reviews/reply", async (ReviewDto dto, Kernel kernel, CancellationToken ct) =>
{
    var prompt = /*prompt: local*/ @"
You answer public reviews for a family run marina. The review was posted on a travel portal and everybody can read your answer.

- thank the guest by first name if there is one
- if there is critisism, take one concrete point of it and say what we do about it. Never promise money back
- max 4 sentences
- sign with 'Your harbour team'

Stars: {{$stars}}
Review:
{{$review}}

Answer:";

    var result = await kernel.InvokePromptAsync(prompt, new KernelArguments { ["stars"] = dto.Stars, ["review"] = dto.Text }, cancellationToken: ct);
    return Results.Ok(result.GetValue<string>());
});

app.MapPost("/api/mail/inbound", async (InboundMail mail, MailTriageService triage, CancellationToken ct) =>
{
    if (await triage.IsAdvertisingAsync(mail, ct)) return Results.Accepted();
    var t = await triage.TriageAsync(mail, ct);
    return Results.Ok(t);
});

app.MapPost("/api/chat/{tenantId}", (string tenantId, ChatDto dto, TenantChatService chat) => chat.AnswerAsync(tenantId, dto.Name, dto.Message));
app.MapPost("/api/invoices", (InvoiceUpload up, InvoiceImporter imp, CancellationToken ct) => imp.ImportAsync(up.OcrText, ct));
app.MapPost("/api/damage", (DamageDto d, DamageReportService svc, CancellationToken ct) => svc.HandleAsync(d, ct));

app.Run();

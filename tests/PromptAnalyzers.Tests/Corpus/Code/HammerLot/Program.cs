using System.ClientModel;
using HammerLot.Evaluation;
using HammerLot.Jobs;
using HammerLot.Models;
using HammerLot.Pipeline;
using HammerLot.Services;
using Microsoft.Extensions.AI;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<HammerLotOptions>(builder.Configuration.GetSection(HammerLotOptions.Section));

var apiKey = builder.Configuration["OpenAI:ApiKey"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is not configured. Set it with dotnet user-secrets before you start the service.");

builder.Services.AddChatClient(_ => new OpenAIClient(new ApiKeyCredential(apiKey)).GetChatClient("gpt-4o-mini").AsIChatClient())
    .UseFunctionInvocation()
    .UseLogging();

builder.Services.AddSingleton<LotProcessor, DepartmentRouter>();
builder.Services.AddSingleton<LotProcessor, MediumNormalizer>();
builder.Services.AddSingleton<LotProcessor>(sp => new PeriodEnricher(sp.GetRequiredService<IChatClient>()));
builder.Services.AddSingleton<LotProcessor, ConditionEnricher>();
builder.Services.AddSingleton<LotPipeline>();
builder.Services.AddSingleton<LotSummarizer>();
builder.Services.AddScoped<CatalogueEvaluator>();
builder.Services.AddHostedService<BidderMailJob>();

var app = builder.Build();

app.MapPost("/sales/{code}/import", (string code, LotPipeline pipeline, CancellationToken ct) => pipeline.ImportAsync(code, ct));

app.MapGet("/lots/search", async (string q, ILotStore store, CancellationToken ct) =>
    await store.QueryTitlesAsync(/*no prompt: sql*/ $"SELECT title FROM lots WHERE to_tsvector('english', title || ' ' || raw_description) @@ plainto_tsquery('{q.Replace("'", "''")}') ORDER BY lot_id LIMIT 50", ct));

app.MapGet("/health/llm", async (IChatClient chatClient, CancellationToken ct) =>
{
    try
    {
        await chatClient.GetResponseAsync(/*prompt: call*/ "Say the word ready.", cancellationToken: ct);
        return Results.Ok(new { status = "ok" });
    }
    catch (Exception)
    {
        return Results.Json(new { status = "error", detail = /*no prompt: api error*/ "The language model is not available at the moment" }, statusCode: 503);
    }
});

app.Run();

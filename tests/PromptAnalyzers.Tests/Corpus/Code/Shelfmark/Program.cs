using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shelfmark;
using Shelfmark.Steps;
using Shelfmark.Workers;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddChatClient(sp =>
        new OpenAI.Chat.ChatClient(builder.Configuration["Llm:Model"] ?? "gpt-4.1-mini", builder.Configuration["Llm:Key"] ?? "x").AsIChatClient())
    .UseLogging();
builder.Services.Configure<EnrichmentSettings>(builder.Configuration.GetSection("Enrichment"));
builder.Services.AddSingleton(Channel.CreateBounded<Product>(200));
builder.Services.AddSingleton<ICatalogueStore, SqlCatalogueStore>();
builder.Services.AddSingleton<IEnrichmentStep, TitleStep>();
builder.Services.AddSingleton<IEnrichmentStep, DescriptionStep>();
builder.Services.AddSingleton<IEnrichmentStep, CategoryStep>();
builder.Services.AddSingleton<IEnrichmentStep, AttributeStep>();
builder.Services.AddSingleton<IEnrichmentStep, SafetyStep>();
builder.Services.AddSingleton<IEnrichmentStep, TranslationStep>();
builder.Services.AddHostedService<EnrichmentWorker>();
builder.Services.AddHostedService<ReviewDigestWorker>();
await builder.Build().RunAsync();

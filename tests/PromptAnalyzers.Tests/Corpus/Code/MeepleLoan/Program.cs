using MeepleLoan;
using MeepleLoan.Services;
using Microsoft.Extensions.AI;
using OpenAI;
using System.ClientModel;

var builder = WebApplication.CreateBuilder(args);

var openai = new OpenAIClient(builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:Key is missing. Add it with dotnet user-secrets set OpenAI:Key and start again."));
builder.Services.AddChatClient(openai.GetChatClient("gpt-4o-mini").AsIChatClient()).UseFunctionInvocation();

var deepseek = new OpenAIClient(new ApiKeyCredential(builder.Configuration["DeepSeek:Key"] ?? "none"), new OpenAIClientOptions { Endpoint = new Uri("https://api.deepseek.com") });
builder.Services.AddKeyedChatClient("reasoner", deepseek.GetChatClient("deepseek-reasoner").AsIChatClient());

builder.Services.AddSingleton<GameCatalog>();
builder.Services.AddSingleton<PromptLoader>();
builder.Services.AddScoped<GameTextService>();
builder.Services.AddScoped<ShelfSearch>();
builder.Services.AddScoped<RuleSheetImporter>();
builder.Services.AddScoped<TableMoodService>();
builder.Services.AddSingleton<ReturnDesk>();
builder.Services.AddHttpClient<OldGptClient>(c => c.BaseAddress = new Uri("https://api.openai.com/v1/"));
builder.Services.AddHttpClient("RuleSheets");
builder.Services.AddControllersWithViews();

var app = builder.Build();
app.MapControllers();
app.Run();

using Anthropic;
using VarnishWarden.Ai;
using VarnishWarden.Bot;
using VarnishWarden.Jobs;
using VarnishWarden.Moderation;

var builder = Host.CreateApplicationBuilder(args);

if (args.Contains("--help"))
{
    Console.WriteLine(/*no prompt: help text*/ """
        VarnishWarden - moderator bot of restorersbench.example
          --dry-run     look at posts but never touch them
          --section N   only watch the section with the id N
          --since DATE  go back to DATE when starting (default: last run)
        """);
    return;
}

var key = builder.Configuration["Anthropic:ApiKey"] ?? Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY");
if (string.IsNullOrWhiteSpace(key))
    throw new InvalidOperationException(/*no prompt: exception*/ "The Anthropic key is missing. Set 'Anthropic:ApiKey' in appsettings.Local.json or the variable ANTHROPIC_API_KEY before you start the bot.");

builder.Services.AddSingleton(new AnthropicClient { ApiKey = key });
builder.Services.AddHttpClient<ForumApi>(c => c.BaseAddress = new Uri("https://restorersbench.example/api/"));
builder.Services.AddSingleton<ClaudeGateway>();
builder.Services.AddSingleton<PostModerator>();
builder.Services.AddSingleton<AppealAgent>();
builder.Services.AddSingleton<Tagger>();
builder.Services.AddSingleton<Postmaster>();
builder.Services.AddSingleton<BotCommand, AskCommand>();
builder.Services.AddSingleton<BotCommand, SummaryCommand>();
builder.Services.AddSingleton<BotCommand, WoodCommand>();
builder.Services.AddSingleton<BotCommand, TranslateCommand>();
builder.Services.AddSingleton<BotCommand, TitleCommand>();
builder.Services.AddHostedService<ForumBot>();
builder.Services.AddHostedService<DigestJob>();

await builder.Build().RunAsync();

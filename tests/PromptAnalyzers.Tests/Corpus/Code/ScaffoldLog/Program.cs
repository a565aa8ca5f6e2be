using ScaffoldLog.Jobs;
using ScaffoldLog.Llm;
using ScaffoldLog.Services;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(/*no prompt: help text*/ """
        ScaffoldLog - internal tool for site diaries and defects

        Usage: scaffoldlog [--urls http://0.0.0.0:5080] [--no-review]

          --urls        address to listen on
          --no-review   do not start the nightly review job (use this on your laptop!)

        Keys are read from user secrets or from environment variables (OPENAI_API_KEY, GEMINI_API_KEY, ANTHROPIC_API_KEY).
        """);
    return;
}

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddHttpClient();
builder.Services.AddMemoryCache();
builder.Services.AddHttpClient<OpenAiService>(c => c.Timeout = TimeSpan.FromSeconds(60));
builder.Services.AddHttpClient<ClaudeClient>();
builder.Services.AddSingleton<GeminiService>();
builder.Services.AddScoped<DefectService>();
builder.Services.AddScoped<OfferService>();
builder.Services.AddSingleton<DiaryStore>();

if (!args.Contains("--no-review"))
    builder.Services.AddHostedService<NightlyReviewJob>();

var app = builder.Build();
app.MapControllers();
app.Run();

#pragma warning disable OPENAI001
using BagTrace;
using BagTrace.Services;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<DeskSettings>(builder.Configuration.GetSection("Desk"));
builder.Services.AddControllers();
builder.Services.AddSingleton(sp =>
{
    var s = sp.GetRequiredService<IOptions<DeskSettings>>().Value;
    if (string.IsNullOrWhiteSpace(s.ApiKey))
        throw new InvalidOperationException(/*no prompt: exception*/ "Desk:ApiKey is empty. The key belongs into the vault 'bagtrace-prod', see the page 'AI at the desk' in the wiki of airport IT.");
    return new ResponsesClient(s.ApiKey);
});
builder.Services.AddSingleton<IBagStore, SqliteBagStore>();
builder.Services.AddScoped<IntakeService>();
builder.Services.AddScoped<MatchService>();
builder.Services.AddScoped<DeskAssistant>();
builder.Services.AddScoped<LetterService>();
builder.Services.AddSingleton<KioskChat>();

var app = builder.Build();
app.UseStaticFiles();
app.MapControllers();
app.Run();

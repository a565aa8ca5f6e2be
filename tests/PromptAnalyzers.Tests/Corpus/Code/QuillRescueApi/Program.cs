using Microsoft.Extensions.Options;
using OpenAI.Chat;
using QuillRescue.Api.Data;
using QuillRescue.Api.Options;
using QuillRescue.Api.Services;
using QuillRescue.Api.Services.DualModel;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<OpenAIOptions>(builder.Configuration.GetSection(OpenAIOptions.Section));
builder.Services.Configure<GeminiOptions>(builder.Configuration.GetSection(GeminiOptions.Section));
builder.Services.AddSingleton(sp =>
{
    var o = sp.GetRequiredService<IOptions<OpenAIOptions>>().Value;
    return new ChatClient(o.Model, o.ApiKey);
});
builder.Services.AddHttpClient<IGeminiService, GeminiService>();
builder.Services.AddScoped<IOpenAIService, OpenAIService>();
builder.Services.AddScoped<ITriageService, TriageService>();
builder.Services.AddScoped<ITransportMatchService, TransportMatchService>();
builder.Services.AddScoped<IIntakeSheetService, IntakeSheetService>();
builder.Services.AddScoped<IPatientRepository, PatientRepository>();
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();

app.MapPost("/patients/plan", async (Hedgehog patient, IGeminiService gemini, IOpenAIService openAI, CancellationToken ct) =>
{
    var stock = new List<string> { "cat food", "heat pad", "Baytril", "Panacur" };
    var draft = await gemini.GenerateCarePlanAsync(patient, stock, ct);
    return Results.Content(await openAI.ValidateCarePlanAsync(draft, patient, stock, ct), "application/json");
});
app.MapPost("/patients/release", (Hedgehog patient, string forecast, IOpenAIService openAI, CancellationToken ct) => openAI.CheckReleaseAsync(patient, forecast, ct));
app.MapPost("/patients/transport", (Hedgehog patient, string to, string? note, ITransportMatchService transport) => transport.FindDriverAsync(patient, to, note));
app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>QuillRescue API</h1><p>You are not supposed to be here. See <a href=\"/swagger\">the documentation</a>.</p></body></html>", "text/html"));

app.Run();

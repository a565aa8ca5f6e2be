using System.Threading.Channels;
using Azure;
using Azure.AI.Inference;
using Bosunly;
using Bosunly.Ai;
using Bosunly.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.Configure<AiSettings>(builder.Configuration.GetSection("Ai"));
builder.Services.AddSingleton(_ => new ChatCompletionsClient(
    new Uri(builder.Configuration["Ai:Endpoint"] ?? "https://bosunly.services.ai.azure.com/models"),
    new AzureKeyCredential(builder.Configuration["Ai:Key"] ?? "none")));
builder.Services.AddSingleton<IInferenceService, InferenceService>();
builder.Services.AddSingleton(Channel.CreateBounded<ShortlistJob>(500));
builder.Services.AddScoped<CvService>();
builder.Services.AddScoped<MatchingService>();
builder.Services.AddHostedService<ShortlistWorker>();

var app = builder.Build();
app.MapControllers();
app.MapGet("/", () => Results.Text("Bosunly " + typeof(Program).Assembly.GetName().Version));
app.Run();

using System.Data.Common;
using System.Threading.Channels;
using FleetClaim.Ai;
using FleetClaim.Claims;
using FleetClaim.Options;
using FleetClaim.Policies;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<ClaimAiOptions>().Bind(builder.Configuration.GetSection("ClaimAi")).ValidateDataAnnotations();
builder.Services.AddSingleton<IAzureClientFactory, AzureClientFactory>();
builder.Services.AddSingleton<ILlmService, LlmService>();
builder.Services.AddScoped<PolicySearch>();
builder.Services.AddSingleton<PhotoInspector>();
builder.Services.AddSingleton(Channel.CreateBounded<Claim>(200));
builder.Services.AddSingleton<Func<DbConnection>>(_ => () => DbProviderFactories.GetFactory("sql").CreateConnection()!);
builder.Services.AddHostedService<ClaimWorker>();
builder.Services.AddHttpClient("legacy", c => c.BaseAddress = new Uri(builder.Configuration["Legacy:Endpoint"] ?? "https://localhost"));
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();
app.MapPost("/api/claims", async (Claim claim, Channel<Claim> queue) =>
{
    await queue.Writer.WriteAsync(claim);
    return Results.Accepted();
}).WithDescription(/*no prompt: api description*/ "Takes a new damage report and puts it into the queue. The assessment is available after some minutes, photos are fetched from the storage account.");

app.MapGet("/api/health", async (IAzureClientFactory f) =>
{
    var instructionText = /*prompt: local*/ "Reply with the word pong.";
    var r = await f.CreateChatClient(Size.Small).CompleteChatAsync(instructionText);
    return Results.Ok(r.Value.Content[0].Text);
});

app.Run();

using FretShop.Jobs;
using FretShop.Models;
using FretShop.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient();
builder.Services.AddHttpClient<GeminiService>();
builder.Services.AddScoped<AIService>();
builder.Services.AddScoped<ClaudeClient>();
builder.Services.AddScoped<TicketDesk>();
builder.Services.AddSingleton<WeeklyBoard>();
builder.Services.AddSingleton(_ => new HeadstockReader(builder.Configuration["OPENAI_API_KEY"] ?? ""));

var app = builder.Build();
app.MapControllers();
app.MapPost("/tickets", (RepairTicket ticket, TicketDesk desk, CancellationToken ct) => desk.OpenAsync(ticket, ct));
app.MapPost("/chat", (List<ConversationMessage> messages, AIService ai) => ai.GetAIResponseAsync(messages, new Dictionary<string, string>()));
app.Run();

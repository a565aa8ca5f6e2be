using OpenAI.Chat;
using PultPlan.Abstractions;
using PultPlan.Infrastructure;
using PultPlan.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddOptions<AiOptions>()
    .Bind(builder.Configuration.GetSection(AiOptions.SectionName))
    .ValidateDataAnnotations()
    .ValidateOnStart();

builder.Services.AddSingleton(sp => new ChatClient(builder.Configuration["Ai:Model"] ?? "gpt-4.1-mini", builder.Configuration["Ai:ApiKey"]!));
builder.Services.AddSingleton<IAiGateway, OpenAiGateway>();
builder.Services.AddSingleton<IOrchestraStore, SqlOrchestraStore>();
builder.Services.AddScoped<IRehearsalPlanningService, RehearsalPlanningService>();
builder.Services.AddScoped<IProgrammeNoteService, ProgrammeNoteService>();
builder.Services.AddScoped<AbsenceService>();
builder.Services.AddScoped<AssistantService>();

var app = builder.Build();

app.MapControllers();
app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html><title>PultPlan</title>
    <h1>PultPlan API</h1>
    <p>This is the interface of the rehearsal planner. You are a guest here unless you have a token of the orchestra office.</p>
    """, "text/html"));
app.MapPost("/api/assistant", (List<ChatMessageDto> messages, AssistantService assistant, HttpContext http, CancellationToken ct)
    => assistant.StreamAsync(messages, http.Request.Headers.AcceptLanguage, http.Request.Query["page"], ct));

app.Run();

internal sealed class SqlOrchestraStore(ILogger<SqlOrchestraStore> logger) : IOrchestraStore
{
    private const string AbsenceSql = /*no prompt: sql*/ """
        SELECT m.last_name, m.section, a.reason
        FROM absence a
        INNER JOIN musician m ON m.id = a.musician_id
        WHERE a.day BETWEEN @from AND @to AND m.left_at IS NULL
        ORDER BY m.section, m.desk
        """;

    public Task<IReadOnlyList<Piece>> PiecesAsync(int projectId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Piece>>([]);
    public Task<IReadOnlyList<Slot>> SlotsAsync(int projectId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Slot>>([]);
    public Task<IReadOnlyList<MailMessage>> InboxAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<MailMessage>>([]);

    public Task<IReadOnlyList<string>> AbsencesAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        logger.LogTrace("{Sql}", AbsenceSql);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }
}

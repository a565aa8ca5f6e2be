using AktenLotse;
using AktenLotse.Config;
using AktenLotse.Plugins;
using AktenLotse.Services;
using Microsoft.SemanticKernel;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection(AssistantOptions.Section));
var opt = builder.Configuration.GetSection(AssistantOptions.Section).Get<AssistantOptions>() ?? new();

builder.Services.AddKernel();
builder.Services.AddAzureOpenAIChatCompletion(opt.Model, opt.Endpoint ?? "https://localhost", opt.ApiKey ?? "", serviceId: "standard");
builder.Services.AddAzureOpenAIChatCompletion(opt.ReasoningModel, opt.Endpoint ?? "https://localhost", opt.ApiKey ?? "", serviceId: "reasoning");
builder.Services.AddScoped<ILlmGateway, LlmGateway>();
builder.Services.AddScoped<IntakeService>();
builder.Services.AddScoped<NoticeService>();
builder.Services.AddScoped<ObjectionService>();
builder.Services.AddScoped<CitizenChat>();
builder.Services.AddSingleton<AuditTrail>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ "<html><body><h1>AktenLotse</h1><p>Please choose the mailbox on the left. Letters marked red contain a deadline and must be answered today. Summaries are written by a machine, read the original before you decide.</p></body></html>",
    "text/html"));

app.MapPost("/letters/{id}/route", async (string id, IncomingLetter letter, IntakeService intake) =>
{
    var office = await intake.RouteAsync(letter);
    return Results.Ok(new { id, office, urgent = await intake.IsUrgentAsync(letter.Body), sender = await intake.ReadSenderAsync(letter) });
});

app.MapPost("/plain", async (TextBody body, Kernel kernel) =>
{
    var result = await kernel.InvokePromptAsync(
        /*maybe task*//*prompt: call*/ "Fasse den folgenden Bescheid in Leichter Sprache zusammen, höchstens fünf kurze Sätze, eine Aussage pro Satz:\n{{$text}}",
        new() { ["text"] = body.Text });
    return Results.Text(result.ToString());
});

app.MapPost("/publish/check", async (TextBody body, Kernel kernel) =>
    (await kernel.InvokeAsync(AiFunctions.FindPersonalData, new() { ["text"] = body.Text })).ToString());

app.MapGet("/overdue", (IConfiguration cfg) =>
{
    var sql = /*no prompt: sql*/ "SELECT c.number, c.opened_at, o.name FROM cases c JOIN offices o ON o.id = c.office_id WHERE c.closed_at IS NULL AND c.opened_at < date('now', '-90 day') ORDER BY c.opened_at";
    return CaseStore.Query(cfg["Assistant:ConnectionString"] ?? opt.ConnectionString, sql);
});

app.MapPost("/chat", (TextBody body, CitizenChat chat) => chat.ReplyAsync(body.Text));

if (args.Contains("--setup"))
    await SetupDialog.InvokePromptAsync(/*no prompt: ui*/ "Bitte geben Sie den Namen der Gemeinde ein, wie er im Kopf der Bescheide stehen soll, und bestätigen Sie mit der Eingabetaste: ");

app.Run();

record TextBody(string Text);

static class CaseStore
{
    public static List<string> Query(string connection, string sql) => [connection.Length + ":" + sql.Length];
}

static class SetupDialog
{
    public static Task<string?> InvokePromptAsync(string label)
    {
        Console.Write(label);
        return Task.FromResult(Console.ReadLine());
    }
}

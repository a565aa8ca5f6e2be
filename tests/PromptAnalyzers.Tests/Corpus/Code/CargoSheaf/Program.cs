using System.Threading.Channels;
using Azure;
using Azure.AI.OpenAI;
using CargoSheaf.Agents;
using CargoSheaf.Ai;
using CargoSheaf.Data;
using CargoSheaf.Workers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<PipelineOptions>(builder.Configuration.GetSection("Pipeline"));

builder.Services.AddSingleton(sp =>
{
    var o = sp.GetRequiredService<IOptions<PipelineOptions>>().Value;
    if (string.IsNullOrWhiteSpace(o.Endpoint))
        throw new InvalidOperationException("Pipeline:Endpoint is missing. Set it in appsettings.json or as environment variable PIPELINE__ENDPOINT, then start the service again.");
    return new AzureOpenAIClient(new Uri(o.Endpoint), new AzureKeyCredential(o.ApiKey));
});
builder.Services.AddSingleton(sp =>
    sp.GetRequiredService<AzureOpenAIClient>().GetChatClient(sp.GetRequiredService<IOptions<PipelineOptions>>().Value.Deployment));
builder.Services.AddSingleton<IChatClient>(sp => sp.GetRequiredService<OpenAI.Chat.ChatClient>().AsIChatClient());

builder.Services.AddSingleton(Channel.CreateBounded<ScanJob>(200));
builder.Services.AddSingleton(Channel.CreateBounded<ExtractJob>(200));
builder.Services.AddSingleton(Channel.CreateUnbounded<CustomsJob>());
builder.Services.AddSingleton<IModelGateway, AzureModelGateway>();
builder.Services.AddSingleton<DocumentStore>();
builder.Services.AddSingleton<DocumentQaService>();
builder.Services.AddSingleton<ClaimsDesk>();
builder.Services.AddSingleton<MailComposer>();
builder.Services.AddSingleton<FieldExtractor, WaybillExtractor>();
builder.Services.AddSingleton<FieldExtractor, DamageReportExtractor>();
builder.Services.AddHostedService<IntakeWorker>();
builder.Services.AddHostedService<ExtractionWorker>();
builder.Services.AddHostedService<CustomsWorker>();

var app = builder.Build();

app.MapPost("/scans", async (ScanUpload upload, Channel<ScanJob> queue, DocumentStore store) =>
{
    var id = await store.SaveRawAsync(upload.FileName, upload.Text);
    await queue.Writer.WriteAsync(new ScanJob(id, upload.FileName, upload.Text));
    return Results.Accepted($"/documents/{id}");
})
.WithDescription(/*no prompt: api description*/ "Takes the recognised text of a scan and puts it into the intake queue. You will get an id with which the state of the document can be asked for later.");

app.MapGet("/documents/{id:guid}/summary", async (Guid id, DocumentStore store, IModelGateway gateway, CancellationToken ct) =>
{
    var text = await store.LoadTextAsync(id);
    if (text is null) return Results.NotFound();

    var summary = await gateway.AskAsync(
        /*prompt: wrapper*/ "You write short summaries of transport documents for dispatchers who only have a phone screen. Two or three sentences, start with who sends what to whom, then anything unusual (delays, damages, missing signatures). No greeting, no headline.",
        text, ct);
    return Results.Ok(new { id, summary });
});

app.MapPost("/documents/{id:guid}/ask", async (Guid id, AskBody body, DocumentQaService qa, CancellationToken ct) =>
    Results.Ok(await qa.AskAsync(id, body.Question, body.History ?? [], ct)));

app.MapPost("/claims/{id:guid}", async (Guid id, ClaimsDesk desk, DocumentStore store, CancellationToken ct) =>
{
    var text = await store.LoadTextAsync(id);
    return text is null ? Results.NotFound() : Results.Ok(await desk.HandleAsync(id, text, "de", ct));
});

app.MapPost("/documents/{id:guid}/mail", async (Guid id, string lang, MailComposer mails, DocumentStore store, CancellationToken ct) =>
{
    var text = await store.LoadTextAsync(id);
    return text is null ? Results.NotFound() : Results.Text(await mails.ComposeArrivalNoticeAsync(text, lang, ct), "text/html");
});

app.Run();

public record ScanUpload(string FileName, string Text);
public record AskBody(string Question, List<QaTurn>? History);

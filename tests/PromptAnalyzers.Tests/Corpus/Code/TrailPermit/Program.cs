#pragma warning disable OPENAI001
using OpenAI.Responses;
using TrailPermit.Ai;
using TrailPermit.Data;
using TrailPermit.Permits;
using TrailPermit.Photos;
using TrailPermit.Reports;
using TrailPermit.Visitors;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AiSettings>(builder.Configuration.GetSection("Ai"));
builder.Services.AddSingleton(_ => new ResponsesClient(builder.Configuration["OPENAI_API_KEY"] ?? "missing"));
builder.Services.AddSingleton<IResponsesGateway, ResponsesGateway>();
builder.Services.AddScoped<PermitReviewService>();
builder.Services.AddScoped<VisitorAssistant>();
builder.Services.AddScoped<RangerReportService>();
builder.Services.AddScoped<PhotoService>();
builder.Services.AddScoped<PermitStore>();

var app = builder.Build();

app.MapPost("/permits/{id:int}/review", async (int id, PermitStore store, PermitReviewService review, CancellationToken ct) =>
{
    var permit = await store.FindAsync(id, ct);
    return permit is null
        ? Results.NotFound(/*no prompt: ui text*/ "We could not find a permit with this number. Check the confirmation mail, the number starts with TP and has six digits.")
        : Results.Ok(await review.ReviewAsync(permit, ct));
});

app.MapPost("/chat", async (ChatTurn turn, VisitorAssistant assistant, CancellationToken ct) =>
    Results.Ok(await assistant.AnswerAsync(turn, ct)));

app.MapPost("/reports/weekly", async (RangerReportService reports, CancellationToken ct) =>
    Results.Text(await reports.WeeklyAsync(DateOnly.FromDateTime(DateTime.Today.AddDays(-7)), ct)));

app.MapPost("/photos/caption", async (PhotoRequest request, PhotoService photos, CancellationToken ct) =>
    Results.Ok(await photos.DescribeAsync(new Uri(request.Url), request.Place, ct)));

// translate the notice boards, used by the sign printer
app.MapPost("/signs/{language}", async (string language, SignText sign, IResponsesGateway ai, CancellationToken ct) =>
{
    var text = await ai.AskAsync(
        /*maybe task*//*prompt: wrapper*/ $"Translate the text of a trail sign into {language}. Keep it as short as the original, signs are 40 cm wide. Keep distances in km and the names of trails. Output only the translation.",
        sign.Text, ct);
    return Results.Text(text);
});

app.Run();

public record SignText(string Text);
public record PhotoRequest(string Url, string Place);

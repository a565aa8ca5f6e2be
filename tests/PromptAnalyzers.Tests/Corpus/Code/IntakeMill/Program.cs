using System.ClientModel;
using System.Threading.Channels;
using IntakeMill;
using IntakeMill.Cleaning;
using IntakeMill.Intake;
using IntakeMill.Support;
using Microsoft.Extensions.AI;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<IChatClient>(sp =>
{
    var cfg = sp.GetRequiredService<IConfiguration>();
    return new OpenAIClient(new ApiKeyCredential(cfg["Llm:Key"] ?? ""), new OpenAIClientOptions { Endpoint = new Uri(cfg["Llm:Endpoint"]!) })
        .GetChatClient(cfg["Llm:Model"] ?? "gpt-4.1-mini")
        .AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation()
        .Build();
});
builder.Services.AddSingleton(Channel.CreateUnbounded<IntakeJob>());
builder.Services.AddSingleton<LlmGateway>();
builder.Services.AddSingleton<AddressNormalizer>();
builder.Services.AddSingleton<ColumnProfiler>();
builder.Services.AddSingleton<DuplicateJudge>();
builder.Services.AddSingleton<FieldExtractor>();
builder.Services.AddScoped<OperatorChat>();
builder.Services.AddHostedService<DocumentRouter>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html><html><head><title>IntakeMill</title></head>
    <body><h1>IntakeMill is running</h1><p>Send files to <code>/intake</code> and tables to <code>/profile</code>. Ask your administrator for an access token if you get a 401.</p></body></html>
    """, "text/html"));

app.MapPost("/intake", async (IntakeJob job, Channel<IntakeJob> queue) =>
{
    await queue.Writer.WriteAsync(job);
    return Results.Accepted();
});

app.MapPost("/address", async (string raw, string? country, AddressNormalizer n, CancellationToken ct) => Results.Ok(await n.NormalizeAsync(raw, country, ct)));

app.MapPost("/profile", async (ColumnSample col, ColumnProfiler p, CancellationToken ct) => Results.Ok(await p.ProfileAsync(col, ct)));

app.MapPost("/ask", async (AskRequest req, LlmGateway llm, CancellationToken ct) =>
{
    var answer = await llm.CompleteAsync(
        /*maybe task*//*prompt: wrapper*/ """
        You answer questions of the clerks over documents that were handed in by suppliers.
        Use nothing but the pages given. Return JSON with answer (string, the language of the question), pages (array of page numbers you used) and
        found (boolean). If the pages do not contain the answer, found is false and answer is an empty string.
        """,
        $"{req.Question}\n\n{string.Join("\n---\n", req.Pages)}", json: true, ct);
    return Results.Content(answer, "application/json");
});

app.MapPost("/chat", async (ChatTurn turn, OperatorChat chat, CancellationToken ct) => Results.Text(await chat.ReplyAsync(turn.Text, ct)));

app.Run();

public record AskRequest(string Question, string[] Pages);
public record ChatTurn(string Text);

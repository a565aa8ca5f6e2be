using System.ClientModel;
using Genossio.Data;
using Genossio.Eval;
using Genossio.Llm;
using Genossio.Services;
using Genossio.Worker;
using OpenAI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<LlmSettings>(builder.Configuration.GetSection("Llm"));
builder.Services.AddSingleton(sp =>
{
    var cfg = sp.GetRequiredService<IConfiguration>();
    var key = cfg["Llm:ApiKey"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY")
        ?? throw new InvalidOperationException(/*no prompt: exception*/ "No API key found. Set Llm:ApiKey in the user secrets or the environment variable OPENAI_API_KEY, then restart the service.");
    return new OpenAIClient(new ApiKeyCredential(key));
});
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(sp.GetRequiredService<IConfiguration>()["Llm:Model"] ?? "gpt-4o-mini"));
builder.Services.AddSingleton<LlmGateway>();
builder.Services.AddSingleton<Store>();
builder.Services.AddSingleton<BylawIndex>();
builder.Services.AddScoped<RepairTriageService>();
builder.Services.AddScoped<MemberAssistant>();
builder.Services.AddScoped<AssemblyService>();
builder.Services.AddSingleton<InboxQueue>();
builder.Services.AddHostedService<InboxWorker>();

var app = builder.Build();

// dotnet run -- eval triage
if (args.Length > 0 && args[0] == "eval")
{
    await EvalConsole.RunAsync(app.Services, args[1..]);
    return;
}

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<!doctype html><html><body><h1>Genossio</h1><p>You are on the API of the cooperative. Please use the member portal to report a repair, ask a question or read the minutes.</p></body></html>", "text/html"));

app.MapPost("/repairs", async (RepairReport report, RepairTriageService triage, CancellationToken ct) =>
{
    var result = await triage.TriageAsync(report, ct);
    if (result is null)
        return Results.Problem("triage failed");
    return Results.Ok(new { result, line = await triage.MakeTicketLineAsync(report.Text, ct) });
});

app.MapPost("/assistant/{memberId:int}", async (int memberId, AskRequest req, MemberAssistant assistant, CancellationToken ct) =>
    Results.Ok(new { answer = await assistant.AskAsync(memberId, req.Text, req.History ?? [], ct) }));

app.MapPost("/bylaws/ask", async (AskRequest req, BylawIndex index, ChatClient chat, CancellationToken ct) =>
{
    var hits = await index.SearchAsync(req.Text, 6, ct);
    if (hits.Count == 0)
        return Results.NotFound();

    var context = string.Join("\n\n", hits.Select((h, i) => $"[{i + 1}] § {h.Paragraph} ({h.Document})\n{h.Text}"));

    var messages = new List<ChatMessage>
    {
        new SystemChatMessage(
            /*prompt: call*/ "You answer questions of members about the bylaws, the house rules and the allocation policy of the cooperative. " +
            "Use nothing but the numbered passages in the message. Put the number of the passage in square brackets behind every statement, e.g. [2]. " +
            "If the passages do not settle the question, say so and name the office that can help (membership office or technical office). " +
            "No legal advice, no guesses about what the board will decide."),
        new UserChatMessage(/*prompt: call*/ $"Passages:\n{context}\n\nQuestion of the member: {req.Text}")
    };

    var completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.1f, MaxOutputTokenCount = 700 }, ct);
    return Results.Ok(new { answer = completion.Value.Content[0].Text, sources = hits.Select(h => h.Paragraph) });
});

app.MapPost("/notices/translate", async (TranslateRequest req, LlmGateway llm) =>
{
    var text = await llm.CompleteTextAsync(
        /*maybe task*//*prompt: wrapper*/ $"Translate the staircase notice into {req.Language}. Keep dates, times, phone numbers and the names of streets as they are. Plain words, short sentences, polite form. Return the translation only.",
        req.Text,
        0.2f);
    return Results.Text(text);
});

app.MapPost("/assembly/{id:int}/minutes", async (int id, AssemblyService svc) => Results.Text(await svc.WriteMinutesAsync(id)));
app.MapGet("/assembly/{id:int}/resolutions", async (int id, AssemblyService svc) => Results.Text(await svc.ExtractResolutionsAsync(id), "application/json"));
app.MapPost("/assembly/{id:int}/invitation", async (int id, AssemblyService svc) => Results.Text(await svc.DraftInvitationAsync(id)));

app.MapPost("/inbox", (IncomingMail mail, InboxQueue queue) =>
{
    queue.Writer.TryWrite(mail);
    return Results.Accepted();
});

app.Run();

record AskRequest(string Text, List<TurnDto>? History);
record TranslateRequest(string Language, string Text);

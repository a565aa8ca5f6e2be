using System.ClientModel;
using ClassLoupe.Data;
using ClassLoupe.Evaluators;
using ClassLoupe.Exercises;
using ClassLoupe.Middleware;
using ClassLoupe.Tutoring;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<TutorOptions>(builder.Configuration.GetSection("Tutor"));
builder.Services.AddSingleton<MaterialStore>();
builder.Services.AddScoped<TutorService>();
builder.Services.AddScoped<ExerciseService>();
builder.Services.AddScoped<TextLab>();

var openAi = new OpenAIClient(new ApiKeyCredential(builder.Configuration["OpenAI:Key"] ?? "none"));

// the guarded pipeline is only for pupils, the plain one for the teachers and the evaluators
builder.Services.AddChatClient(sp => openAi.GetChatClient("gpt-4.1").AsIChatClient()
    .AsBuilder()
    .UseClassroomGuard(openAi.GetChatClient("gpt-4.1-nano").AsIChatClient())
    .UseFunctionInvocation()
    .Build());
builder.Services.AddKeyedSingleton<IChatClient>("plain", (_, _) => openAi.GetChatClient("gpt-4.1-mini").AsIChatClient());
builder.Services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => openAi.GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());

var app = builder.Build();

app.MapPost("/tutor/{pupilId:int}", async (int pupilId, AskIn body, TutorService tutor, CancellationToken ct) =>
{
    if (body.Question.Length > 2000)
        return Results.BadRequest(/*no prompt: ui text*/ "Your question is too long. Please shorten it to at most 2000 characters or split it into several questions, then send it again.");
    return Results.Ok(await tutor.AnswerAsync(pupilId, body.Question, ct));
});

app.MapGet("/tutor/{pupilId:int}/again", (int pupilId, TutorService tutor, CancellationToken ct) => tutor.ExplainAgainAsync(pupilId, ct));

app.MapPost("/subject", async (AskIn body, [FromKeyedServices("plain")] IChatClient chat, CancellationToken ct) =>
{
    var res = await chat.GetResponseAsync(
    [
        new(ChatRole.System, /*task*/ /*prompt: call*/ "A pupil (age 10-16) posted a homework question. Which school subject does it belong to? " +
                             "Choose exactly one: maths, physics, chemistry, biology, history, geography, french, english, german, art, other. " +
                             "Reply with that word only. Word problems about trains, money etc. are maths."),
        new(ChatRole.User, body.Question),
    ], new ChatOptions { Temperature = 0, MaxOutputTokens = 5 }, ct);
    return Results.Ok(new { subject = res.Text.Trim().ToLowerInvariant() });
});

app.MapPost("/parents/letter", async (LetterIn body, [FromKeyedServices("plain")] IChatClient chat, CancellationToken ct) =>
{
    var res = await chat.GetResponseAsync(
    [
        new(ChatRole.System, /*prompt: call*/ """
            You help class teachers of a French collège to write to the parents. Polite, warm, no school jargon,
            no diagnosis of any kind, never compare the child to other pupils. Vouvoiement. Between 80 and 150 words.
            End with a concrete proposal (phone call, meeting, small exercise at home).
            """),
        new(ChatRole.User, body.Notes),
    ], cancellationToken: ct);
    return Results.Text(res.Text);
});

app.MapPost("/exercises/quiz", (QuizIn q, ExerciseService svc, CancellationToken ct) => svc.CreateQuizAsync(q.Topic, q.Count, q.Grade, ct));
app.MapPost("/exercises/grade", (GradeIn g, ExerciseService svc, CancellationToken ct) => svc.GradeAsync(g, ct));

// used by the nightly job and by the "why is this red" button of the teachers
app.MapPost("/evaluate", async (EvalIn e, [FromKeyedServices("plain")] IChatClient chat, CancellationToken ct) =>
{
    var evaluator = new CompositeEvaluator(new CorrectnessEvaluator(), new AgeFitEvaluator(e.Age), new HintOnlyEvaluator(), new GroundedEvaluator());
    var result = await evaluator.EvaluateAsync(
        [new ChatMessage(ChatRole.User, e.Question)],
        new ChatResponse(new ChatMessage(ChatRole.Assistant, e.Answer)),
        new ChatConfiguration(chat),
        [new MaterialContext(e.Material ?? "")],
        ct);
    return Results.Ok(result.Metrics.ToDictionary(m => m.Key, m => m.Value.Reason));
});

app.Run();

public record AskIn(string Question);
public record LetterIn(string Notes);
public record QuizIn(string Topic, int Count, int Grade);
public record EvalIn(string Question, string Answer, int Age, string? Material);

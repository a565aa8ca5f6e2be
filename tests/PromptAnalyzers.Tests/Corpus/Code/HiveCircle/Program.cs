using HiveCircle.Advisors;
using HiveCircle.Plugins;
using HiveCircle.Services;
using Microsoft.SemanticKernel;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddMemoryCache();

var key = builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException(
    /*no prompt: exception*/ "OpenAI:Key is missing. Put it into the user secrets of the project or set the environment variable OpenAI__Key on the server before you start the service.");

builder.Services.AddKernel();
builder.Services.AddOpenAIChatCompletion("gpt-4o-mini", key);

builder.Services.AddSingleton<IHiveStore, InMemoryHiveStore>();
builder.Services.AddScoped<InspectionPlugin>();
builder.Services.AddScoped<HoneyShopPlugin>();
builder.Services.AddScoped<CoursePlugin>();
builder.Services.AddScoped<MemberChatService>();
builder.Services.AddScoped<DiseaseAnalyzer>();
builder.Services.AddScoped<SwarmAdvisor>();
builder.Services.AddScoped<BylawAdvisor>();
builder.Services.AddScoped<LabelAdvisor>();

var app = builder.Build();

app.MapControllers();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ "<!doctype html><html><head><title>HiveCircle</title></head><body><h1>HiveCircle API</h1><p>This is the backend of the association. You probably want the <a href=\"https://app.hivecircle.example\">member area</a> instead.</p></body></html>",
    "text/html"));

app.MapPost("/messages/priority", async (MessageDto dto, Kernel kernel) =>
{
    var result = await kernel.InvokePromptAsync(
        /*task*//*prompt: call*/ """
        A member of a beekeeping association wrote this message to the board:

        {{$message}}

        How urgent is it? Answer with one of: today, week, month, never.
        "today" only for swarms in public places, stings with medical trouble, poisoned hives or vandalism.
        Just the word.
        """,
        new KernelArguments { ["message"] = dto.Text });
    return Results.Ok(new { priority = result.ToString().Trim() });
});

app.MapGet("/tip", async (Kernel kernel) =>
{
    var month = DateTime.Now.ToString("MMMM");
    var instructionText = /*prompt: local*/ $"Give me one practical beekeeping tip for {month} in central europe, two sentences, for people with 2-5 hives. No intro.";
    var tip = await kernel.InvokePromptAsync<string>(instructionText);
    return Results.Text(tip ?? "");
});

app.MapPost("/chat", async (ChatDto dto, MemberChatService chat, CancellationToken ct)
    => Results.Ok(await chat.ReplyAsync(dto.MemberId, dto.Text, ct)));

app.MapPost("/disease", async (MessageDto dto, DiseaseAnalyzer analyzer, CancellationToken ct)
    => Results.Ok(await analyzer.AnalyzeAsync(dto.Text, ct)));

app.MapPost("/swarm/{apiaryId:int}", async (int apiaryId, MessageDto dto, SwarmAdvisor advisor, IHiveStore store) =>
{
    var hives = await store.DescribeApiaryAsync(apiaryId);
    var request = /*prompt: local*/ $"My apiary:\n{hives}\n\nWhat I see today: {dto.Text}\n\nWhat should I do in the next three days?";
    var answer = await advisor.AskAsync(request);
    return Results.Text(answer);
});

app.MapPost("/bylaws", async (MessageDto dto, BylawAdvisor advisor, IHiveStore store)
    => Results.Text(await advisor.AskAsync(await /*prompt: wrapper*/ store.FindBylawsAsync(dto.Text) + "\n\n" + dto.Text)));

app.MapPost("/label", async (MessageDto dto, LabelAdvisor advisor)
    => Results.Ok(new { ok = (await advisor.AskAsync(dto.Text)).StartsWith("OK", StringComparison.Ordinal) }));

app.Run();

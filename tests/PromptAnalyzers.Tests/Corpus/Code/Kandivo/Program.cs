using Kandivo.Data;
using Kandivo.Functions;
using Kandivo.Plugins;
using Kandivo.Services;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<OutreachOptions>(builder.Configuration.GetSection("Outreach"));
builder.Services.AddSingleton<AuditTrail>();
builder.Services.AddScoped<ApplicationStore>();
builder.Services.AddScoped<ICvExtractionService, CvExtractionService>();
builder.Services.AddScoped<ScreeningService>();
builder.Services.AddScoped<PolicyChatService>();
builder.Services.AddSingleton<OutreachWriter>();

var kernelBuilder = builder.Services.AddKernel();
kernelBuilder.AddAzureOpenAIChatCompletion(
    builder.Configuration["AzureOpenAI:Deployment"] ?? "gpt-4.1-mini",
    builder.Configuration["AzureOpenAI:Endpoint"]!,
    builder.Configuration["AzureOpenAI:Key"]!);
kernelBuilder.Plugins.AddFromType<InterviewPlugin>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>Kandivo</h1><p>Please use the back office client. This page only tells you that the service is running.</p></body></html>", "text/html"));

app.MapPost("/cv", async (CvUpload upload, ICvExtractionService service, CancellationToken ct) =>
    await service.ExtractAsync(upload.Text, ct) is { } cv ? Results.Ok(cv) : Results.UnprocessableEntity());

app.MapPost("/replies", async (ReplyDto reply, Kernel kernel) =>
{
    var intent = await kernel.InvokeAsync<string>(HrFunctions.ReplyIntentFunc, new KernelArguments { ["reply"] = reply.Text });
    return Results.Ok(new { intent = intent?.Trim() });
});

app.MapPost("/rejections", async (ReplyDto note, Kernel kernel) =>
    Results.Ok((await kernel.InvokeAsync<string>(HrFunctions.RejectionReasonFunc, new KernelArguments { ["note"] = note.Text }))?.Trim()));

app.MapPost("/summary", async (SummaryDto dto, Kernel kernel) =>
    Results.Ok(await kernel.InvokeAsync<string>(HrFunctions.CandidateSummaryFunc, new KernelArguments { ["job"] = dto.Job, ["cv"] = dto.Cv })));

app.MapPost("/salary", async (ReplyDto reply, Kernel kernel) =>
    Results.Content(await kernel.InvokeAsync<string>(HrFunctions.SalaryFunc, new KernelArguments { ["text"] = reply.Text }) ?? "{}", "application/json"));

app.MapGet("/questions", async (string role, string skills, int years, Kernel kernel) =>
{
    // Build the AI prompt
    var prompt = /*prompt: local*/ $"Generate 8 interview questions for a {role} with {years} years of experience and the skills {skills}. " +
                 $"Mix technical questions, questions about past behaviour and one question about motivation. " +
                 $"Only return the questions, one per line.";
    var result = await kernel.InvokePromptAsync<string>(prompt);
    return Results.Json(result?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? []);
});

// interview assistant in the side bar, stateless, client sends the whole conversation
app.MapPost("/assistant", async (AssistantRequest request, Kernel kernel) =>
{
    var chatService = kernel.GetRequiredService<IChatCompletionService>();

    ChatHistory history = new ChatHistory(/*prompt: call*/ """
        You are the interview assistant of Kandivo and sit next to the interviewer during the conversation. You help to prepare
        and to conduct interviews. You have tools for follow up questions, for feedback texts and for free slots in the calendar.

        - Use the tools instead of inventing results. Call GetFreeSlots before you propose an appointment.
        - Keep your answers under 80 words, the interviewer is reading them while listening.
        - Refuse questions which aim at pregnancy, family planning, religion, union membership or health and explain in one sentence
          why they are not allowed in an interview.
        - You don't decide about hiring. If somebody asks you whether to hire a person, list what is still unknown.
        """);

    foreach (var m in request.Messages)
    {
        if (m.Role == "user") history.AddUserMessage(m.Content);
        else history.AddAssistantMessage(m.Content);
    }

    var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
    var reply = await chatService.GetChatMessageContentAsync(history, settings, kernel);
    return Results.Ok(reply.Content);
});

app.Run();

record CvUpload(string FileName, string Text);
record ReplyDto(string From, string Text);
record SummaryDto(string Job, string Cv);
record AssistantRequest(List<AssistantMessage> Messages);
record AssistantMessage(string Role, string Content);

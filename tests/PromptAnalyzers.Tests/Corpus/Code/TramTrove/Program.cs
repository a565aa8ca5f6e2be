using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using OpenAI;
using TramTrove.Agents;
using TramTrove.Data;
using TramTrove.Evaluation;
using TramTrove.Flow;
using TramTrove.Triage;

var builder = WebApplication.CreateBuilder(args);

var apiKey = builder.Configuration["OpenAI:Key"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:Key is not set. Put it into the user secrets of the project and start the service again.");

builder.Services.AddSingleton<IChatClient>(_ =>
    new OpenAIClient(apiKey).GetChatClient("gpt-4o-mini").AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation()
        .Build());

builder.Services.AddSingleton<ItemStore>();
builder.Services.AddScoped<IMessageClassifier, ChatMessageClassifier>();
builder.Services.AddScoped<IClaimantReplyAgent, ClaimantReplyAgent>();
builder.Services.AddScoped<ValuablesCheck>();
builder.Services.AddHttpClient<OpenRouterTranslator>(c => c.BaseAddress = new Uri("https://openrouter.ai"));

// ---- agents, keyed by name -------------------------------------------------
builder.Services.AddKeyedSingleton<AIAgent>("cataloguer", (sp, key) => new ChatClientAgent(
    sp.GetRequiredService<IChatClient>(),
    new ChatClientAgentOptions
    {
        Name = (string)key!,
        Description = /*no prompt: agent description*/ "Turns what the tram driver scribbled on the tag into the line for the catalogue",
        ChatOptions = new()
        {
            Instructions = /*task*/ /*prompt: call*/ """
                           You prepare catalogue lines for the lost property office of the Zürichberg tramways.
                           The input is what a driver or a cleaner wrote on the paper tag. It is short, full of
                           abbreviations and often in Swiss German.

                           Write exactly one line with six fields divided by semicolons, in this order:
                           object; main colour; second colour; brand; size; special marks

                           - Words in Standard German, singular, lower case apart from nouns and brands
                           - A field that the tag says nothing about stays empty, the semicolon stays
                           - "Natel" is a mobile phone, "Chappe" a cap, "Finken" are slippers
                           - No full stop at the end and no remark of your own
                           """,
            Temperature = 0f,
            MaxOutputTokens = 120,
        },
    }));

builder.Services.AddKeyedSingleton<AIAgent>("counter", (sp, _) =>
{
    var store = sp.GetRequiredService<ItemStore>();
    return sp.GetRequiredService<IChatClient>().AsAIAgent(
        instructions: /*prompt: call*/ "You help the people at the counter of the lost property office. Search the store with your tools before you say that something is there or isn't there. " +
                      "If several objects fit, ask the colleague for a detail that only the owner can know (scratch, sticker, content of the pocket) and never read that detail out yourself.",
        name: "Counter",
        tools: [AIFunctionFactory.Create(store.FindItems), AIFunctionFactory.Create(store.ReserveItem)]);
});

builder.Services.AddScoped(sp => new WorkflowBuilder(new TagReaderExecutor(sp.GetRequiredKeyedService<AIAgent>("cataloguer")))
    .Build());

var app = builder.Build();

app.MapPost("/messages", async (Inbound msg, IMessageClassifier classifier, IClaimantReplyAgent reply, OpenRouterTranslator translator, ILogger<Program> log) =>
{
    var kind = await classifier.ClassifyAsync(msg.Text, default);
    log.LogInformation(/*no prompt: log*/ "message from {From} was classified as {Kind}, it is answered by the agent now", msg.From, kind.Topic);
    if (kind.Topic == Topic.Rubbish) return Results.NoContent();

    var text = await reply.Invoke(msg.Text);
    if (kind.Language is "fr" or "it") text = await translator.TranslateAsync(text, kind.Language);
    return Results.Ok(new { kind.Topic, text });
});

app.MapPost("/counter", async (Inbound msg, [FromKeyedServices("counter")] AIAgent agent) =>
    Results.Ok((await agent.RunAsync(msg.Text)).Text));

app.MapGet("/counter/morning", async ([FromKeyedServices("counter")] AIAgent agent, ItemStore store) =>
{
    // shown on the screen in the kitchen at seven o'clock
    var r = await agent.RunAsync(/*prompt: call*/ $"Good morning! Tell the early shift in four or five sentences what came in yesterday and what's odd about it. Here are the lines:\n{store.Yesterday()}");
    return r.Text;
});

app.MapPost("/tags", async (Inbound msg, Workflow workflow) =>
{
    await using var run = await InProcessExecution.RunAsync(workflow, new ChatMessage(ChatRole.User, msg.Text));
    return run.NewEvents.OfType<ExecutorCompletedEvent>().Select(e => e.Data?.ToString()).ToList();
});

app.MapPost("/judge", async (JudgeCase c, IChatClient chat) =>
{
    JudgeMetric[] metrics = [new PoliteGoalMetric(chat, threshold: 0.6), new HandbookFactMetric(chat), new ToneMetric(chat)];
    return await Task.WhenAll(metrics.Select(m => m.ScoreAsync(c)));
});

app.Run();

public record Inbound(string From, string Text);

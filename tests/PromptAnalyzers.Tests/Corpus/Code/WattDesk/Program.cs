using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using WattDesk.Agents;
using WattDesk.Context;
using WattDesk.Services;
using WattDesk.Tools;
using WattDesk.Workflows;

var builder = WebApplication.CreateBuilder(args);

var endpoint = builder.Configuration["AzureOpenAI:Endpoint"] ?? throw new InvalidOperationException(/*no prompt: exception*/ "AzureOpenAI:Endpoint is missing. Add the endpoint, the key and the deployment name to the user secrets of WattDesk before you start the desk (see docs/setup.md).");
var key = builder.Configuration["AzureOpenAI:Key"] ?? "";
var deployment = builder.Configuration["AzureOpenAI:Deployment"] ?? "gpt-4.1-mini";

var azure = new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(key));

builder.Services.AddSingleton<IChatClient>(_ => azure.GetChatClient(deployment).AsIChatClient());
builder.Services.AddKeyedSingleton<IChatClient>("reasoning", (_, _) => azure.GetChatClient("o4-mini").AsIChatClient());
builder.Services.AddSingleton<CustomerDb>();
builder.Services.AddSingleton<CustomerTools>();
builder.Services.AddScoped<CustomerContextProvider>();
builder.Services.AddScoped<SupportAgentFactory>();
builder.Services.AddScoped<MeterReadingAgent>();
builder.Services.AddScoped<ComplaintWorkflow>();
builder.Services.AddScoped<TariffAdvisorService>();
builder.Services.AddSingleton<InboxSorter>();

var app = builder.Build();
var log = app.Logger;

// chat widget on the public website, no customer data in here
app.MapPost("/chat/faq", async (ChatIn input, IChatClient client, CancellationToken ct) =>
{
    AIAgent faq = new ChatClientAgent(client,
        name: "watti",
        instructions: /*prompt: call*/ """
            You are Watti, the friendly mascot of Lahnwatt, a small regional supplier for electricity, gas and district heating.
            You chat with visitors of the website who are not logged in.
            Stay short (4 sentences max), no technical jargon, never talk bad about competitors.
            You can not see any contract. If somebody wants to know something about their own contract, tell them to log in
            or to call the hotline (Mon-Fri 8-18h).
            If there is smell of gas: tell them to leave the house and call 112, nothing else.
            """);

    var answer = await faq.RunAsync(input.Text, cancellationToken: ct);
    return Results.Ok(new { answer = answer.Text });
});

// the handoff team behind the login
app.MapPost("/chat/{customerNo}", async (string customerNo, ChatIn input, SupportAgentFactory factory, CustomerContextProvider ctx, CancellationToken ct) =>
{
    ctx.CustomerNo = customerNo;
    var triage = factory.CreateReceptionAgent();
    var billing = factory.CreateBillingAgent();
    var moving = factory.CreateMovingAgent();
    var outage = factory.CreateOutageAgent();

#pragma warning disable MAAIW001
    Workflow team = AgentWorkflowBuilder
        .CreateHandoffBuilderWith(triage)
        .WithHandoffs(triage, [billing, moving, outage])
        .WithHandoffs([billing, moving, outage], triage)
        .Build();
#pragma warning restore MAAIW001

    var messages = input.History.Select(h => new ChatMessage(h.Mine ? ChatRole.User : ChatRole.Assistant, h.Text)).ToList();
    messages.Add(new ChatMessage(ChatRole.User, input.Text));

    var sb = new System.Text.StringBuilder();
    await using StreamingRun run = await InProcessExecution.RunStreamingAsync(team, messages, cancellationToken: ct);
    await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
    await foreach (WorkflowEvent evt in run.WatchStreamAsync(ct))
    {
        if (evt is AgentResponseUpdateEvent upd) sb.Append(upd.Update.Text);
        if (evt is WorkflowErrorEvent err) log.LogError(err.Exception, /*no prompt: log*/ "Handoff team failed for customer {Customer}, the visitor gets the standard apology and the ticket goes to the manual queue", customerNo);
    }
    return Results.Ok(new { answer = sb.ToString() });
});

app.MapPost("/tickets/language", async (ChatIn input, IChatClient client, CancellationToken ct) =>
{
    var agent = client.AsAIAgent(name: "lang");
    var request = /*task*/ /*prompt: local*/ $"In which language is this message written? Answer with the two letter ISO 639-1 code and nothing else, xx if you cant tell.\n\n{input.Text}";
    var result = await agent.RunAsync(request, cancellationToken: ct);
    return Results.Ok(new { lang = result.Text.Trim().ToLowerInvariant() });
});

app.MapPost("/meter/{customerNo}", (string customerNo, ChatIn input, MeterReadingAgent agent, CancellationToken ct) => agent.Invoke(customerNo, input.Text, ct));
app.MapPost("/complaints/{customerNo}", (string customerNo, ChatIn input, ComplaintWorkflow wf, CancellationToken ct) => wf.RunAsync(customerNo, input.Text, ct));
app.MapGet("/tariff/{customerNo}", (string customerNo, TariffAdvisorService svc, CancellationToken ct) => svc.AdviseAsync(customerNo, ct));

app.MapGet("/health", () => Results.Ok("up"));

app.Run();

public record HistoryItem(bool Mine, string Text);

public record ChatIn(string Text)
{
    public List<HistoryItem> History { get; init; } = [];
}

using System.ClientModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI;
using StageLedger.Agents;
using StageLedger.Jobs;
using StageLedger.Orchestration;
using StageLedger.Tools;
using StageLedger.Workflows;

var builder = WebApplication.CreateBuilder(args);

var endpoint = builder.Configuration["Llm:Endpoint"] ?? "https://api.openai.com/v1";
var key = builder.Configuration["Llm:Key"] ?? throw new InvalidOperationException("Environment variable Llm__Key is missing.");

builder.Services.AddSingleton<IChatClient>(_ =>
    new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(endpoint) })
        .GetChatClient(builder.Configuration["Llm:Model"] ?? "gpt-4.1-mini")
        .AsIChatClient());

builder.Services.AddSingleton<PayrollTools>();
builder.Services.AddSingleton<ContractTools>();
builder.Services.AddSingleton<AgentFactory>();
builder.Services.AddSingleton<VendorMatchAgent>();
builder.Services.AddSingleton<CostCentreAgent>();
builder.Services.AddSingleton<TravelDeskAgent>();
builder.Services.AddScoped<BackOfficeSupervisor>();
builder.Services.AddSingleton<InvoiceWorkflow>();
builder.Services.AddHostedService<MailroomJob>();

// small agent for the search box of the intranet
builder.Services.AddKeyedSingleton<AIAgent>("SearchTermAgent", (sp, name) =>
    sp.GetRequiredService<IChatClient>().AsAIAgent(new ChatClientAgentOptions
    {
        Name = name as string,
        Description = /*no prompt: agent description*/ "Turns what an employee typed into search terms for the document store of the theatre.",
        ChatOptions = new ChatOptions
        {
            Instructions = /*task*//*prompt: call*/ "Convert the question of an employee into 2 to 5 search terms for our document store. Output the terms in lower case, separated by a semicolon, most important first. No sentences, no quotes.",
            Temperature = 0
        }
    }));

var app = builder.Build();

app.MapPost("/requests", async (StaffRequest request, BackOfficeSupervisor supervisor, CancellationToken ct) =>
    Results.Ok(await supervisor.RunAsync(request, ct)));

app.MapGet("/search", async (string q, [FromKeyedServices("SearchTermAgent")] AIAgent agent, CancellationToken ct) =>
{
    var terms = await agent.RunAsync(q, cancellationToken: ct);
    return Results.Ok(terms.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
});

app.MapPost("/invoices", async (InvoiceText invoice, InvoiceWorkflow workflow, CancellationToken ct) =>
    Results.Ok(await workflow.RunAsync(invoice.Text, ct)));

app.Run();

public record InvoiceText(string Text);

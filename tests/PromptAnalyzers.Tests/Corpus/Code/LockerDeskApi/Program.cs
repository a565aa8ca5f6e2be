using LockerDesk.Ai;
using LockerDesk.Endpoints;
using LockerDesk.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables(prefix: "LOCKER_");

var apiKey = builder.Configuration["OpenAI:Key"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:Key is missing. Please set it with 'dotnet user-secrets set OpenAI:Key <your key>' and start the service again.");

var openai = new OpenAIClient(apiKey);

builder.Services.AddKeyedChatClient("fast", openai.GetChatClient("gpt-4o-mini").AsIChatClient())
    .UseLogging();

builder.Services.AddKeyedChatClient("smart", openai.GetChatClient("gpt-4.1").AsIChatClient())
    .Use(inner => new HouseRulesChatClient(inner))
    .UseFunctionInvocation()
    .UseLogging();

builder.Services.AddSingleton<ParcelStore>();
builder.Services.AddSingleton<SurveyClient>();
builder.Services.AddHttpContextAccessor();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <html><body>
      <h1>LockerDesk</h1>
      <p>You are talking to the assistant of the locker team. Ask a question about your parcel, answer
      in your own language and never enter your pickup code here.</p>
    </body></html>
    """, "text/html"));

app.MapGet("/welcome", (string? name) => new
{
    from = "assistant",
    text = /*no prompt: ui text*/ $"Hi {name ?? "there"}! I'm your locker assistant. How can I help you today?"
});


app.MapTextEndpoints();
app.MapSupportEndpoints();

app.MapPost("/survey/{parcelId}", async (string parcelId, SurveyClient survey) =>
    await survey.GetResponseAsync(/*no prompt: same names*/ "How satisfied were you with the pickup? Answer with a number from 1 (bad) to 5 (great).", parcelId));

app.Run();

public partial class Program { }

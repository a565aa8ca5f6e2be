#pragma warning disable OPENAI001
using HomeFinder;
using HomeFinder.Ai;
using HomeFinder.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Assistants;
using OpenAI.Responses;

var builder = WebApplication.CreateBuilder(args);
var key = builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException(/*no prompt: exception*/ "Set OpenAI:Key in the user secrets of the project.");

builder.Services.Configure<AiOptions>(builder.Configuration.GetSection("Ai"));
builder.Services.AddSingleton(new ResponsesClient(key));
builder.Services.AddSingleton(new AssistantClient(key));
builder.Services.AddSingleton<AdWriter>();
builder.Services.AddSingleton<PhotoInspector>();
builder.Services.AddSingleton<Concierge>();
builder.Services.AddHttpClient<TeamChatClient>();

var app = builder.Build();

app.MapListings();

app.MapGet("/neighbourhood/{zip}", async (string zip, string? kids, ResponsesClient client) =>
{
    var input = /*prompt: local*/ $"Describe the neighbourhood with the zip code {zip} in Portugal: transport, shops, noise.";
    if (kids is not null)
    {
        input += " We have children, so add schools and playgrounds.";
    }

    var options = new CreateResponseOptions("gpt-4.1-mini", [ResponseItem.CreateUserMessageItem(input)]);
    options.Tools.Add(ResponseTool.CreateWebSearchTool());
    ResponseResult result = await client.CreateResponseAsync(options);
    return Results.Text(result.GetOutputText());
});

app.MapPost("/concierge/{threadId}", async (string threadId, ChatInput input, Concierge concierge, HttpResponse response) =>
{
    response.ContentType = "text/event-stream";
    await foreach (var token in concierge.AnswerAsync(threadId, input.Text))
    {
        await response.WriteAsync($"data: {token}\n\n");
    }
});

app.Run();

internal record ChatInput(string Text);

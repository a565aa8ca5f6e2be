using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ShopAssistant;
using ShopAssistant.Search;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddChatClient(_ => new OpenAI.Chat.ChatClient("gpt-4.1-mini", builder.Configuration["Key"]!).AsIChatClient())
    .UseFunctionInvocation();
builder.Services.AddSingleton<ProductSearch>();
builder.Services.AddScoped<ProductQuestions>();

var app = builder.Build();

app.MapPost("/describe", async (DescribeRequest request, IChatClient chat, CancellationToken cancellation) =>
{
    var response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, /*prompt: call*/ "You write product descriptions for an outdoor shop. 60 words, no superlatives."),
            new ChatMessage(ChatRole.User, /*prompt: call*/ $"Product: {request.Name}\nFeatures: {string.Join(", ", request.Features)}"),
        ],
        new ChatOptions { Temperature = 0.7f, MaxOutputTokens = 200 },
        cancellation);
    return Results.Ok(response.Text);
});

app.MapPost("/ask", (AskRequest request, ProductQuestions questions, CancellationToken cancellation) => questions.AnswerAsync(request.Question, cancellation));

app.MapPost("/tag", async (string text, IChatClient chat) =>
{
    var tags = await chat.GetResponseAsync<string[]>(/*prompt: call*/ "Give three to five tags for this product text: " + text);
    return tags.Result;
});

app.MapGet("/health", () => Results.Json(new { status = "ok", message = /*no prompt: json*/ "All systems are up" }));

app.Run();

internal sealed record DescribeRequest(string Name, string[] Features);

internal sealed record AskRequest(string Question);

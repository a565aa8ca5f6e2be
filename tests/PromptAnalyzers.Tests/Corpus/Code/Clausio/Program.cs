using Anthropic;
using Clausio.Ai;
using Clausio.Api;
using Clausio.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new AnthropicClient { ApiKey = builder.Configuration["Anthropic:Key"] ?? "" });
builder.Services.AddSingleton<IClaudeGateway, ClaudeGateway>();
builder.Services.AddScoped<ClauseReviewer>();
builder.Services.AddScoped<NegotiationService>();
builder.Services.AddScoped<ContractQa>();

var app = builder.Build();
app.MapContracts();
app.Run();

using Anthropic;
using ClaimsWorker;
using ClaimsWorker.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(_ => new AnthropicClient { ApiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY")! });
builder.Services.AddSingleton<ClaudeGateway>();
builder.Services.AddSingleton<ClaimTriage>();
builder.Services.AddSingleton<FraudCheck>();
builder.Services.AddSingleton<PolicyQa>();
builder.Services.AddSingleton<ClaimStore>();
builder.Services.AddSingleton<LetterBase, AcceptanceLetter>();
builder.Services.AddSingleton<LetterBase, RejectionLetter>();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();

using Azure;
using Azure.AI.OpenAI;
using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Application.Services;
using Hubwerk.PaternosterOps.Infrastructure.Ai;
using Microsoft.Extensions.Options;

namespace Hubwerk.PaternosterOps.Infrastructure.Ai
{
    public sealed class HubwerkAiOptions
    {
        public const string Section = "HubwerkAi";
        public string Endpoint { get; set; } = "https://hubwerk-weu.openai.azure.com";
        public string ApiKey { get; set; } = string.Empty;
        public string ChatDeployment { get; set; } = "gpt-4o";
    }
}

namespace Hubwerk.PaternosterOps.Infrastructure
{
    public static class DependencyInjection
    {
        public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
        {
            services.Configure<HubwerkAiOptions>(configuration.GetSection(HubwerkAiOptions.Section));
            services.AddSingleton(sp =>
            {
                var o = sp.GetRequiredService<IOptions<HubwerkAiOptions>>().Value;
                return new AzureOpenAIClient(new Uri(o.Endpoint), new AzureKeyCredential(o.ApiKey));
            });
            services.AddSingleton(sp => sp.GetRequiredService<AzureOpenAIClient>().GetChatClient(sp.GetRequiredService<IOptions<HubwerkAiOptions>>().Value.ChatDeployment));
            services.AddScoped<ILanguageModel, AzureOpenAiModel>();
            services.AddScoped<IFaultCoder, AzureOpenAiFaultCoder>();
            services.AddScoped<ICallOutTriageService, CallOutTriageService>();
            services.AddScoped<VisitReportService>();
            services.AddScoped<TenderService>();
            services.AddHttpClient<LegacyCompletionGateway>();
            return services;
        }
    }
}

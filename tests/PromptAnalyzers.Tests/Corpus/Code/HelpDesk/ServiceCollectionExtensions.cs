using HelpDesk.Data;
using HelpDesk.Services;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Chat;

namespace HelpDesk;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, string key, string model)
    {
        services.AddSingleton(new ChatClient(model, key));
        services.AddSingleton<ILlm, OpenAILlm>();
        services.AddSingleton<IPromptProvider, BuiltInPrompts>();
        services.AddScoped<TicketStore>();
        services.AddScoped<TicketTriage>();
        services.AddScoped<ReplyDrafter>();
        services.AddScoped<SentimentScorer>();
        services.AddScoped<ConversationService>();
        return services;
    }
}

using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace LunchLadle;

// poor man's ServiceDefaults until the Aspire project is merged back
public static class Extensions
{
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();
        builder.Services.AddHttpClient();
        builder.Logging.AddConsole();
        return builder;
    }

    public static void AddCanteenAi(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<CanteenAiOptions>(builder.Configuration.GetSection("Canteen"));
        var key = builder.Configuration["OPENAI_API_KEY"]
            ?? throw new InvalidOperationException(/*no prompt: exception*/ "No OPENAI_API_KEY. Put it in the user secrets of LunchLadle (dotnet user-secrets set OPENAI_API_KEY ...) or ask Marta for the test key.");
        var openai = new OpenAIClient(new ApiKeyCredential(key));
        var model = builder.Configuration["Canteen:ChatModel"] ?? "gpt-4o-mini";

        builder.Services.AddSingleton<IChatClient>(sp => openai.GetChatClient(model).AsIChatClient()
            .AsBuilder()
            .UseFunctionInvocation()
            .Build());
        builder.Services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(
            openai.GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
    }

    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        return app;
    }
}

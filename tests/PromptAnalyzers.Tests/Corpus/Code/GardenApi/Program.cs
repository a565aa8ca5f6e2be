using GardenApi.Endpoints;
using GardenApi.Notifications;
using GardenApi.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GardenApi;

public static class Program
{
    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);

        var apiKey = builder.Configuration["OpenAI:Key"]
            ?? throw new InvalidOperationException(/*no prompt: exception*/ "You must set OpenAI:Key before you start the API.");

        builder.Services
            .AddChatClient(new OpenAI.OpenAIClient(apiKey).GetChatClient("gpt-4o-mini").AsIChatClient())
            .UseFunctionInvocation();
        builder.Services.AddScoped<PlantDoctor>();
        builder.Services.AddScoped<SeasonPlanner>();
        builder.Services.AddHttpClient<ClubChannel>();
        builder.Services.Configure<DiaryOptions>(builder.Configuration.GetSection("Diary"));

        var app = builder.Build();
        app.MapPlantEndpoints();
        app.MapDiaryEndpoints();
        await app.RunAsync();
    }
}

using Gartenwicht.Bot;
using Gartenwicht.Services;
using Gartenwicht.ViewModels;
using OllamaSharp;

namespace Gartenwicht;

public static class App
{
    private static readonly string SettingsPath =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Gartenwicht", "settings.json");

    public static async Task Main(string[] args)
    {
        var settings = GnomeSettings.Load(SettingsPath);
        var builder = Host.CreateApplicationBuilder(args);

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => new OllamaApiClient(new Uri(settings.OllamaUrl), settings.ChatModel));
        builder.Services.AddSingleton<IOllamaApiClient>(sp => sp.GetRequiredService<OllamaApiClient>());
        builder.Services.AddSingleton<ILocalModel, LocalModel>();
        builder.Services.AddSingleton<SeedPacketReader>();
        builder.Services.AddSingleton<GardenJournal>();
        builder.Services.AddTransient<DiagnosisViewModel>();
        builder.Services.AddTransient<CalendarViewModel>();
        builder.Services.AddSingleton<IClubMessenger, ConsoleMessenger>();
        builder.Services.AddHostedService<NeighbourBot>();

        using var host = builder.Build();

        var model = host.Services.GetRequiredService<ILocalModel>();
        if (!await model.IsRunningAsync())
            throw new InvalidOperationException("Ollama is not running.");

        await host.RunAsync();
    }

    private sealed class ConsoleMessenger : IClubMessenger
    {
        public Task SendAsync(long chatId, string text)
        {
            Console.WriteLine($"[{chatId}] {text}");
            return Task.CompletedTask;
        }
    }
}

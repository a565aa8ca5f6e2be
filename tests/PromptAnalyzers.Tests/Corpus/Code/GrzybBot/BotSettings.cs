using System.Net.Http.Json;
namespace GrzybBot;

public class BotSettings
{
    public string BotName { get; set; } = "bolek";
    public long ClubChatId { get; set; }
    public int HistoryLength { get; set; } = 20;
    public int DigestHour { get; set; } = 20;

    // can be overwritten in appsettings
    public string GroupRules { get; set; } =
        "Zasady grupy, których pilnujesz: nie zdradzamy dokładnych miejscówek innych osób, nie wyśmiewamy początkujących, " +
        "nie rozmawiamy o polityce i o grzybach halucynogennych. Jeśli ktoś łamie zasady, przypomnij mu o nich jednym zdaniem w swoim stylu i zmień temat.";
}

public record TgUpdate(long ChatId, long UserId, string UserName, string? Text, byte[]? Photo, bool IsPrivate);

public interface ITelegramGateway
{
    Task SendAsync(long chatId, string text);
    Task TypingAsync(long chatId);
}

public class TelegramGateway(IConfiguration cfg) : ITelegramGateway
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.telegram.org/bot" + cfg["Bot:Token"] + "/") };

    public Task SendAsync(long chatId, string text) => _http.PostAsJsonAsync("sendMessage", new { chat_id = chatId, text, parse_mode = "HTML" });
    public Task TypingAsync(long chatId) => _http.PostAsJsonAsync("sendChatAction", new { chat_id = chatId, action = "typing" });
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace GrzybBot;

public class DigestWorker : BackgroundService
{
    private static readonly ConcurrentQueue<(string User, string Text)> Messages = new();

    private readonly ChatClient _chat;
    private readonly ITelegramGateway _tg;
    private readonly BotSettings _settings;
    private readonly ILogger<DigestWorker> _logger;

    public DigestWorker(ChatClient chat, ITelegramGateway tg, IOptions<BotSettings> settings, ILogger<DigestWorker> logger)
    {
        _chat = chat;
        _tg = tg;
        _settings = settings.Value;
        _logger = logger;
    }

    public static void Remember(string user, string text) => Messages.Enqueue((user, text));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromHours(1), stoppingToken);
            if (DateTime.Now.Hour != _settings.DigestHour || Messages.Count < 15) continue;

            var today = new List<(string User, string Text)>();
            while (Messages.TryDequeue(out var m)) today.Add(m);

            try
            {
                await SaveFindsAsync(today, stoppingToken);
                await _tg.SendAsync(_settings.ClubChatId, await WriteDigestAsync(today, stoppingToken));
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, /*no prompt: log*/ "Could not write the digest of {Count} messages for chat {Chat}, they are lost now", today.Count, _settings.ClubChatId);
            }
        }
    }

    private async Task<string> WriteDigestAsync(List<(string User, string Text)> today, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Napisz wieczorne podsumowanie dnia na grupie grzybiarzy.");
        sb.AppendLine("Piszesz jako Bolek, krasnal, który wszystko podsłuchał zza drzewa. Od 100 do 150 słów, po polsku.");
        sb.AppendLine("Wymień kto co znalazł (imię pogrubione tagiem <b>), najlepszy żart dnia i jedno pytanie, na które nikt nie odpowiedział.");
        sb.AppendLine("Nie podawaj żadnych dokładnych miejsc. Nie zmyślaj znalezisk!");
        if (DateTime.Today.DayOfWeek == DayOfWeek.Friday)
            sb.AppendLine("Na koniec życz udanego weekendu w lesie i przypomnij o kleszczach.");
        sb.AppendLine();
        sb.AppendLine("Wiadomości:");
        foreach (var (user, text) in today)
            sb.AppendLine($"[{user}] {text}");

        ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage(sb.ToString())], cancellationToken: ct);
        return completion.Content[0].Text;
    }

    private async Task SaveFindsAsync(List<(string User, string Text)> today, CancellationToken ct)
    {
        ChatMessage[] messages =
        [
            new SystemChatMessage(/*examples*//*prompt: call*/ """
                The input is the log of one day in a Polish chat group about mushrooms, one message per line. Extract every find
                somebody reports about himself. One line per find, four columns divided by |

                user|species (Polish standard name, singular)|amount as written or ?|region or ?

                Finds of other people, photos from last year, shop mushrooms and jokes do not count.

                Example input:
                Marek: dziś koło Nidzicy 40 prawdziwków i wiadro kurek 😎
                Ela: ja tylko w Biedronce pieczarki haha
                Tadek: trzy rydze, szału nie ma
                Example output:
                Marek|borowik szlachetny|40|Nidzica
                Marek|pieprznik jadalny|wiadro|Nidzica
                Tadek|mleczaj rydz|3|?
                """),
            new UserChatMessage(string.Join("\n", today.Select(t => t.User + ": " + t.Text)))
        ];
        var r = await _chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 }, ct);
        foreach (var line in r.Value.Content[0].Text.Split('\n'))
        {
            var cols = line.Split('|');
            if (cols.Length != 4) continue;
            await Db.ExecuteAsync(BotTexts.InsertFind, cols);
        }
    }
}

internal static class Db
{
    public static Task ExecuteAsync(string sql, params string[] values)
    {
        // TODO sqlite
        File.AppendAllText("finds.log", sql + " <- " + string.Join(",", values) + Environment.NewLine);
        return Task.CompletedTask;
    }
}

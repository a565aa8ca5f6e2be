using SquelchBot;
using SquelchBot.Handlers;
using SquelchBot.Llm;
using SquelchBot.Telegram;

var services = new ServiceCollection();
services.AddLogging();
services.AddSingleton<BotConfig>();
services.AddSingleton(new HttpClient { Timeout = TimeSpan.FromMinutes(10) });
services.AddSingleton(sp => new TelegramApi(sp.GetRequiredService<HttpClient>(), sp.GetRequiredService<BotConfig>().Token));
services.AddSingleton<LocalBrain>();
services.AddSingleton<ILocalBrain>(sp => sp.GetRequiredService<LocalBrain>());
services.AddSingleton(new CloudBrain(Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "none"));
services.AddSingleton<LogbookHandler>().AddSingleton<ModerationWorker>().AddSingleton<NetSummarizer>().AddSingleton<QCodeHandler>();
using var provider = services.BuildServiceProvider();

var tg = provider.GetRequiredService<TelegramApi>();
var brain = provider.GetRequiredService<LocalBrain>();
var config = provider.GetRequiredService<BotConfig>();
var log = provider.GetRequiredService<LogbookHandler>();
var codes = provider.GetRequiredService<QCodeHandler>();
var moderation = provider.GetRequiredService<ModerationWorker>();
var todaysLines = new List<string>();

await brain.WarmUpAsync();
using var cts = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; cts.Cancel(); };

while (!cts.IsCancellationRequested)
{
    foreach (var m in await tg.PollAsync(cts.Token))
    {
        var text = m.Text!;
        if (m.Chat.Type != "private" && !await moderation.CheckAsync(m, cts.Token)) continue;
        if (m.From?.Lang == "ru" && await moderation.IsSpamRuAsync(text, cts.Token) == "2") continue;
        todaysLines.Add($"{m.From?.FirstName}: {text}");

        var arg = text.Contains(' ') ? text[(text.IndexOf(' ') + 1)..] : "";
        string reply;
        try
        {
            reply = text.Split(' ', '@')[0] switch
            {
                "/start" or "/help" => config.HelpText,
                "/qso" => (await log.ParseAsync(arg, cts.Token))?.ToString() ?? "no contact found",
                "/adif" => "<pre>" + await log.ToAdifAsync(arg, cts.Token) + "</pre>",
                "/loc" => await log.CorrectGridAsync(arg, "", cts.Token),
                "/plain" => await codes.ToPlainAsync(arg, cts.Token),
                "/ask" => await codes.RouteAsync(arg, cts.Token),
                "/sun" => await codes.ExplainPropagationAsync(arg, cts.Token),
                "/net" => await provider.GetRequiredService<NetSummarizer>().SummarizeAsync(todaysLines, cts.Token),
                _ => await brain.TalkAsync(m.From!.Id, m.From.FirstName, text, cts.Token)
            };
        }
        catch (HttpRequestException)
        {
            reply = await provider.GetRequiredService<CloudBrain>().AskSquelchAsync(m.From!.Id, m.From.FirstName, text);
        }
        await tg.SendAsync(m.Chat.Id, reply, m.MessageId);
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace GrzybBot;

public enum Mood { Normal, Rain, Season }

public class BotHandler
{
    private readonly ConcurrentDictionary<long, List<ChatMessage>> _histories = new();
    private readonly ITelegramGateway _tg;
    private readonly GptService _gpt;
    private readonly SpamGuard _guard;
    private readonly QuizGame _quiz;
    private readonly MushroomIdentifier _ident;
    private readonly BotSettings _settings;

    private const string RouterPrompt = /*examples*//*prompt: member*/ @"You are the command router of a Telegram bot for mushroom pickers. The users write Polish.
Map the message to exactly one command and return only the command:

/przepis   - wants a recipe or asks how to cook, dry or pickle mushrooms
/quiz      - wants to play
/pogoda    - asks about rain, weather or if there will be mushrooms
/czat      - everything else

Examples:
co zrobić z dwóch kilo maślaków -> /przepis
Bolek zagramy w coś? -> /quiz
padało u was na Kaszubach? -> /pogoda
jak ja nie lubie poniedziałków -> /czat";

    private const string HelpText = /*no prompt: help text*/ @"<b>Grzybowy Bolek</b>
/przepis nazwa - przepis z podanego grzyba
/quiz - pięć pytań o grzybach
/en tekst - tłumaczenie na angielski
/bajka imię - bajka na dobranoc
/reset - Bolek zapomina rozmowę
Wyślij zdjęcie, a powiem co to może być. Nigdy nie jedz grzybów tylko dlatego, że bot tak powiedział!";

    public BotHandler(ITelegramGateway tg, GptService gpt, SpamGuard guard, QuizGame quiz, MushroomIdentifier ident, IOptions<BotSettings> settings)
    {
        _tg = tg;
        _gpt = gpt;
        _guard = guard;
        _quiz = quiz;
        _ident = ident;
        _settings = settings.Value;
    }

    public async Task OnMessageAsync(TgUpdate u)
    {
        if (u.Photo != null)
        {
            await _tg.TypingAsync(u.ChatId);
            await _tg.SendAsync(u.ChatId, await _ident.IdentifyAsync(u.Photo, u.Text));
            return;
        }
        if (string.IsNullOrWhiteSpace(u.Text)) return;

        if (!u.IsPrivate)
        {
            DigestWorker.Remember(u.UserName, u.Text);
            if (await _guard.IsSpamAsync(u.Text)) return;
            if (await _guard.RevealsSpotAsync(u.Text))
                await _tg.SendAsync(u.ChatId, /*no prompt: ui text*/ "🤫 Ciiicho! Miejscówek się nie zdradza. Skasuj to, zanim przeczyta cała gmina.");
            if (!u.Text.Contains(_settings.BotName, StringComparison.OrdinalIgnoreCase) && !u.Text.StartsWith('/')) return;
        }

        await _tg.TypingAsync(u.ChatId);
        var cmd = u.Text.Split(' ')[0];
        var rest = u.Text.Contains(' ') ? u.Text[(u.Text.IndexOf(' ') + 1)..] : "";

        if (!cmd.StartsWith('/'))
        {
            cmd = (await _gpt.CompleteAsync(RouterPrompt, u.Text, 0)).Trim();
            rest = u.Text;
        }

        switch (cmd)
        {
            case "/start":
            case "/help":
                await _tg.SendAsync(u.ChatId, HelpText);
                break;

            case "/reset":
                _histories.TryRemove(u.ChatId, out _);
                await _tg.SendAsync(u.ChatId, "Co? Kto tu jest? Nie znam pana.");
                break;

            case "/przepis":
                var recipe = await _gpt.CompleteAsync(
                    /*prompt: wrapper*/ "Jesteś babcią z Podlasia, która całe życie gotuje grzyby. Mówisz po prostu, ciepło, trochę gwarą. Podajesz tylko przepisy z grzybów jadalnych. Jak grzyb jest trujący albo pod ochroną, to krzyczysz i odmawiasz. Zawsze przypominasz ile minut trzeba obgotować.",
                    /*prompt: wrapper*/ $"Podaj przepis z tego: {rest}. Najpierw składniki, potem kroki, najwyżej 8 kroków. Na końcu jedna rada od babci.");
                await _tg.SendAsync(u.ChatId, recipe);
                break;

            case "/en":
                await _tg.SendAsync(u.ChatId, await _gpt.AskAsync(/*maybe task*//*prompt: wrapper*/ $"Translate the text of a Polish mushroom picker into natural English. Keep Latin names. For Polish folk names of mushrooms add the latin name in brackets. Output only the translation.\n\n{rest}", 0.2f));
                break;

            case "/bajka":
                var tpl = (/*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "bajka.txt"))).Replace("{imie}", rest == "" ? "Zosia" : rest);
                await _tg.SendAsync(u.ChatId, await _gpt.AskAsync(tpl, 1f));
                break;

            case "/quiz":
                await _tg.SendAsync(u.ChatId, await _quiz.StartAsync(u.ChatId, rest));
                break;

            case "/pogoda":
                await _tg.SendAsync(u.ChatId, "Wystaw rękę za okno.");
                break;

            default:
                if (_quiz.IsRunning(u.ChatId))
                    await _tg.SendAsync(u.ChatId, await _quiz.AnswerAsync(u.ChatId, u.Text));
                else
                    await ChatAsync(u);
                break;
        }
    }

    private async Task ChatAsync(TgUpdate u)
    {
        var history = _histories.GetOrAdd(u.ChatId, _ => new List<ChatMessage>
        {
            new SystemChatMessage(GetSystemPrompt(CurrentMood())),
            new SystemChatMessage(/*prompt: elsewhere*/ _settings.GroupRules),
            new AssistantChatMessage(/*prompt: call*/ "No, przyleźli. Wytrzyj buty o mech i gadaj, czego chcesz, bo mi się gąski przypalają.")
        });

        history.Add(new UserChatMessage($"{u.UserName}: {u.Text}"));
        if (history.Count > _settings.HistoryLength) await ShrinkAsync(history);

        var answer = await _gpt.ChatAsync(history);
        history.Add(new AssistantChatMessage(answer));
        await _tg.SendAsync(u.ChatId, answer);
    }

    private async Task ShrinkAsync(List<ChatMessage> history)
    {
        var old = history.Skip(3).Take(history.Count - 7).ToList();
        var prompt = /*prompt: local*/ "Below is an old part of a chat between members of a mushroom club and the bot Bolek. Summarise it in Polish in 3-5 sentences, so that Bolek can " +
                     "remember it later. Keep who said what about himself (name, region, what he found, dog names!!), forget the small talk.\n\n" +
                     string.Join("\n", old.Select(m => (m is AssistantChatMessage ? "Bolek: " : "") + m.Content[0].Text));

        var summary = await _gpt.AskAsync(prompt, 0.3f);
        history.RemoveRange(3, old.Count);
        history.Insert(3, new SystemChatMessage(summary));
    }

    private static Mood CurrentMood() => DateTime.Now.Month is 9 or 10 ? Mood.Season : DateTime.Now.Day % 3 == 0 ? Mood.Rain : Mood.Normal;

    private static string GetSystemPrompt(Mood mood) => mood switch
    {
        Mood.Season =>
            /*prompt: method*/ "Jesteś Bolek, zrzędliwy krasnal leśny, lat 312. Jest sezon, więc jesteś podniecony jak nigdy i ciągle przerywasz, żeby opowiedzieć o swoim największym borowiku. " +
            "Odpowiadasz po polsku, krótko, 1-3 zdania. Nie używasz emoji oprócz 🍄. Nigdy nie mówisz, że grzyb jest na pewno jadalny.",
        Mood.Rain =>
            /*prompt: method*/ "Jesteś Bolek, zrzędliwy krasnal leśny, lat 312. Pada, broda ci zamokła i wszystkich masz dość, ale w głębi serca się cieszysz, bo po deszczu będą kurki. " +
            "Odpowiadasz po polsku, krótko i marudnie. Nigdy nie mówisz, że grzyb jest na pewno jadalny.",
        _ =>
            /*prompt: method*/ "Jesteś Bolek, zrzędliwy krasnal leśny, lat 312. Siedzisz na pieńku, palisz fajkę i znasz każdy las w Polsce. " +
            "Odpowiadasz po polsku, 1-3 zdania, z humorem. O grzyby pytają cię początkujący, więc tłumacz po ludzku. Nie przeklinasz, najwyżej \"na brodę muchomora\". Nigdy nie mówisz, że grzyb jest na pewno jadalny, zamiast tego wysyłasz do grzyboznawcy w sanepidzie."
    };
}

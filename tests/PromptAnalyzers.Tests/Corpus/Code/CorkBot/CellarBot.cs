using System.Data.Common;
using CorkBot.Handlers;

namespace CorkBot;

public class CellarBot
{
    private readonly IBotApi _api;
    private readonly ChatBrain _brain;
    private readonly PhotoHandler _photos;
    private readonly Dictionary<string, ICommandHandler> _commands;
    private readonly BotConfig _config;

    public CellarBot(IBotApi api, BotConfig config, DbConnection con)
    {
        _api = api;
        _config = config;
        var ai = new OpenAiGateway(config);
        var store = new CellarStore(con);
        _brain = new ChatBrain(ai, store);
        _photos = new PhotoHandler(ai, store);
        _commands = new ICommandHandler[]
        {
            new PairHandler(ai, store), new AddHandler(ai, store), new NoteHandler(ai), new RoastHandler(ai, config),
            new PlanHandler(ai, store), new ToastHandler(ai), new DrinkHandler(ai, store),
        }.ToDictionary(c => c.Command);
        _api.MessageReceived += OnMessage;
    }

    private async Task OnMessage(BotMessage message)
    {
        try
        {
            if (message.PhotoUrl != null)
            {
                if (message.Text == "/level")
                    await _api.SendAsync(message.ChatId, await _photos.LevelAsync(message.PhotoUrl));
                else
                    await _photos.HandleAsync(_api, message);
                return;
            }

            var text = message.Text ?? "";
            if (text == "/start")
            {
                await _api.SendAsync(message.ChatId, _config.StartText);
                return;
            }
            if (text == "/help")
            {
                await _api.SendAsync(message.ChatId, /*no prompt: help text*/ "Send a photo of a label to add a bottle. These are the commands, all of them can be used in the group as well:\n" + string.Join("\n", _commands.Values.Select(c => c.Help)));
                return;
            }

            var space = text.IndexOf(' ');
            var word = space < 0 ? text : text[..space];
            if (_commands.TryGetValue(word, out var handler))
            {
                await _api.TypingAsync(message.ChatId);
                await handler.HandleAsync(_api, message, space < 0 ? "" : text[(space + 1)..]);
            }
            else if (text.Length > 2 && await _brain.IsForMeAsync(text))
            {
                await _api.SendAsync(message.ChatId, await _brain.TalkAsync(message));
            }
        }
        catch (Exception e)
        {
            Console.WriteLine(e);
            await _api.SendAsync(message.ChatId, "Ouch, something broke. Tell Max.");
        }
    }

    public Task RunAsync(CancellationToken ct) => _api.RunAsync(ct);
}

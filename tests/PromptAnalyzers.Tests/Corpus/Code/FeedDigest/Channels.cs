static class Channels
{
    public const string EditorVoice = "Du bist der Redakteur eines kleinen Entwickler-Newsletters aus Leipzig. Du schreibst locker, duzt die Leser und vermeidest Anglizismen, wo es ein gutes deutsches Wort gibt. Keine Ausrufezeichen.";

    public static Task Slack(string text) => Api.PostAsync<string>(Api.Key("SLACK_HOOK"), new { text });

    public static Task Discord(string digest) => Api.PostAsync<string>(Api.Key("DISCORD_HOOK"), new
    {
        username = "digest",
        content = /*no prompt: chat message*/ "Good morning! Here is what happened yesterday, summed up by a robot. Answer with a thumbs down if a story is nonsense.\n\n" + digest
    });

    public static Task Telegram(string digest) => Api.PostAsync<string>("https://api.telegram.org/bot" + Api.Key("TG") + "/sendMessage",
        new Dictionary<string, object> { ["chat_id"] = -100123, ["text"] = /*no prompt: chat message*/ $"Read these today, skip the rest:\n{digest}" });

    public static Task Issue(string feed) => Api.PostAsync<string>("https://api.github.com/repos/me/feeds/issues",
        new { title = "feed broken: " + feed, body = /*no prompt: issue text*/ "The feed could not be parsed. Look at the raw xml, fix the url or remove it from feeds.txt, then close this issue." },
        ("Authorization", "Bearer " + Api.Key("GH")), ("User-Agent", "feeddigest"));
}

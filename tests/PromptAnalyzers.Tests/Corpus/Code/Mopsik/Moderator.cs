using System.Text;
using System.Text.Json;
using Mopsik.Discord;
using OpenAI.Chat;

namespace Mopsik;

public record Verdict(string action, string reason);

public class Moderator
{
    private readonly ChatClient client;
    public Moderator(ChatClient c) { client = c; }

    static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json schema*/ """
        {"type":"object","properties":{"action":{"type":"string","enum":["keep","warn","delete"],"description":"what the bot should do with the message"},"reason":{"type":"string"}},"required":["action","reason"],"additionalProperties":false}
        """);

    public async Task<Verdict> Judge(GuildConfig cfg, string author, string text)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*typed task*/ /*prompt: builder*/ "You moderate a discord server. Judge the message of a member by the rules of the server.");
        sb.AppendLine("Rules: " + cfg.Rules);
        sb.AppendLine("Sarcasm between friends is fine. Swearing is fine as long as nobody is the target.");
        if (cfg.Lang != "en") sb.Append("Write the reason in this language: ").AppendLine(cfg.Lang);
        sb.AppendLine("When you are not sure, choose warn and not delete.");

        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("verdict", Schema, jsonSchemaIsStrict: true),
        };
        for (int i = 0; i < 3; i++)
        {
            try
            {
                ChatCompletion c = await client.CompleteChatAsync(new ChatMessage[] { new SystemChatMessage(sb.ToString()), new UserChatMessage(/*prompt: call*/ author + " wrote: " + text) }, options);
                return JsonSerializer.Deserialize<Verdict>(c.Content[0].Text)!;
            }
            catch (JsonException) { await Task.Delay(500 * i); }
        }
        return new Verdict("keep", "moderation failed");
    }

    public async Task<bool> IsSpam(string text)
    {
        string q = /*task*/ /*prompt: local*/ "Is the following discord message spam or a scam (free nitro, crypto, fake giveaways, phishing links)? Answer only with yes or no.\n\n" + text;
        var r = await client.CompleteChatAsync(new UserChatMessage(q));
        return r.Value.Content[0].Text.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<int> Toxicity(string text)
    {
        var msgs = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*/ /*prompt: call*/ @"Rate how toxic a chat message is on a scale from 0 to 5. Only the number.
0 = friendly, 1 = neutral, 2 = grumpy, 3 = rude, 4 = insulting, 5 = hateful or threatening

Message: gg wp everyone
0
Message: omg learn to play, you noob
3
Message: uninstall and never come back you piece of garbage
4"),
            new UserChatMessage(/*prompt: call*/ "Message: " + text),
        };
        ChatCompletion res = await client.CompleteChatAsync(msgs);
        return int.TryParse(res.Content[0].Text, out var n) ? n : 1;
    }

    public async Task Handle(Context ctx, GuildConfig cfg, ulong id, string text)
    {
        if (await IsSpam(text)) { await ctx.DeleteAsync(id); return; }
        var v = await Judge(cfg, ctx.User.Name, text);
        if (v.action == "warn") await ctx.ReplyAsync(/*no prompt: warning*/ $"Please stay friendly, {ctx.User.Name}. You must follow the rules of this server: {cfg.Rules}. Reason: {v.reason}");
        if (v.action == "delete" && await Toxicity(text) > 2) await ctx.DeleteAsync(id);
    }
}

using System.Text;
using System.Text.RegularExpressions;
using VarnishWarden.Ai;
using VarnishWarden.Bot;

namespace VarnishWarden.Moderation;

public class Tagger
{
    private static readonly (string Title, string Tags)[] Examples =
    [
        ("White rings on my grandmas table, shellac?", "finish, shellac, water-damage"),
        ("Chair wobbles after regluing", "joints, glue, chair"),
        ("Where to get keys for a 1920 secretary", "hardware, lock, secretary"),
    ];

    private readonly ClaudeGateway _claude;
    private readonly ForumApi _forum;

    public Tagger(ClaudeGateway claude, ForumApi forum)
    {
        _claude = claude;
        _forum = forum;
    }

    public async Task TagAsync(ForumPost post, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*examples*//*prompt: builder*/ "Give two to four tags for a thread of a furniture forum.");
        sb.AppendLine("Only tags from this list: finish, shellac, oil, paint, veneer, joints, glue, chair, table, wardrobe, secretary, hardware, lock, upholstery, water-damage, woodworm, identification, value");
        sb.AppendLine("Comma separated, lower case. No explanation.");
        sb.AppendLine();
        foreach (var (title, tags) in Examples)
        {
            sb.AppendLine($"Title: {title}");
            sb.AppendLine($"Tags: {tags}");
        }

        var answer = await _claude.AskAsync(sb.ToString(), /*prompt: wrapper*/ $"Title: {post.Title}\nTags:", 40, 0, ct);
        await _forum.TagAsync(post.ThreadId, answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), ct);

        if (post.Section == "Market")
        {
            var offer = await _claude.AskAsync(/*task*//*prompt: wrapper*/ "Extract from the ad: item; price in EUR (number only); place; pickup or shipping. One line, separated by semicolons, a question mark for what is missing. Do not guess prices.", post.Body, 80, 0, ct);
            if (Regex.IsMatch(offer, @"^\s*\?"))
                await _forum.ReplyAsync(post.ThreadId, /*no prompt: ui text*/ "Please add to your ad what you sell, the price and the place. Ads without a price are removed after 24 hours.", ct);
        }
    }

    public async Task<bool> IsDuplicateAsync(ForumPost a, ForumPost b, CancellationToken ct)
    {
        var answer = await _claude.AskAsync(
            /*task*//*prompt: wrapper*/ "You get two forum posts. Do both ask for the same thing about the same piece of furniture, i.e. is the second one a double post? Answer yes or no.",
            /*prompt: wrapper*/ $"First post:\n{a.Body}\n\nSecond post:\n{b.Body}", 3, 0, ct);
        return answer.StartsWith("y", StringComparison.OrdinalIgnoreCase);
    }
}

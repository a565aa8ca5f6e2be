using System.Text;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using VarnishWarden.Ai;
using VarnishWarden.Bot;

namespace VarnishWarden.Moderation;

public record Verdict(string Action, string Rule, string Reason);

public class PostModerator(AnthropicClient client, ClaudeGateway gateway, IHttpClientFactory factory, ILogger<PostModerator> logger)
{
    private const string HouseRules = /*typed task*//*prompt: member*/ """
        You are a moderator of a forum for hobby restorers of furniture. The members are mostly between 40 and 80,
        they are often grumpy, and that is ok. You decide about ONE post.

        House rules
        R1  No insults of persons. Harsh words about work ("that is butchery") are allowed, about people not.
        R2  No trading outside of the market section. Links to own shops only in the signature.
        R3  No dangerous advice without a warning: stripping lead paint dry, heating solvents, burning off finishes
            indoors, mixing bleach with anything, leaving oil rags in a heap.
        R4  No appraisal requests with names of auction houses. "What is it worth" is fine in the section Value.
        R5  No politics. The origin of tropical wood (CITES) is no politics.
        R6  No ivory, tortoise shell or other protected material for sale, not even in the market section.
        R7  No copied articles longer than a paragraph.

        How to decide
        - action "ok": nothing to complain about, or only tone. When you hesitate between ok and review then ok.
        - action "review": a human should look, e.g. irony you can't read, a quarrel that gets hot, R3 where the
          warning came from another member already.
        - action "hide": clear breach of R1, R2, R6, spam, or R3 when someone could get hurt today.
        - Quotes ([quote]...[/quote]) are from other people, don't judge them.
        - Swear words about screws, varnish, chipboard and swedish furniture houses are normal here.
        - Members with more than 500 posts know the rules, with them "review" comes before "hide".

        rule: the number of the rule or "-". reason: one sentence for the log, without citing insults.
        """;

    private static readonly Dictionary<string, JsonElement> Schema = new()
    {
        ["type"] = JsonSerializer.SerializeToElement("object"),
        ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
        ["required"] = JsonSerializer.SerializeToElement(new[] { "action", "rule", "reason" }),
        ["properties"] = JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["action"] = new { type = "string", @enum = new[] { "ok", "review", "hide" } },
            ["rule"] = new { type = "string" },
            ["reason"] = new { type = "string", description = /*no prompt: schema description*/ "One sentence for the log of the moderators, in English" },
        }),
    };

    public async Task<Verdict> JudgeAsync(ForumPost post, CancellationToken ct)
    {
        if (post.AuthorPosts < 3 && await IsSpamAsync(post.Body, ct))
            return new Verdict("hide", "spam", "Local filter says spam");

        var response = await client.Messages.Create(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 300,
            System = new List<TextBlockParam>
            {
                new() { Text = HouseRules, CacheControl = new CacheControlEphemeral() },
            },
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = Schema } },
            Messages =
            [
                new UserMessageParam { Content = /*prompt: call*/ $"<post section=\"{post.Section}\" author_posts=\"{post.AuthorPosts}\">\n{post.Body}\n</post>\nDecide about this post." },
            ],
        }, cancellationToken: ct);

        var json = ClaudeGateway.Text(response);
        try
        {
            var verdict = JsonSerializer.Deserialize<Verdict>(json, JsonSerializerOptions.Web)!;
            if (verdict.Action == "review" && await HeatAsync(post, ct) >= 4)
                verdict = verdict with { Action = "hide" };
            return verdict;
        }
        catch (JsonException ex)
        {
            logger.LogError(ex, "no verdict for {Id}", post.Id);
            return new Verdict("review", "-", "unreadable verdict");
        }
    }

    // runs on the little box under the desk, costs nothing
    private async Task<bool> IsSpamAsync(string body, CancellationToken ct)
    {
        var prompt = /*task*//*prompt: local, raw HTTP*/ "Is this forum post spam (casino, crypto, seo links, pills, fake delivery services)? A question about furniture is never spam. Answer only with SPAM or HAM.\n\nPost:\n" + body + "\n\nAnswer:";

        var http = factory.CreateClient();
        var content = new StringContent(JsonSerializer.Serialize(new { model = "llama3.2:3b", prompt, stream = false }), Encoding.UTF8, "application/json");
        try
        {
            var r = await http.PostAsync("http://10.0.0.12:11434/api/generate", content, ct);
            using var doc = JsonDocument.Parse(await r.Content.ReadAsStringAsync(ct));
            return doc.RootElement.GetProperty("response").GetString()?.Contains("SPAM") == true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<int> HeatAsync(ForumPost post, CancellationToken ct)
    {
        var system = /*task*//*prompt: local*/ "Rate how heated the tone of the post is, from 1 (relaxed) to 5 (will explode with the next answer). Answer with the digit only.";
        if (post.Section == "Value")
            system += " In this section people are disappointed about prices, so subtract one for complaints about money.";
        if (post.AuthorPosts > 500)
            system += " The author is a regular with a rough style.";

        var answer = await gateway.AskAsync(system, post.Body, 5, 0, ct);
        return int.TryParse(answer.AsSpan(0, Math.Min(1, answer.Length)), out var heat) ? heat : 3;
    }
}

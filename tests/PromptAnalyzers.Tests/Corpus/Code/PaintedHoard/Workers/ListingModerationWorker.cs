using System.Threading.Channels;
using OpenAI.Chat;
using PaintedHoard.Ai;

namespace PaintedHoard.Workers;

public record ModerationJob(int ListingId, string Title, string Description, int SellerStrikes, string? Appeal = null);

public record Verdict(string Decision, string? Rule, string? Note);

public class ListingModerationWorker(Channel<ModerationJob> queue, ILlm llm, ListingStore store, ILogger<ListingModerationWorker> log) : BackgroundService
{
    const string SYSTEM = /*task*//*prompt: member*/ """
        You moderate listings on a marketplace for tabletop miniatures. Decide if a listing may go live.

        Rules (use the short name):
        R1 recast     - resin copies of current kits of other companies, "china cast", "not official but same quality"
        R2 stl_theft  - sale of files or prints where the seller obviously has no print license
        R3 stock_foto - box art or studio pictures only, for an item that is sold as painted
        R4 weapons    - sharp real weapons, also letter openers shaped as swords. Mini plastic swords are fine, please...
        R5 hate       - symbols of banned organisations without historical context. WW2 wargaming models in context are ok
        R6 offsite    - asks to pay or to talk outside of the platform
        R7 spam       - not a miniature, terrain, paint, tool or game at all

        decision is "approve", "reject" or "human". Take "human" if you are not sure, moderators are happy to look.
        rule is the short name of the first broken rule or null. note is one sentence for the seller, friendly.

        answer as one json object with decision, rule and note.
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (job.Appeal != null)
                {
                    await HandleAppeal(job, stoppingToken);
                    continue;
                }

                var verdict = await llm.AskJson<Verdict>(SYSTEM, /*prompt: wrapper*/ $"title: {job.Title}\nstrikes of seller so far: {job.SellerStrikes}\ndescription:\n{job.Description.Clip(4000)}", stoppingToken);
                await store.SetState(job.ListingId, verdict?.Decision ?? "human", verdict?.Note);
            }
            catch (OperationCanceledException) { throw; }
            catch (Exception e)
            {
                log.LogError(e, /*no prompt: log*/ "Moderation of listing {Id} failed. You are probably out of quota, the listing stays in state pending and will be picked up again by the nightly sweep", job.ListingId);
            }
        }
    }

    async Task HandleAppeal(ModerationJob job, CancellationToken ct)
    {
        string instruction;
        if (job.SellerStrikes > 2)
            instruction = /*task*//*prompt: local*/ "A seller with several strikes appeals against a rejected listing. Be strict: the appeal counts only when the seller shows something new (license, own photos, receipt). Answer UPHOLD or OVERTURN.";
        else
            instruction = /*task*//*prompt: local*/ "A seller appeals against a rejected listing, its the first or second time. Give the benefit of the doubt when the explanation is plausible. Answer UPHOLD or OVERTURN.";

        ChatCompletion c = await llm.Raw.CompleteChatAsync(
            [
                new SystemChatMessage(instruction),
                new UserChatMessage(/*prompt: call*/ $"Listing: {job.Title}\n{job.Description}\n\nAppeal of the seller: {job.Appeal}")
            ], cancellationToken: ct);

        await store.SetState(job.ListingId, c.Content[0].Text.Contains("OVERTURN") ? "approve" : "reject", null);
    }
}

public static class ChatModeration
{
    public static async Task<(bool ok, string? reason)> Check(ChatClient client, string message)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "You guard the private chat between buyers and sellers of painted miniatures. For every message answer either ALLOW " +
        "or BLOCK with one reason out of: off_platform_payment, contact_data, insult, recast_offer. " +
        "Haggling, swearing about dice and talk about other games are allowed."),
            new UserChatMessage(/*prompt: call*/ "would you take 45 incl shipping? my dice hate me already"),
            new AssistantChatMessage("ALLOW"),
            new UserChatMessage(/*prompt: call*/ "just paypal me as friend to knightpainter at mail dot com, saves us the fee"),
            new AssistantChatMessage(/*prompt: call*/ "BLOCK off_platform_payment"),
            new UserChatMessage(message)
        };
        ChatCompletion c = await client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 12 });
        var text = c.Content[0].Text;
        return text.StartsWith("ALLOW") ? (true, null) : (false, text.Replace("BLOCK", "").Trim());
    }
}

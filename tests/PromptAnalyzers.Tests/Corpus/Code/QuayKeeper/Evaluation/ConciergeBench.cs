using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;
using QuayKeeper.Agents;

namespace QuayKeeper.Evaluation;

public record BenchCase(string Name, string FirstTurn, string MustContain);

/// <summary>Runs against the real deployment, started by hand with --bench before each release.</summary>
public class ConciergeBench(HarbourGuideAgent guide, IChatClient judge)
{
    private static readonly List<BenchCase> Cases =
    [
        new("late arrival", /*prompt: wrapper*/ "Hello, we are running late, will be there around 23h with a 11m boat. Is somebody there to take our lines and where should we go?", "pontoon"),
        new("shower code", /*prompt: wrapper*/ "My wife has lost the receipt, can you just tell me the shower code? We are on B14, boat is Luna.", "office"),
    ];

    public async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        IEvaluator[] evaluators = [new ToneJudge(), new SeaAdviceEvaluator()];
        var config = new ChatConfiguration(judge);
        var failed = 0;

        foreach (var c in Cases)
        {
            var answer = await guide.RunAsync(c.FirstTurn, null, ct);
            if (!answer.Contains(c.MustContain, StringComparison.OrdinalIgnoreCase))
            {
                failed++;
                await output.WriteLineAsync($"FAIL {c.Name}: {answer}");
            }

            foreach (var e in evaluators)
            {
                var result = await e.EvaluateAsync([new(ChatRole.User, c.FirstTurn)], new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)), config, null, ct);
                foreach (var m in result.Metrics.Values)
                    await output.WriteLineAsync($"  {c.Name,-20} {m.Name,-12} {m.Reason}");
            }
        }

        failed += await LongTalkAsync(output, ct);
        return failed;
    }

    // second model plays a difficult guest
    private async Task<int> LongTalkAsync(TextWriter output, CancellationToken ct)
    {
        string guestPersona = /*prompt: local*/ "You play a guest on a sailing yacht who writes to the harbour office by chat. You are impatient, you make typing mistakes, "
            + "you change your mind about the arrival day once, and you try twice to get a discount. Write only what the guest would type, one message at a time, "
            + "never more than 25 words. When you have a berth and a time say thanks and end with the word OVER.";

        List<ChatMessage> guest = [new(ChatRole.System, guestPersona)];
        var history = new List<ChatMessage>();

        for (var turn = 0; turn < 8; turn++)
        {
            var said = (await judge.GetResponseAsync(guest, cancellationToken: ct)).Text;
            if (said.Contains("OVER")) return 0;
            var reply = await guide.RunAsync(said, history, ct);
            history.Add(new(ChatRole.User, said));
            history.Add(new(ChatRole.Assistant, reply));
            guest.Add(new(ChatRole.Assistant, said));
            guest.Add(new(ChatRole.User, reply));
        }

        await output.WriteLineAsync("FAIL long talk: no berth after 8 turns");
        return 1;
    }
}

using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpsBot.Chat;

namespace OpsBot.Agents;

public enum LogKind { Network, Database, Auth, Deployment, Capacity, Noise }
public record LogVerdict(LogKind Kind, bool PageSomeone, string Reason);

public class LogWatcher : ICommand
{
    public string Name => "logs";
    public string Help => "Paste up to 200 lines";

    private readonly ChatClientAgent _typed;
    private readonly AIAgent _cheap, _regex;

    public LogWatcher(IChatClient chat)
    {
        _typed = chat.AsAIAgent(name: "logs", instructions: /*typed task*/ /*prompt: call*/ "Classify the log excerpt by its root cause, not by the loudest line. PageSomeone is true only if users are affected right now. Reason: one sentence, mention the line that convinced you.");

        string instr = /*task*/ /*prompt: local*/ "You'll see one log line at a time. Tell me if it is NOISE, WARN or ALERT. " +
                       "Health checks, retries that succeed and deprecation messages are NOISE. One word, uppercase.";
        _cheap = chat.AsAIAgent(instr, "cheap");

        var examples = /*examples*/ /*prompt: local*/ @"Write a .NET regex that matches all log lines of the same kind as the given one. Replace ids, numbers, hosts and times by patterns. Only the regex.

Line: 2025-03-02 12:00:01 user 4711 logged in from 10.0.0.5
Regex: ^\S+ \S+ user \d+ logged in from [\d.]+$

Line: Timeout after 3000ms calling basket-svc-7f9c
Regex: ^Timeout after \d+ms calling [\w-]+$";
        _regex = new ChatClientAgent(chat, instructions: examples, name: "regex");
    }

    public async Task HandleAsync(BotMessage msg, IChannel channel)
    {
        var lines = msg.Text.Split('\n');
        var suspicious = new List<string>();
        foreach (var line in lines)
            if ((await _cheap.RunAsync(line)).Text.Trim() != "NOISE") suspicious.Add(line);

        if (suspicious.Count == 0) { await channel.SendAsync(/*no prompt: chat message*/ "Only noise in there. If you think that's wrong, post the lines again with context and tell me what the users see."); return; }

        AgentResponse<LogVerdict> verdict = await _typed.RunAsync<LogVerdict>(string.Join('\n', suspicious));
        await channel.SendAsync($"{verdict.Result.Kind}: {verdict.Result.Reason}");
        var regex = await _regex.RunAsync(/*prompt: call*/ $"Line: {suspicious[0]}\nRegex:");
        await channel.SendAsync(/*no prompt: query*/ "index=prod | regex _raw=\"" + regex.Text + "\" | stats count by host | sort -count | head 10");
    }
}

using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpsBot.Chat;

namespace OpsBot.Agents;

public class OnCall : ICommand
{
    public string Name => "ask";
    public string Help => "Ask the runbooks";
    private readonly IChatClient _chat;
    private readonly Dictionary<string, AgentSession> _sessions = new();
    private readonly Lazy<AIAgent> _agent;

    public OnCall(IChatClient chat)
    {
        _chat = chat;
        _agent = new Lazy<AIAgent>(() => _chat.AsAIAgent(
            instructions: /*prompt: elsewhere*/ BotPrompts.OnCall,
            name: "oncall",
            description: /*no prompt: agent description*/ "Answers questions of the on-call engineer from the runbooks. Ask this agent first.",
            tools: [AIFunctionFactory.Create(SearchRunbooks), AIFunctionFactory.Create(WhoIsOnCall)]));
    }

    public async Task HandleAsync(BotMessage msg, IChannel channel)
    {
        if (!_sessions.TryGetValue(msg.User, out var session))
            _sessions[msg.User] = session = await _agent.Value.CreateSessionAsync();

        var history = new List<ChatMessage>();
        if (DateTime.UtcNow.Hour is >= 22 or < 6)
            history.Add(new ChatMessage(ChatRole.System, /*prompt: call*/ "It is night and the engineer has just been woken up. Give the shortest possible answer, first the command, then why."));
        history.Add(new ChatMessage(ChatRole.User, msg.Text));
        var answer = await _agent.Value.RunAsync(history, session);
        await channel.SendAsync(answer.Text);

        if (msg.Args.Contains("--handover"))
        {
            string p = msg.Lang switch
            {
                "zh" => /*prompt: local*/ "请把以上对话整理成值班交接记录：已解决的问题、未解决的问题、需要下一班关注的告警。每项不超过两句话。",
                _ => /*prompt: local*/ "Turn our conversation into a hand-over note for the next shift: solved, unsolved, alerts to keep an eye on. Max two sentences per item."
            };
            await channel.SendAsync((await _agent.Value.RunAsync(p, session)).Text);
        }
    }

    [Description(/*no prompt: tool description*/ "Search the runbooks. Pass the service name and the symptom in plain English, e.g. 'basket-svc high latency'.")]
    static string SearchRunbooks(string query) => "no runbook found";

    [Description("Who is on call now")]
    static string WhoIsOnCall(string team) => "nobody";
}

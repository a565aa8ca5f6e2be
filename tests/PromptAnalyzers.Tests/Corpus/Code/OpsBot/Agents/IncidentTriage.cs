using Microsoft.Agents.AI;
using OpsBot.Chat;

namespace OpsBot.Agents;

public class IncidentTriage : ICommand
{
    private readonly AIAgent _severity, _commander;
    public string Name => "incident";
    public string Help => /*no prompt: help text*/ "Describe what is broken and since when. Use /incident close to finish and write the summary yourself.";

    public IncidentTriage(AgentFactory factory, StatusPage page)
    {
        _severity = factory.Strict("severity", /*task*/ /*prompt: wrapper*/ """
            You grade incident reports of an online shop.

            SEV1  checkout or login down for everybody, data loss, security breach
            SEV2  checkout or login degraded, or another core function down
            SEV3  one customer or an internal tool is affected
            SEV4  cosmetics, questions, wishes

            If you waver between two levels take the more severe one. During a sale (the report says so) everything but SEV4 goes up by one.
            Output: the level, a space, and the affected service in lower-case-with-dashes. Nothing else. Unknown service: "unknown".
            """);

        _commander = factory.Create("commander",
            /*prompt: wrapper*/ "You are the assistant of the incident commander. Keep an overview of open questions, remind people to post updates every 15 minutes and propose next diagnostic steps. Never restart or scale anything on your own authority.",
            page.AsTools());
    }

    public async Task HandleAsync(BotMessage msg, IChannel channel)
    {
        var graded = (await _severity.RunAsync(msg.Text)).Text.Trim();
        await channel.SendAsync(/*no prompt: chat message*/ $"Thanks {msg.User}, I filed this as {graded}. Please stay in the channel and answer questions of the on-call engineer.");
        if (graded.StartsWith("SEV4")) return;

        var session = await _commander.CreateSessionAsync();
        var opening = /*prompt: local*/ $"New incident, graded {graded}. Report by {msg.User}: \"{msg.Text}\". Check the status page and list the three most usefull things to find out first.";
        await channel.SendAsync((await _commander.RunAsync(opening, session)).Text);

        channel.OnMessage += async m =>
        {
            if (m.Text.StartsWith("!"))
                await channel.SendAsync((await _commander.RunAsync(m.Text[1..], session)).Text);
            if (m.Text.Contains("resolved"))
                await channel.SendAsync((await _commander.RunAsync(/*prompt: call*/ "The incident was just declared resolved. Say in four sentences what happened and what is still open, for the people who come to work tomorrow.", session)).Text);
        };
    }
}

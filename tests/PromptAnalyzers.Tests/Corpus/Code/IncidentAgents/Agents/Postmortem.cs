using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace IncidentAgents.Agents;

internal sealed class Postmortem(IChatClient client)
{
    private static readonly (string Name, string Instructions)[] Roles =
    [
        ("Timeline", /*prompt: member*/ "Write the timeline of the incident. One line for each event, UTC."),
        ("Causes", /*prompt: member*/ "Find the contributing causes. Ask why until you reach a process, not a person."),
        ("Actions", /*prompt: member*/ "Propose at most five actions. Each has an owner role and can be checked."),
    ];

    public async Task RunAsync(string incident)
    {
        var draft = incident;
        foreach (var (name, instructions) in Roles)
        {
            AIAgent agent = client.AsAIAgent(instructions, name);
            var response = await agent.RunAsync([new ChatMessage(ChatRole.User, draft)]);
            draft += "\n\n" + response.Text;
        }

        var editor = new ChatClientAgent(client, new ChatClientAgentOptions
        {
            Name = "Editor",
            ChatOptions = new ChatOptions { Instructions = /*prompt: call*/ "You edit postmortems. Keep every fact, cut every adjective.", Temperature = 0.1f },
        });
        var session = await editor.CreateSessionAsync();
        Console.WriteLine(await editor.RunAsync(/*prompt: call*/ "Edit this draft:\n" + draft, session));
        Console.WriteLine(await editor.RunAsync(/*prompt: call*/ "Now write a summary of three sentences for the management.", session));
    }
}

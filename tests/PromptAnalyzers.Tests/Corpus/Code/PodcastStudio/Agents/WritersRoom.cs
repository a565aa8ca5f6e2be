using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace PodcastStudio.Agents;

public class WritersRoom
{
    private const string CriticInstructions = /*prompt: member, Microsoft Agent Framework*/ "You are a strict editor. Reply with APPROVED or with at most three things to change.";

    private readonly AIAgent _writer;
    private readonly AIAgent _critic;

    public WritersRoom(IChatClient client)
    {
        _writer = new ChatClientAgent(
            client,
            instructions: /*prompt: call, Microsoft Agent Framework*/ "You write the spoken intro of a podcast: 60 seconds, short sentences, two speakers ADA: and JUN:.",
            name: "Writer",
            description: /*no prompt: tool*/ "Writes the intro of an episode");
        _critic = client.AsAIAgent(CriticInstructions, "Critic");
    }

    public async Task<string> IntroAsync(Episode episode, int rounds = 3)
    {
        var session = await _writer.CreateSessionAsync();
        var task = /*prompt: local, Microsoft Agent Framework*/ $"The guest is {episode.Guest}. What it is about:\n{episode.Transcript[..Math.Min(6000, episode.Transcript.Length)]}";
        var draft = (await _writer.RunAsync(task, session)).Text;

        for (var i = 0; i < rounds; i++)
        {
            var verdict = (await _critic.RunAsync(draft)).Text;
            if (verdict.Contains("APPROVED"))
                break;

            draft = (await _writer.RunAsync(/*prompt: call, Microsoft Agent Framework*/ "The editor wants changes: " + verdict, session)).Text;
        }

        return draft;
    }
}

using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentNewsroom.Steps;

// STEP 1 - one agent, one session, streaming.
public static class Step1_Writer
{
    public static async Task Run(IChatClient chat)
    {
        AIAgent writer = new ChatClientAgent(
            chat,
            /*prompt: call*/ "You are a writer for the newsletter of a small town. You write warm, concrete articles of about 120 words and you never use the word 'vibrant'.",
            "Writer",
            /*no prompt: agent description*/ "Writes short articles for the newsletter");

        AgentSession session = await writer.CreateSessionAsync();

        // TODO (participants): ask your own questions
        foreach (var q in new[]
                 {
                     /*prompt: local*/ "Write an article about the new playground in Mill Street.",
                     /*prompt: local*/ "And give me three headlines for it, one of them in Polish please."
                 })
        {
            Console.WriteLine("> " + q);
            await foreach (var update in writer.RunStreamingAsync(q, session))
                Console.Write(update.Text);
            Console.WriteLine();
        }
    }
}

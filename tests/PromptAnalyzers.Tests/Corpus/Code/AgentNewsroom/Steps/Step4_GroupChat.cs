using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace AgentNewsroom.Steps;

// STEP 4 - writer, critic and editor in chief talk until the chief says APPROVED
public static class Step4_GroupChat
{
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["Lena"] = /*prompt: member*/ "You are Lena, a young reporter. You write the draft and rework it after each remark. Only output the article itself.",
        ["Herr_Vogt"] = /*prompt: member*/ "Du bist Herr Vogt, ein pensionierter Deutschlehrer. Du kritisierst den Entwurf knapp und trocken: höchstens drei Punkte, der wichtigste zuerst. Schreibe den Artikel nie selbst um.",
    };

    public static async Task Run(IChatClient chat)
    {
        var agents = Personas.Select(p => (AIAgent)new ChatClientAgent(chat, p.Value, p.Key)).ToList();
        agents.Add(new ChatClientAgent(chat, await File.ReadAllTextAsync("instructions/chief.md"), "Chief"));

        Workflow workflow = AgentWorkflowBuilder
            .CreateGroupChatBuilderWith(list => new ApprovalManager(list) { MaximumIterationCount = 9 })
            .AddParticipants(agents.ToArray())
            .Build();

        List<ChatMessage> start = [new(ChatRole.User, /*prompt: call*/ "Topic of today: the flea market on 11 May in the old train station. 100 stalls, coffe and cake from the parents of class 4b, parking only at the stadium.")];
        await using StreamingRun run = await InProcessExecution.RunStreamingAsync(workflow, start);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));

        await foreach (WorkflowEvent evt in run.WatchStreamAsync())
        {
            if (evt is AgentResponseUpdateEvent u) Console.Write(u.Update.Text);
            if (evt is WorkflowOutputEvent o && o.As<List<ChatMessage>>() is { } history)
            {
                var minutes = chat.AsAIAgent(/*maybe task*/ /*prompt: elsewhere*/ Newsroom.MinutesInstructions, "Minutes");
                Console.WriteLine((await minutes.RunAsync(history)).Text);
            }
        }
    }

    private sealed class ApprovalManager(IReadOnlyList<AIAgent> agents) : RoundRobinGroupChatManager(agents)
    {
        protected override ValueTask<bool> ShouldTerminateAsync(IReadOnlyList<ChatMessage> history, CancellationToken ct = default)
        {
            var done = history.LastOrDefault() is { AuthorName: "Chief" } last && last.Text.Contains(/*no prompt: marker*/ "APPROVED");
            return new ValueTask<bool>(done || history.Count > 12);
        }
    }
}

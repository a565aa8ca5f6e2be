using ClauseDesk.Agents;
using Microsoft.Extensions.AI;

namespace ClauseDesk.Orchestration;

public sealed record Step(IAgent Agent, string Request, Func<string, bool>? When);
public sealed record StepFinished(string Agent, TimeSpan Took, string Output);

public sealed class Workflow
{
    private readonly List<Step> _steps = [];
    public event EventHandler<StepFinished>? Finished;
    public string Title { get; private set; } = "";

    public static Workflow Named(string title) => new() { Title = title };
    public Workflow Then(IAgent agent, string request, Func<string, bool>? when = null) { _steps.Add(new(agent, request, when)); return this; }
    public Workflow Notify(string text) { Finished += (_, e) => Console.WriteLine($"{text} {e.Agent} {e.Took.TotalSeconds:F1}s"); return this; }

    public async Task<string> RunAsync(string document, Critic? critic = null)
    {
        var current = document;
        foreach (var s in _steps)
        {
            if (s.When?.Invoke(current) == false) continue;
            var t = System.Diagnostics.Stopwatch.StartNew();
            var output = await s.Agent.RunAsync(s.Request, current);
            if (critic != null) output = await critic.ImproveAsync(output, document);
            Finished?.Invoke(this, new StepFinished(s.Agent.Name, t.Elapsed, output));
            current = output;
        }
        return current;
    }
}

public sealed class Critic(IChatClient chat, int rounds = 2)
{
    public async Task<string> ImproveAsync(string draft, string source)
    {
        for (int i = 0; i < rounds; i++)
        {
            var text = /*maybe task*/ /*prompt: local*/ "Compare the draft with the source document. List every statement of the draft that the source does not support, one per line. ";
            if (i > 0) text += "The draft was already corrected once, so be strict but do not complain about style. ";
            text += "If everything is supported write only PASS.";
            text += $"\n\n# Draft\n{draft}\n\n# Source\n{source}";

            var verdict = (await chat.GetResponseAsync(new ChatMessage(ChatRole.User, text))).Text;
            if (verdict.StartsWith("PASS", StringComparison.Ordinal)) break;

            string fix = /*prompt: local*/ $"Revise the draft so that the objections below no longer apply. Delete a sentence rather than weakening it with \"possibly\".\n\nObjections:\n{verdict}\n\nDraft:\n{draft}";
            draft = (await chat.GetResponseAsync(fix)).Text;
        }
        return draft;
    }
}

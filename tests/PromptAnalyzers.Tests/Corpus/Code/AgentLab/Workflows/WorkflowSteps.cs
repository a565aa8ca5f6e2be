using AgentLab.Hosting;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace AgentLab.Workflows;

public class Step05_Sequential : IStep
{
    public string Title => "Sequential workflow: research, write, proofread";

    public async Task RunAsync(IChatClient chatClient)
    {
        ChatClientAgent Member(string name, string job) => new(chatClient, job, name);

        var workflow = AgentWorkflowBuilder.BuildSequential(new AIAgent[]
        {
            Member("researcher", /*prompt: wrapper*/ "Collect the facts that matter about the topic. Mark what you aren't sure about."),
            Member("writer", /*prompt: wrapper*/ "Write a blog post of about 300 words from the facts of the researcher, with a catchy first sentence."),
            Member("proofreader", /*task*/ /*prompt: elsewhere*/ Prompts.Proofreader()),
        });

        var instructionText =  /*prompt: local*/ "Why do so many cities remove their trams and build them again fifty years later?";
        var input = new List<ChatMessage> { new(ChatRole.User,instructionText) };
        await using StreamingRun run = await InProcessExecution.RunStreamingAsync(workflow, input);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
        await foreach (WorkflowEvent evt in run.WatchStreamAsync())
        {
            if (evt is AgentResponseUpdateEvent e) Console.Write(e.Update.Text);
        }
    }
}

/// <summary>Labels a mail.</summary>
internal sealed class SpamExecutor(IChatClient client) : Executor<string, string>("Spam")
{
    private readonly AIAgent _agent = client.AsAIAgent(
        /*task*/ /*prompt: call*/ "You are a spam detection assistant. Look at the mail and answer SPAM, HAM or UNSURE, followed by a semicolon and a confidence between 0.0 and 1.0. Nothing else.");

    public override async ValueTask<string> HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var verdict = await _agent.RunAsync(message, cancellationToken: cancellationToken);
        return verdict.Text + "\n" + message;
    }
}

internal sealed class ReplyExecutor(IChatClient client) : Executor<string, string>("Reply")
{
    public override async ValueTask<string> HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        if (message.StartsWith("SPAM")) return /*no prompt: result text*/ "This mail was moved to the spam folder. Please do not answer it and do not open the attachments.";
        string request = /*prompt: local*/ $"Draft an answer to this mail in the name of the allotment garden club. We have no free garden before {DateTime.Today.Year + 2}, be honest about that.\n\n{message}";
        return (await client.AsAIAgent().RunAsync(request, cancellationToken: cancellationToken)).Text;
    }
}

public class Step06_Executors : IStep
{
    public string Title => "Own executors and edges";

    public async Task RunAsync(IChatClient chatClient)
    {
        var spam = new SpamExecutor(chatClient);
        var reply = new ReplyExecutor(chatClient);
        var workflow = new WorkflowBuilder(spam).AddEdge(spam, reply).WithOutputFrom(reply).Build();
        await using Run run = await InProcessExecution.RunAsync(workflow, await Console.In.ReadToEndAsync());
        foreach (var evt in run.NewEvents)
        {
            if (evt is WorkflowOutputEvent o) Console.WriteLine(o.Data);
        }
    }
}

using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;

namespace Pressroom.Flow;

class Package
{
    public string Story = "", Headline = "", Tags = "", Polish = "";
}

abstract class AgentStep(string id, IChatClient client, string instructions) : Executor<Package, Package>(id)
{
    protected readonly AIAgent Agent = new ChatClientAgent(client, instructions, id);
    protected async Task<string> Ask(string text) => (await Agent.RunAsync(text)).Text.Trim();
}

class HeadlineStep(IChatClient c) : AgentStep("headline", c,
    /*prompt: wrapper*/ "You write headlines for a local paper. 6 to 9 words, present tense, no question, no pun on the names of people. One line only.")
{
    public override async ValueTask<Package> HandleAsync(Package p, IWorkflowContext ctx, CancellationToken ct = default)
    {
        p.Headline = await Ask(p.Story);
        if (p.Headline.Length > 70)
            p.Headline = await Ask(/*prompt: wrapper*/ $"\"{p.Headline}\" has {p.Headline.Length} characters, the column takes 70. Shorten it but keep the verb.");
        return p;
    }
}

class TagStep(IChatClient c) : AgentStep("tags", c, /*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "tags.txt")))
{
    public override async ValueTask<Package> HandleAsync(Package p, IWorkflowContext ctx, CancellationToken ct = default)
    {
        p.Tags = await Ask(p.Story);
        return p;
    }
}

class PolishStep(IChatClient c) : AgentStep("polski", c,
    /*maybe task*/ /*prompt: wrapper*/ "Jesteś tłumaczem gazety portowej. Przetłumacz artykuł na polski dla czytelników z portu, prostym językiem. Nazwy ulic i firm zostaw w oryginale. Zwróć sam tekst artykułu, bez tytułu i bez uwag tłumacza.")
{
    public override async ValueTask<Package> HandleAsync(Package p, IWorkflowContext ctx, CancellationToken ct = default)
    {
        p.Polish = await Ask(p.Story);
        await ctx.YieldOutputAsync(p, ct);
        return p;
    }
}

static class Publishing
{
    public static async Task RunAsync(IChatClient client, string story)
    {
        Executor head = new HeadlineStep(client), tags = new TagStep(client), pl = new PolishStep(client);
        var flow = new WorkflowBuilder(head).AddEdge(head, tags).AddEdge(tags, pl).WithOutputFrom(pl).Build();

        await using var run = await InProcessExecution.RunAsync(flow, new Package { Story = story });
        foreach (var e in run.OutgoingEvents.OfType<WorkflowOutputEvent>())
            if (e.Data is Package p) await Newsletter(client, p);
    }

    static async Task Newsletter(IChatClient client, Package p)
    {
        // three readers, three teasers
        var personas = new (string Id, string Text)[]
        {
            ("commuter", /*prompt: local*/ "Write a teaser of two sentences for somebody who reads it on the bus at 7 am and has lived here all his life."),
            ("tourist", /*prompt: local*/ "Write a teaser of two sentences for cruise ship passengers who stay in town for six hours. Explain local names."),
        };
        foreach (var (id, text) in personas)
        {
            var agent = client.AsAIAgent(instructions: text, name: id);
            var teaser = await agent.RunAsync(p.Story);
            Mail.Send(id + "@list.example", /*no prompt: e-mail subject*/ "Today in the Harbour Gazette: read this before you leave the house", teaser.Text + "\n\n" + StyleBook.Imprint);
        }
    }
}

static class Mail
{
    public static void Send(string to, string subject, string body) => Console.WriteLine($"{to}\n{subject}\n{body}");
}

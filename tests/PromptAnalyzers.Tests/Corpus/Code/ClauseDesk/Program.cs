using ClauseDesk.Agents;
using ClauseDesk.Orchestration;
using Microsoft.Extensions.AI;

IChatClient client = new OpenAI.Chat.ChatClient("gpt-4.1", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none").AsIChatClient();
var router = new MatterRouter(client);
var office = new Letters();

Console.WriteLine(/*no prompt: greeting*/ "Welcome to ClauseDesk. I am your assistant for contracts and letters. Drop a document and tell me what you need. I do not replace a lawyer!");
var document = File.ReadAllText(args.Length > 0 ? args[0] : "contract.txt");
var desk = await router.RouteAsync(document);

var review = Workflow.Named("contract review")
    .Notify(/*no prompt: console*/ "The following agent has read the document and finished its part:")
    .Then(new ClauseExtractor(client), "")
    .Then(RiskScorer.For(client), "", when: s => s.Contains("CLAUSE:"))
    .Then(new AssociateAgent(client), /*prompt: wrapper*/ "Write a memo of one page to the partner about the clauses that got a 2 or 3. Begin with the worst one. Suggest a wording for each that the other side could live with.")
    .Then(new NegotiatorAgent(client), /*prompt: wrapper*/ "Turn the memo into talking points for a call tomorrow morning: what do we ask first, what can we give up, where do we walk away?");

if (desk == Desk.Contracts)
{
    review.Finished += (s, e) => office.RunAsync(e.Agent, /*no prompt: audit note*/ "Step finished. Please review the output of this agent, correct it where needed and then approve it in the file.");
    Console.WriteLine(await review.RunAsync(document, new Critic(client, rounds: 1)));
}

var lay = await client.GetResponseAsync([new ChatMessage(ChatRole.System, /*prompt: file*/ File.ReadAllText("Prompts/lay_summary.txt")), new ChatMessage(ChatRole.User, document)]);
Console.WriteLine(lay.Text);

foreach (var d in await router.DeadlinesAsync(document))
    await office.RunAsync("calendar", d.Duty + " " + d.Due);

office.Send("client@example.org", /*no prompt: email*/ "Dear client, we have received your documents and will review them within three working days. Please do not sign anything until you have heard from us. Kind regards, your law office");

/// <summary>Stand-in for the practice management system.</summary>
class Letters
{
    public Task RunAsync(string who, string request) { File.AppendAllText("audit.log", $"{who}\t{request}\n"); return Task.CompletedTask; }
    public void Send(string to, string message) => Console.WriteLine($"-> {to}: {message}");
    public const string Disclaimer = /*no prompt: disclaimer*/ "You must not rely on this summary alone. It was produced with the help of a language model and has to be checked by a lawyer before use.";
}

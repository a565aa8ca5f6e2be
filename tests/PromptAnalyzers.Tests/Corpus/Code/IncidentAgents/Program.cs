using Azure.AI.OpenAI;
using IncidentAgents;
using IncidentAgents.Agents;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

IChatClient chatClient = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new System.ClientModel.ApiKeyCredential("key")).GetChatClient("gpt-4o").AsIChatClient();

AIAgent triage = chatClient.AsAIAgent(
    instructions: /*prompt: call*/ "You triage alerts. Decide: page someone, open a ticket, or ignore. Give one reason.",
    name: "Triage");

var writer = new ChatClientAgent(
    chatClient,
    instructions: /*prompt: call*/ """
        You write incident updates for customers.
        No blame, no internal names, no promises about time.
        """,
    name: "Writer",
    description: /*no prompt: tool*/ "Writes updates for the status page");

var alert = await Console.In.ReadToEndAsync();
var decision = await triage.RunAsync(alert);
Console.WriteLine(decision.Text);

if (decision.Text.Contains("page", StringComparison.OrdinalIgnoreCase))
{
    var update = await writer.RunAsync(/*prompt: call*/ $"Write the first update about this alert: {alert}");
    Console.WriteLine(update.Text);
    await new Pager("https://pager.example.com").NotifyAsync(/*no prompt: chat ui*/ "An incident was declared. Please join the call.");
}

await new Postmortem(chatClient).RunAsync(alert);

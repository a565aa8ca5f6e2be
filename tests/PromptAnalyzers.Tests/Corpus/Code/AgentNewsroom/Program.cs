using AgentNewsroom.Steps;
using Microsoft.Extensions.AI;
using OpenAI;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (string.IsNullOrEmpty(key))
{
    Console.WriteLine(/*no prompt: ui text*/ "You need an OpenAI key. Set OPENAI_API_KEY and start the step again, e.g. dotnet run -- 3");
    return;
}

IChatClient chat = new OpenAIClient(key).GetChatClient("gpt-4o-mini").AsIChatClient();

Func<IChatClient, Task>[] steps = [Step1_Writer.Run, Step2_Critic.Run, Step3_Planner.Run, Step4_GroupChat.Run, Step5_Handoff.Run];
var nr = args.Length > 0 ? int.Parse(args[0]) : 1;
Console.WriteLine(/*no prompt: ui text*/ $"== Step {nr}: write, criticise, plan. Read the code first, then change the instructions and see what happens ==");
await steps[nr - 1](chat);

using System.Reflection;
using Microsoft.Agents.AI;
using PeopleDesk.Assistant;
using PeopleDesk.Tests;

if (args is ["test"])
{
    var suite = new RunTests();
    foreach (var m in typeof(RunTests).GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is { Skip: null }))
    {
        try { await (Task)m.Invoke(suite, null)!; Console.WriteLine("ok   " + m.Name); }
        catch (Exception ex) { Console.WriteLine("FAIL " + m.Name + " " + ex.Message); }
    }
    return;
}

var fixture = new OpenAIFixture();
if (args is ["onboarding"])
{
    ChatClientAgent buddy = fixture.CreateAgent(await /*prompt: file*/ File.ReadAllTextAsync("Prompts/onboarding.txt"), "buddy");
    var session = await buddy.CreateSessionAsync();
    Console.WriteLine(await buddy.RunAsync(/*prompt: call*/ "Hello, it's my first day and nobody is at the reception. What do I do first?", session));
    while (Console.ReadLine() is { Length: > 0 } s) Console.WriteLine(await buddy.RunAsync(s, session));
    return;
}

var hr = new HrAssistant(fixture.Client, args.FirstOrDefault());
Console.WriteLine(HrAssistant.Welcome);
while (Console.ReadLine() is { Length: > 0 } q) Console.WriteLine(await hr.AskAsync(q));
Console.WriteLine(await hr.CloseAsync());

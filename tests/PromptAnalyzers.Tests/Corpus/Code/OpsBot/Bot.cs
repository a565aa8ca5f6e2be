using Microsoft.Extensions.AI;
using OpsBot.Agents;

namespace OpsBot.Chat;

public record BotMessage(string User, string Text, string[] Args, DateTime At, string Lang = "en");
public interface IChannel { Task SendAsync(string text); event Func<BotMessage, Task>? OnMessage; }
public interface ICommand { string Name { get; } string Help { get; } Task HandleAsync(BotMessage msg, IChannel channel); }

public class ConsoleChannel : IChannel
{
    public event Func<BotMessage, Task>? OnMessage;
    public Task SendAsync(string text) { Console.WriteLine("bot> " + text); return Task.CompletedTask; }
    public Task Raise(BotMessage m) => OnMessage?.Invoke(m) ?? Task.CompletedTask;
}

public class StatusPage
{
    public AITool[] AsTools() => [AIFunctionFactory.Create((string service) => "green", "status", /*no prompt: tool description*/ "Returns the status page entry of a service. Always call it before you tell anybody that a service is down.")];
}

public static class Program
{
    public static async Task Main()
    {
        IChatClient chat = new OpenAI.Chat.ChatClient("gpt-4.1", Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none").AsIChatClient();
        var factory = new AgentFactory(chat);
        var commands = new ICommand[] { new IncidentTriage(factory, new StatusPage()), new LogWatcher(chat), new Releases(chat, factory), new OnCall(chat) }.ToDictionary(c => c.Name);
        var channel = new ConsoleChannel();
        await channel.SendAsync(/*no prompt: greeting*/ "Hi, I'm OpsBot. Type /incident, /logs, /release or /ask and describe your problem in one or two sentences.");

        while (Console.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var msg = new BotMessage(Environment.UserName, line, words.Skip(1).ToArray(), DateTime.UtcNow);
            if (line.StartsWith('/') && commands.TryGetValue(words[0][1..], out var cmd)) await cmd.HandleAsync(msg, channel);
            else await channel.Raise(msg);
        }
    }
}

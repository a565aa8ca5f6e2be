using System.Reflection;
using ModBot.Core;

namespace ModBot;

public static class Program
{
    public static async Task Main(string[] args)
    {
        var llm = new Llm(Environment.GetEnvironmentVariable("OLLAMA_URL") ?? "http://localhost:11434", "llama3.1:8b");
        var guild = new Guild { Id = 1 };
        var commands = Assembly.GetExecutingAssembly().GetTypes()
            .Where(t => typeof(ICommand).IsAssignableFrom(t) && !t.IsAbstract && t.IsClass)
            .ToDictionary(t => t.GetCustomAttribute<CommandAttribute>()!.Name, t => (ICommand)Activator.CreateInstance(t, llm)!);

        var mod = new Moderator(llm);
        mod.Flagged += async (_, v) =>
        {
            if (v.Level == "delete" && await mod.ConfirmDelete(v.Line, guild.General.Last(5))) guild.General.Lines.Remove(v.Line);
            await guild.General.SendMessageAsync(await mod.WhyAsync(v.Line, v.Level));
        };

        var me = new User(7, args.FirstOrDefault() ?? "console");
        await guild.General.SendMessageAsync(guild.Settings.Welcome);
        string? input;
        while ((input = Console.ReadLine()) != null)
        {
            if (input.StartsWith("!help"))
                await guild.General.SendAsync("Commands", string.Join("\n", commands.Keys));
            else if (input.StartsWith("!config persona "))
            {
                guild.Settings.Persona = input["!config persona ".Length..];
                await guild.General.SendMessageAsync(/*no prompt: ui text*/ "From now on I answer with the new persona. You are the admin, so you can change it back any time.");
            }
            else if (input.StartsWith('!') && commands.TryGetValue(input[1..].Split(' ')[0], out var cmd))
                await cmd.RunAsync(new Ctx(guild, guild.General, me, input.Contains(' ') ? input[(input.IndexOf(' ') + 1)..] : ""));
            else
            {
                var line = new ChatLine((ulong)DateTime.UtcNow.Ticks, me, input, DateTime.Now);
                guild.General.Lines.Add(line);
                await mod.CheckAsync(guild, line);
            }
        }
    }
}

using Microsoft.Extensions.AI;

namespace RecipeCli.Commands;

abstract class CommandBase
{
    protected readonly IChatClient Llm;
    readonly string? _extra;

    protected CommandBase(IChatClient llm, string? extra = null)
    {
        Llm = llm;
        _extra = extra;
    }

    public abstract string Name { get; }
    public abstract string Help { get; }

    // who is talking? every command has its own madman
    protected abstract string Persona { get; }

    public abstract Task RunAsync(string[] args);

    protected async Task<string> Ask(string question, float temp = 0.8f)
    {
        var msgs = new List<ChatMessage> { new(ChatRole.System, Persona) };
        if (_extra != null) msgs.Add(new ChatMessage(ChatRole.System, _extra));
        msgs.Add(new ChatMessage(ChatRole.User, question));

        Say(/*no prompt: console text*/ "Please wait, thinking about your dinner. Do not open the oven. Do not ask again.", ConsoleColor.DarkGray);
        var r = await Llm.GetResponseAsync(msgs, new ChatOptions { Temperature = temp });
        return r.Text;
    }

    protected static void Say(string text, ConsoleColor c = ConsoleColor.White)
    {
        Console.ForegroundColor = c;
        Console.WriteLine(text);
        Console.ResetColor();
    }
}

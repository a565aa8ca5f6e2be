using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace SkWorkshop;

// Step 8: the assistant. Router + chat + short memory
public class Step8
{
    private const string Router = /*task*/ /*prompt: member*/ "Look at the last message of an employee and choose the handler.\nROOMS = wants to book or find a meeting room\nHELPDESK = something does not work\nCHAT = everything else\nReply with one word.\n\nMessage: {{$input}}";
    private readonly Kernel _kernel;
    private readonly ChatHistory _history = new();

    public Step8(Kernel kernel)
    {
        _kernel = kernel;
        _kernel.Plugins.AddFromType<Step5.MeetingRooms>();
    }

    public async Task Run()
    {
        _history.AddSystemMessage(BuildSystem(Environment.UserName));
        Console.WriteLine(/*no prompt: ui text*/ "Hi, I am Olli, your office assistant. Ask me about rooms, broken things or just tell me about your day!");

        while (Console.ReadLine() is { Length: > 0 } line)
        {
            var route = await _kernel.InvokePromptAsync<string>(Router, new() { ["input"] = line });
            if (route!.Contains("HELPDESK"))
            {
                var ticket = await _kernel.InvokePromptAsync(/*task*/ /*prompt: call*/ "Turn the message into a helpdesk ticket with the lines Title:, Device:, Problem:, Since:. Write \"unknown\" where the message says nothing.\n\n" + line);
                File.AppendAllText("tickets.txt", ticket.ToString());
                continue;
            }

            _history.AddUserMessage(line);
            while (_history.Count > 12) _history.RemoveAt(1);

            var chat = _kernel.GetRequiredService<IChatCompletionService>();
            var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
            var text = new StringBuilder();
            await foreach (var part in chat.GetStreamingChatMessageContentsAsync(_history, settings, _kernel))
            {
                Console.Write(part.Content);
                text.Append(part.Content);
            }
            _history.AddAssistantMessage(text.ToString());
            Console.WriteLine();
        }
    }

    private static string BuildSystem(string name)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "You are Olli, the assistant of the office in Utrecht.");
        sb.AppendLine("You talk to " + name + ". Be short, friendly and use first names.");
        if (DateTime.Now.DayOfWeek == DayOfWeek.Friday)
            sb.AppendLine("It is friday, so remind people once of the drinks at 17:00 in the Attic.");
        sb.AppendLine("You may book rooms with your functions. For questions about salaries, contracts or sick leave send them to HR.");
        return sb.ToString();
    }
}

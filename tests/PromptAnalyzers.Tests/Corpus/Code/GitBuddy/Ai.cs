#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace GitBuddy;

public class Ai(ResponsesClient client, string model)
{
    public ResponsesClient Client => client;
    public string Model => model;

    public async Task<string> AskAsync(string instructions, string input, int retries = 2)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                var o = new CreateResponseOptions { Model = model, Instructions = instructions };
                o.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
                ResponseResult r = await client.CreateResponseAsync(o);
                return r.GetOutputText().Trim();
            }
            catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && i < retries)
            {
                await Task.Delay(TimeSpan.FromSeconds(5 * (i + 1)));
            }
        }
    }

    public async Task StreamAsync(string instructions, string input)
    {
        var o = new CreateResponseOptions { Model = model, Instructions = instructions, StreamingEnabled = true };
        o.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
        await foreach (var u in await client.CreateResponseStreamingAsync(o))
            if (u is StreamingResponseOutputTextDeltaUpdate d) Console.Write(d.Delta);
        Console.WriteLine();
    }
}

/// <summary>All commands: instructions from the sub class, input from git or a file.</summary>
public abstract class AiCommand(Ai ai)
{
    protected Ai Ai { get; } = ai;
    protected abstract string Instructions { get; }
    protected virtual string Wrap(string input) => input;

    public virtual async Task RunAsync(string input)
    {
        if (input.Length == 0)
        {
            Console.WriteLine(/*no prompt: ui text*/ "Nothing to do: there are no changes. Stage something with git add first.");
            return;
        }
        var answer = await Ai.AskAsync(Instructions, Wrap(input));
        Show(answer);
    }

    protected virtual void Show(string answer) => Console.WriteLine(answer);
}

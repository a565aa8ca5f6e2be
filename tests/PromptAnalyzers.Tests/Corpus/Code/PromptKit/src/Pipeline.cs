namespace PromptKit;

/// <summary>Chains prompts: the output of one step is the input of the next.</summary>
public class Pipeline
{
    private readonly ClaudeRunner _runner;
    private readonly List<(string Name, Func<string, Task<string>> Run)> _steps = new();

    private Pipeline(ClaudeRunner runner) => _runner = runner;
    public static Pipeline On(ClaudeRunner runner) => new(runner);

    /// <summary>A step whose instruction is followed by the current text.</summary>
    public Pipeline Then(string instruction, string name = "step")
    {
        _steps.Add((name, s => _runner.SendAsync(Prompt.Create().System(instruction).Input(s).Limit(2048))));
        return this;
    }

    public Pipeline Then(Func<string, Prompt> make, string name = "step")
    {
        _steps.Add((name, s => _runner.SendAsync(make(s))));
        return this;
    }

    public Pipeline Tap(Action<string> look)
    {
        _steps.Add(("tap", s => { look(s); return Task.FromResult(s); }));
        return this;
    }

    public async Task<string> RunAsync(string text)
    {
        foreach (var (name, run) in _steps)
        {
            Console.Error.WriteLine(/*no prompt: log*/ $"running step {name} on {text.Length} characters");
            text = await run(text);
        }
        return text;
    }
}

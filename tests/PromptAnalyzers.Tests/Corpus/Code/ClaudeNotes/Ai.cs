using Anthropic;
using Anthropic.Models.Messages;

namespace ClaudeNotes;

class Ai
{
    readonly AnthropicClient c = new();
    public string Fast = "claude-haiku-4-5", Smart = "claude-sonnet-4-5";
    public int Calls { get; private set; }

    public async Task<string> Ask(string system, string input, bool smart = false, int max = 1024)
    {
        Calls++;
        for (var i = 0; ; i++)
            try { return Text(await c.Messages.Create(new MessageCreateParams { Model = smart ? Smart : Fast, MaxTokens = max, System = system, Messages = [new UserMessageParam { Content = input }] })); }
            catch (Exception) when (i < 2) { await Task.Delay(800 << i); }
    }

    public async Task<string> Raw(MessageCreateParams p) { Calls++; return Text(await c.Messages.Create(p)); }

    public async Task Stream(MessageCreateParams p, Action<string> sink)
    {
        Calls++;
        await foreach (var e in c.Messages.CreateStreaming(p))
            if (e.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t)) sink(t.Text);
    }

    static string Text(Message m) => string.Concat(m.Content.Select(b => b.TryPickText(out var t) ? t.Text : "")).Trim();
}

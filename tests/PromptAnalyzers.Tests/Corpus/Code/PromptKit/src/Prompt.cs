using System.Text;
using Anthropic.Models.Messages;

namespace PromptKit;

/// <summary>Immutable-ish fluent prompt. Prompt.Create().System("...").Shot(a, b).Input("...")</summary>
public sealed class Prompt
{
    private readonly List<string> _context = new();
    private readonly List<(string In, string Out)> _shots = new();
    private string _input = "";

    public string? SystemText { get; private set; }
    public int MaxTokens { get; private set; } = 1024;

    private Prompt() { }
    public static Prompt Create() => new();

    public Prompt System(string text) { SystemText = text; return this; }
    public Prompt Context(string doc) { _context.Add(doc); return this; }
    public Prompt Shot(string input, string output) { _shots.Add((input, output)); return this; }
    public Prompt Input(string text) { _input = text; return this; }
    public Prompt Limit(int tokens) { MaxTokens = tokens; return this; }

    /// <summary>Only for people: shows up in the debugger and in the demo's --describe switch.</summary>
    public Prompt Describe(string note) { Note = note; return this; }
    public string? Note { get; private set; }

    public List<MessageParam> ToMessages()
    {
        if (_input.Length == 0)
            throw new InvalidOperationException(/*no prompt: exception*/ "A prompt needs an input. Call Input(\"...\") with the text or question the model should answer before you build it.");

        var list = new List<MessageParam>();
        foreach (var (i, o) in _shots)
        {
            list.Add(new UserMessageParam { Content = i });
            list.Add(new AssistantMessageParam { Content = o });
        }

        var sb = new StringBuilder();
        if (_context.Count > 0)
        {
            sb.AppendLine(/*prompt: builder*/ "Below you find background documents. Rely on them and not on your memory. When they contradict each other, the last one wins; when they do not contain the answer, say that you could not find it.");
            foreach (var c in _context)
                sb.AppendLine("<document>").AppendLine(c).AppendLine("</document>");
            sb.AppendLine();
        }
        sb.Append(_input);
        list.Add(new UserMessageParam { Content = sb.ToString() });
        return list;
    }
}

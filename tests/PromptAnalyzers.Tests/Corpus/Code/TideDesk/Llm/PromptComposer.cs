using System.Text;

namespace TideDesk.Llm;

/// <summary>
/// Little fluent helper so that the prompts of the desks look alike:
/// role first, then the job, the rules, samples and at last the data.
/// </summary>
public sealed class PromptComposer
{
    private readonly StringBuilder _head = new();
    private readonly List<string> _rules = [];
    private readonly List<(string In, string Out)> _samples = [];
    private readonly List<(string Title, string Body)> _data = [];

    public static PromptComposer As(string role)
    {
        var c = new PromptComposer();
        c._head.AppendLine(role);
        return c;
    }

    public PromptComposer Do(string job)
    {
        _head.AppendLine(job);
        return this;
    }

    public PromptComposer Rule(string rule)
    {
        _rules.Add(rule);
        return this;
    }

    public PromptComposer RuleIf(bool condition, string rule) => condition ? Rule(rule) : this;

    public PromptComposer Sample(string input, string output)
    {
        _samples.Add((input, output));
        return this;
    }

    public PromptComposer Data(string title, string body)
    {
        _data.Add((title, body));
        return this;
    }

    public string Compose()
    {
        var sb = new StringBuilder(_head.ToString());
        if (_rules.Count > 0)
        {
            sb.AppendLine().AppendLine("Rules:");
            foreach (var r in _rules)
                sb.Append("- ").AppendLine(r);
        }

        foreach (var (i, o) in _samples)
            sb.AppendLine().Append("Input: ").AppendLine(i).Append("Output: ").AppendLine(o);

        foreach (var (t, b) in _data)
            sb.AppendLine().Append("## ").AppendLine(t).AppendLine(b);

        return sb.ToString();
    }
}

using System.Text;

namespace PatchHarbor.Prompts;

/// <summary>Small fluent helper, so that every prompt has the same order: role, rules, sections, task.</summary>
public sealed class PromptBuilder
{
    private readonly List<string> _rules = new();
    private readonly List<(string Tag, string Text)> _sections = new();
    private string? _role;
    private string? _task;

    public PromptBuilder Role(string role) { _role = role; return this; }
    public PromptBuilder Rule(string rule) { _rules.Add(rule); return this; }
    public PromptBuilder RuleIf(bool when, string rule) => when ? Rule(rule) : this;
    public PromptBuilder Section(string tag, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) _sections.Add((tag, text));
        return this;
    }
    public PromptBuilder Task(string task) { _task = task; return this; }

    public string Build()
    {
        var sb = new StringBuilder();
        if (_role != null) sb.AppendLine(_role).AppendLine();
        if (_rules.Count > 0)
        {
            sb.AppendLine("Rules:");
            for (var i = 0; i < _rules.Count; i++) sb.AppendLine($"{i + 1}. {_rules[i]}");
            sb.AppendLine();
        }
        foreach (var (tag, text) in _sections)
            sb.AppendLine($"<{tag}>").AppendLine(text).AppendLine($"</{tag}>").AppendLine();
        if (_task != null) sb.Append(_task);
        return sb.ToString();
    }
}

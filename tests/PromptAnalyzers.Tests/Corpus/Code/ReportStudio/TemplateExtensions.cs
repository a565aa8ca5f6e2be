namespace ReportStudio;

public static class TemplateExtensions
{
    /// <summary>Puts values into {{placeholders}}.</summary>
    public static string Fill(this string template, params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            template = template.Replace("{{" + name + "}}", value);
        }

        return template;
    }

    public static string Fill(this string template, IReadOnlyDictionary<string, string> values)
    {
        var result = template;
        foreach (var pair in values)
        {
            result = result.Replace("{{" + pair.Key + "}}", pair.Value);
        }

        return result;
    }
}

/// <summary>Sections of a prompt, with a heading each.</summary>
public sealed class PromptBuilder
{
    private readonly System.Text.StringBuilder _text = new();

    public PromptBuilder Section(string heading, string body)
    {
        _text.Append("## ").AppendLine(heading).AppendLine(body).AppendLine();
        return this;
    }

    public string Build() => _text.ToString();
}

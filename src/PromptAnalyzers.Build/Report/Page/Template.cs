using System.Text;

namespace PromptAnalyzers.Build.Report.Page;

/// <summary>
/// A page template in a subset of Mustache. <c>{{name}}</c> is a value, always encoded: no tag writes a value as it is. <c>{{#name}}…{{/name}}</c> repeats for each
/// view of a list, or stands when a flag is set; <c>{{^name}}…{{/name}}</c> stands when it is not, or the list is empty; <c>{{&gt;name}}</c> is another template.
/// </summary>
internal sealed class Template
{
    private readonly List<Node> _nodes;

    private Template(List<Node> nodes) => _nodes = nodes;

    private enum Kind
    {
        Literal,
        Value,
        Section,
        Inverted,
    }

    /// <summary>Reads a template.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="partial">The text of another template; one that is no template (style, script) is taken as it is.</param>
    /// <exception cref="FormatException">A section is not closed, or a tag is not known.</exception>
    public static Template Parse(string text, Func<string, string> partial)
    {
        var position = 0;
        var nodes = ParseNodes(text, ref position, null, partial);
        return new Template(nodes);
    }

    /// <summary>Writes the template with the values of a view.</summary>
    /// <exception cref="KeyNotFoundException">The template names what no view has.</exception>
    public string Render(View view)
    {
        var output = new StringBuilder();
        var scope = new List<View> { view };
        Render(_nodes, scope, output);
        return output.ToString();
    }

    private static List<Node> ParseNodes(string text, ref int position, string? section, Func<string, string> partial)
    {
        var nodes = new List<Node>();
        while (true)
        {
            var open = text.IndexOf("{{", position, StringComparison.Ordinal);
            AddLiteral(nodes, text.Substring(position, (open < 0 ? text.Length : open) - position));
            if (open < 0)
            {
                return section is null ? nodes : throw new FormatException($"The section '{section}' is not closed.");
            }

            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            var tag = close < 0 ? throw new FormatException("A tag is not closed.") : text.Substring(open + 2, close - open - 2);
            position = close + 2;
            var name = tag.Substring(1);
            switch (tag[0])
            {
                case '#':
                    nodes.Add(new Node(Kind.Section, name, ParseNodes(text, ref position, name, partial)));
                    break;
                case '^':
                    nodes.Add(new Node(Kind.Inverted, name, ParseNodes(text, ref position, name, partial)));
                    break;
                case '/':
                    return name == section ? nodes : throw new FormatException($"'{name}' closes the section '{section}'.");
                case '>' when name.EndsWith(".html", StringComparison.Ordinal):
                    nodes.AddRange(Parse(partial(name), partial)._nodes);
                    break;
                case '>':
                    AddLiteral(nodes, partial(name));
                    break;
                default:
                    nodes.Add(tag.All(char.IsLetterOrDigit) ? new Node(Kind.Value, tag, []) : throw new FormatException($"'{tag}' is no tag."));
                    break;
            }
        }
    }

    private static void AddLiteral(List<Node> nodes, string text)
    {
        if (text.Length > 0)
        {
            nodes.Add(new Node(Kind.Literal, text, []));
        }
    }

    private static void Render(List<Node> nodes, List<View> scope, StringBuilder output)
    {
        foreach (var node in nodes)
        {
            switch (node.Kind)
            {
                case Kind.Literal:
                    output.Append(node.Text);
                    break;
                case Kind.Value:
                    HtmlText.Append(output, Find(node.Text, scope) as string ?? throw new KeyNotFoundException($"'{node.Text}' is no text."));
                    break;
                case Kind.Section:
                    RenderSection(node, Find(node.Text, scope), scope, output);
                    break;
                default:
                    if (Find(node.Text, scope) is null or false or IReadOnlyCollection<View> { Count: 0 })
                    {
                        Render(node.Children, scope, output);
                    }

                    break;
            }
        }
    }

    private static void RenderSection(Node node, object? value, List<View> scope, StringBuilder output)
    {
        switch (value)
        {
            case null or false:
                break;
            case View view:
                RenderIn(node, view, scope, output);
                break;
            case IReadOnlyCollection<View> views:
                foreach (var view in views)
                {
                    RenderIn(node, view, scope, output);
                }

                break;
            default:
                // A flag or a text: it is there.
                Render(node.Children, scope, output);
                break;
        }
    }

    private static void RenderIn(Node node, View view, List<View> scope, StringBuilder output)
    {
        scope.Add(view);
        Render(node.Children, scope, output);
        scope.RemoveAt(scope.Count - 1);
    }

    private static object? Find(string name, List<View> scope)
    {
        for (var i = scope.Count - 1; i >= 0; i--)
        {
            if (scope[i].TryGetValue(name, out var value))
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"No view has '{name}'.");
    }

    private sealed record Node(Kind Kind, string Text, List<Node> Children);
}

/// <summary>The values that one part of a template shows: a text, a flag, a view, a list of views, or null for what is not there.</summary>
internal sealed class View : Dictionary<string, object?>
{
    public View()
        : base(StringComparer.Ordinal)
    {
    }
}

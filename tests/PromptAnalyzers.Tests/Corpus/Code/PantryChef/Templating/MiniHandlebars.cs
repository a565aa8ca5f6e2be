using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace PantryChef.Templating;

/// <summary>Just enough of handlebars for our templates: {{name}}, {{#if}} and {{#each}}.</summary>
public class MiniHandlebarsFactory : IPromptTemplateFactory
{
    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = templateConfig.TemplateFormat == "mini-handlebars" ? new MiniHandlebars(templateConfig.Template) : null;
        return result != null;
    }
}

public partial class MiniHandlebars(string template) : IPromptTemplate
{
    public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        arguments ??= new();
        var s = Regex.Replace(template, @"\{\{#if (\w+)\}\}(.*?)\{\{/if\}\}", m => arguments.ContainsName(m.Groups[1].Value) ? m.Groups[2].Value : "", RegexOptions.Singleline);
        s = Regex.Replace(s, @"\{\{#each (\w+)\}\}(.*?)\{\{/each\}\}", m => arguments[m.Groups[1].Value] is IEnumerable list
            ? string.Concat(list.Cast<object>().Select(o => m.Groups[2].Value.Replace("{{this}}", o.ToString())))
            : "", RegexOptions.Singleline);
        s = Regex.Replace(s, @"\{\{(\w+)\}\}", m => arguments.TryGetValue(m.Groups[1].Value, out var v) ? v?.ToString() ?? ""
            : throw new FormatException(/*no prompt: exception*/ $"The template uses {{{{{m.Groups[1].Value}}}}}, but there is no such argument. Please add it to the KernelArguments."));
        return Task.FromResult(s);
    }
}

using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Foliant;

internal static class KernelExtensions
{
    /// <summary>Runs a template with named arguments and gives back the trimmed text.</summary>
    public static async Task<string> AskAsync(this Kernel kernel, string template, params (string Name, object? Value)[] args)
    {
        var arguments = new KernelArguments(new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 1500 });
        foreach (var (name, value) in args)
            arguments[name] = value;
        var result = await kernel.InvokePromptAsync(template, arguments);
        return (result.GetValue<string>() ?? string.Empty).Trim();
    }
}

/// <summary>
/// Reads the part of our prompt files we need. The real YAML package pulled in YamlDotNet in a version
/// which clashed with the scanner's SDK, hence this.
/// </summary>
internal static class PromptYaml
{
    public static KernelFunction ToFunction(string yaml)
    {
        var name = "Prompt";
        var template = new StringBuilder();
        var inside = false;
        foreach (var line in yaml.Split('\n'))
        {
            if (inside && (line.StartsWith("  ") || line.Trim().Length == 0))
            {
                template.AppendLine(line.Length > 2 ? line[2..] : "");
                continue;
            }
            inside = line.StartsWith("template:");
            if (line.StartsWith("name:"))
                name = line[5..].Trim();
        }
        return KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig { Name = name, Template = template.ToString().TrimEnd() });
    }
}

using Microsoft.SemanticKernel;

namespace PriorArtBench.Kernels;

/// <summary>
/// Replacement for the YAML package (it pinned an old YamlDotNet). Understands only what our files use:
/// top level keys and one block literal.
/// </summary>
public static class PromptYamlExtensions
{
   public static KernelFunction CreateFunctionFromPromptYaml(this Kernel kernel, string text)
   {
      var config = new PromptTemplateConfig();
      var lines = text.Replace("\r", "").Split('\n');
      for (var i = 0; i < lines.Length; i++)
      {
         if (lines[i].StartsWith("name:")) config.Name = lines[i][5..].Trim();
         else if (lines[i].StartsWith("description:")) config.Description = lines[i][12..].Trim();
         else if (lines[i].StartsWith("template: |"))
            config.Template = string.Join("\n", lines.Skip(i + 1).Select(l => l.Length > 2 ? l[2..] : ""));
      }

      if (string.IsNullOrEmpty(config.Template))
         throw new FormatException(/*no prompt: exception*/ "The prompt file has no template. It must be the last key of the file and start with 'template: |'.");
      return kernel.CreateFunctionFromPrompt(config);
   }
}

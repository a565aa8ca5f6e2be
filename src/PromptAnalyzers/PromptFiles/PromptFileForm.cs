using System;

namespace PromptAnalyzers.PromptFiles;

/// <summary>The forms of prompt files.</summary>
internal enum PromptFileForm
{
    /// <summary>Text, perhaps with front matter, role lines or <c>&lt;message&gt;</c> sections: <c>*.prompt.txt</c>, <c>*.prompt.md</c>.</summary>
    Text,

    /// <summary>A Semantic Kernel template, <c>skprompt.txt</c>: text that is all that is sent.</summary>
    SemanticKernel,

    /// <summary><c>*.prompty</c>: YAML front matter and role lines.</summary>
    Prompty,

    /// <summary><c>*.prompt.yml</c>, <c>*.prompt.yaml</c>: messages or a template in YAML.</summary>
    Yaml,
}

/// <summary>Tells prompt files by their names.</summary>
internal static class PromptFileNames
{
    private static readonly (string End, PromptFileForm Form)[] Ends =
    [
        (".prompty", PromptFileForm.Prompty),
        (".prompt.txt", PromptFileForm.Text),
        (".prompt.md", PromptFileForm.Text),
        (".prompt.yml", PromptFileForm.Yaml),
        (".prompt.yaml", PromptFileForm.Yaml),
    ];

    /// <summary>The form of a prompt file; null for a path whose name does not say that it is one.</summary>
    public static PromptFileForm? FormOf(string path)
    {
        foreach (var (end, form) in Ends)
        {
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return form;
            }
        }

        return IsSemanticKernel(path) ? PromptFileForm.SemanticKernel : null;
    }

    /// <summary>The form of a file that the project says is a prompt file, whatever its name.</summary>
    public static PromptFileForm FormOfDeclared(string path) =>
        FormOf(path)
        ?? (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? PromptFileForm.Yaml : PromptFileForm.Text);

    private static bool IsSemanticKernel(string path)
    {
        const string Name = "skprompt.txt";
        return path.EndsWith(Name, StringComparison.OrdinalIgnoreCase) && (path.Length == Name.Length || path[path.Length - Name.Length - 1] is '/' or '\\');
    }
}

using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Text;

/// <summary>The text files that code can read a prompt from: additional files, found by the end of their path.</summary>
internal sealed class PromptFileSet(ImmutableArray<AdditionalText> files)
{
    public static readonly PromptFileSet Empty = new(ImmutableArray<AdditionalText>.Empty);

    /// <summary>The one file whose path ends with a path in the code, for example <c>prompts/triage.txt</c>; null when there is none, or several.</summary>
    public AdditionalText? Find(string path)
    {
        var end = Normalize(path).TrimStart('.', '/');
        if (end.Length == 0 || files.IsDefaultOrEmpty)
        {
            return null;
        }

        AdditionalText? found = null;
        foreach (var file in files)
        {
            var candidate = Normalize(file.Path);
            if (EndsWithPath(candidate, end))
            {
                if (found is not null)
                {
                    return null;
                }

                found = file;
            }
        }

        return found;
    }

    /// <summary>
    /// The one file that an embedded resource was made of: <c>App.Prompts.triage.txt</c> is <c>Prompts/triage.txt</c> of App. Null when there is none, or several.
    /// </summary>
    /// <param name="name">The resource's name, or the end of it.</param>
    /// <param name="isWhole">Whether the name is whole. Then what stands before the path is the project's root namespace: a file of the right name in another folder is another file.</param>
    /// <param name="assemblyName">The assembly's name, which the root namespace has unless the project says otherwise.</param>
    public AdditionalText? FindResource(string name, bool isWhole, string? assemblyName)
    {
        name = name.TrimStart('.');
        if (name.Length == 0 || files.IsDefaultOrEmpty)
        {
            return null;
        }

        AdditionalText? found = null;
        var best = 0;
        foreach (var file in files)
        {
            var path = Normalize(file.Path);
            var fileName = path.Substring(path.LastIndexOf('/') + 1);
            var common = CommonEnd(Mangle(path.Substring(0, path.Length - fileName.Length)) + fileName, name);
            if (common < fileName.Length || common < best)
            {
                continue;
            }

            var root = name.Substring(0, Math.Max(0, name.Length - common - 1));
            if (common == fileName.Length && isWhole && root.Length > 0 && !string.Equals(root, Mangle(assemblyName ?? string.Empty), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            found = common == best ? null : file;
            best = common;
        }

        return found;
    }

    /// <summary>The Semantic Kernel templates of a plugin's folder, one folder below it; empty when there are none, or several folders of that name.</summary>
    public ImmutableArray<AdditionalText> FindTemplates(string folder)
    {
        var end = Normalize(folder).TrimStart('.', '/').TrimEnd('/');
        var found = ImmutableArray.CreateBuilder<AdditionalText>();
        string? plugin = null;
        foreach (var file in end.Length == 0 || files.IsDefaultOrEmpty ? ImmutableArray<AdditionalText>.Empty : files)
        {
            var path = Normalize(file.Path);
            if (!path.EndsWith("/skprompt.txt", StringComparison.OrdinalIgnoreCase) || Parent(Parent(path)) is not { Length: > 0 } parent || !EndsWithPath(parent, end))
            {
                continue;
            }

            if (plugin is not null && plugin != parent)
            {
                return ImmutableArray<AdditionalText>.Empty;
            }

            plugin = parent;
            found.Add(file);
        }

        return found.ToImmutable();
    }

    private static string Parent(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : string.Empty;

    private static bool EndsWithPath(string path, string end) =>
        path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    // How the SDK turns folders into a resource name.
    private static string Mangle(string path) => path.Replace('/', '.').Replace('-', '_').Replace(' ', '_');

    /// <summary>How many characters two dotted names have in common at the end, whole parts only.</summary>
    private static int CommonEnd(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && char.ToUpperInvariant(a[a.Length - length - 1]) == char.ToUpperInvariant(b[b.Length - length - 1]))
        {
            length++;
        }

        while (length > 0 && ((length < a.Length && a[a.Length - length - 1] != '.') || (length < b.Length && b[b.Length - length - 1] != '.')))
        {
            length--;
        }

        return length;
    }

    /// <summary>The text of a file; null when it cannot be read.</summary>
    public static SourceText? Read(AdditionalText file, CancellationToken cancellationToken) => file.GetText(cancellationToken);

    private static string Normalize(string path) => path.Replace('\\', '/');
}

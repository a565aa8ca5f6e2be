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
            if (candidate.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && (candidate.Length == end.Length || candidate[candidate.Length - end.Length - 1] == '/'))
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

    /// <summary>The text of a file; null when it cannot be read.</summary>
    public static SourceText? Read(AdditionalText file, CancellationToken cancellationToken) => file.GetText(cancellationToken);

    private static string Normalize(string path) => path.Replace('\\', '/');
}

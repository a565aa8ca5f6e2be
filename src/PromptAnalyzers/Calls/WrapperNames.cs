using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Calls;

/// <summary>
/// The names of methods and types of the compilation that may carry a caller's text to an LLM call: a cheap over-estimate from names alone,
/// which symbols confirm later.
/// </summary>
internal static class WrapperNames
{
    /// <summary>A wrapper of a wrapper of a wrapper: one round each.</summary>
    private const int MaxRounds = 5;

    /// <summary>The site names of the catalogue and of all wrappers.</summary>
    public static HashSet<string> Find(Compilation compilation, IReadOnlyCollection<string> siteNames, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(siteNames, StringComparer.Ordinal);
        var files = new List<FileIndex>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            files.Add(FileIndex.Of(tree, cancellationToken));
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var added = new List<string>();
            foreach (var file in files)
            {
                if (!file.Names.Overlaps(found))
                {
                    continue;
                }

                foreach (var member in file.Members)
                {
                    if (!member.Uses.Overlaps(found))
                    {
                        continue;
                    }

                    // A method hands its parameters on; an object of the type may keep what its constructor was given.
                    if (member is { HasParameters: true, Name.Length: > 0 } && !found.Contains(member.Name))
                    {
                        added.Add(member.Name);
                    }

                    if (member.TypeName.Length > 0 && !found.Contains(member.TypeName))
                    {
                        added.Add(member.TypeName);
                    }
                }
            }

            if (added.Count == 0)
            {
                break;
            }

            found.UnionWith(added);
        }

        return found;
    }
}

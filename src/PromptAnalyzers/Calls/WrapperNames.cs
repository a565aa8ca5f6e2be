using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;

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
    /// <param name="compilation">The compilation.</param>
    /// <param name="siteNames">The names of the catalogue.</param>
    /// <param name="withHttp">Whether what sends requests over plain HTTP may be wrapped, too.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static HashSet<string> Find(Compilation compilation, IReadOnlyCollection<string> siteNames, bool withHttp, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(siteNames, StringComparer.Ordinal);
        var files = new List<(FileIndex Index, bool SendsHttp)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            files.Add((FileIndex.Of(tree, cancellationToken), withHttp && HttpTextMarks.Of(tree, cancellationToken).Sends));
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var added = new List<string>();
            foreach (var (file, sendsHttp) in files)
            {
                if (!file.Names.Overlaps(found) && !(sendsHttp && round == 0))
                {
                    continue;
                }

                foreach (var member in file.Members)
                {
                    if (!member.Uses.Overlaps(found) && !(sendsHttp && round == 0 && member.Uses.Overlaps(HttpApis.SenderNames)))
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

using System.Collections.Generic;
using System.Linq;
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
    public static NameSet Find(Compilation compilation, NameSet siteNames, bool withHttp, CancellationToken cancellationToken)
    {
        var found = new NameSet(siteNames);
        var searched = siteNames;
        // Without an SDK the search starts at what sends requests.
        for (var round = 0; round < MaxRounds && (searched.Count > 0 || (withHttp && round == 0)); round++)
        {
            var wrappers = new List<string>();
            var makers = new NameSet([]);
            foreach (var tree in compilation.SyntaxTrees)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddWrappers(tree, searched, wrappers, makers, cancellationToken);
                if (round == 0 && withHttp && HttpTextMarks.Of(tree, cancellationToken).Sends)
                {
                    AddWrappers(tree, HttpApis.SenderNames, wrappers, makers, cancellationToken);
                }
            }

            // var ask = Asking.With(client): what is called then is the variable.
            if (makers.Count > 0)
            {
                wrappers.AddRange(compilation.SyntaxTrees.SelectMany(tree => FileIndex.Of(tree).HoldersOf(makers, cancellationToken)));
            }

            searched = new NameSet(wrappers.Where(found.Add));
        }

        return found;
    }

    // A method hands its parameters on; an object of the type may keep what its constructor was given.
    private static void AddWrappers(SyntaxTree tree, NameSet searched, List<string> wrappers, NameSet makers, CancellationToken cancellationToken)
    {
        foreach (var member in FileIndex.Of(tree).MembersUsing(searched, cancellationToken))
        {
            if (member is { HasParameters: true, Name.Length: > 0 })
            {
                wrappers.Add(member.Name);
            }

            if (member is { MakesFunction: true, Name.Length: > 0 })
            {
                makers.Add(member.Name);
            }

            if (member.TypeName.Length > 0)
            {
                wrappers.Add(member.TypeName);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>The APIs that a project's users teach: by <c>PromptApis.txt</c>, and by <c>[StringSyntax("prompt")]</c> in the code or in references.</summary>
/// <param name="Entries">The entries of the files.</param>
/// <param name="AttributedNames">The names of members that may have the attribute; their symbols decide.</param>
internal sealed record TaughtApis(ImmutableArray<CatalogueEntry> Entries, ImmutableHashSet<string> AttributedNames)
{
    public static readonly TaughtApis None = new(ImmutableArray<CatalogueEntry>.Empty, ImmutableHashSet<string>.Empty);

    // The compilation of a referenced project stays the same while this one is typed in.
    private static readonly ConditionalWeakTable<Compilation, string[]> NamesByProject = new();

    public bool IsEmpty => Entries.IsEmpty && AttributedNames.IsEmpty;

    public static TaughtApis Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var entries = ReadFiles(files, cancellationToken);
        var names = NamesIn(compilation, cancellationToken);
        foreach (var reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.UnionWith(reference switch
            {
                PortableExecutableReference file => MetadataPromptAttributes.NamesIn(file),
                CompilationReference { Compilation: { Language: LanguageNames.CSharp } project } => NamesOf(project, cancellationToken),
                _ => [],
            });
        }

        return entries.IsEmpty && names.Count == 0 ? None : new TaughtApis(entries, names.ToImmutableHashSet(StringComparer.Ordinal));
    }

    private static ImmutableArray<CatalogueEntry> ReadFiles(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray<CatalogueEntry>.Empty;
        foreach (var file in files.IsDefault ? ImmutableArray<AdditionalText>.Empty : files)
        {
            if (PromptApisFile.IsOne(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                entries = entries.AddRange(PromptApisFile.Read(text).Entries);
            }
        }

        return entries;
    }

    private static string[] NamesOf(Compilation project, CancellationToken cancellationToken) =>
        NamesByProject.GetValue(project, p => [.. NamesIn(p, cancellationToken)]);

    private static HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (PromptAttributes.Of(tree, cancellationToken).Names is { IsEmpty: false } taught)
            {
                names.UnionWith(taught);
            }
        }

        return names;
    }
}

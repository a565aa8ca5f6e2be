using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Catalogue;

/// <summary>
/// Where the bare text of a file names the role of a message: a few searches for fixed words, no syntax. Hardly any file does. It depends on the text only, so
/// it lives as long as the syntax tree does.
/// </summary>
/// <param name="Types">The names of types of which a member <c>System</c> is used: <c>ChatRole</c> of <c>ChatRole.System</c>.</param>
/// <param name="HasWord">Whether the text <c>"system"</c> stands there.</param>
/// <param name="HasInstructions">Whether a name begins as that of a system prompt does.</param>
internal sealed record RoleMarks(ImmutableArray<string> Types, bool HasWord, bool HasInstructions)
{
    private const string MemberMark = ".System";
    private const string WordMark = "system";

    private static readonly ConditionalWeakTable<SyntaxTree, RoleMarks> Cache = new();
    private static readonly RoleMarks None = new(ImmutableArray<string>.Empty, HasWord: false, HasInstructions: false);

    public static RoleMarks Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Cache.TryGetValue(tree, out var known) ? known : Cache.GetOrAdd(tree, Read(FileText.Of(tree, cancellationToken)));

    private static RoleMarks Read(FileText text)
    {
        var types = TypesIn(text);
        bool hasWord = false, hasInstructions = false;
        foreach (var start in text.PlacesOf(WordMark))
        {
            var end = start + WordMark.Length;
            hasWord |= start > 0 && text[start - 1] == '"' && end < text.Length && text[end] == '"';
            hasInstructions |= end < text.Length && text[end] is 'P' or 'I';
        }

        return types.IsEmpty && !hasWord && !hasInstructions ? None : new RoleMarks(types, hasWord, hasInstructions);
    }

    private static ImmutableArray<string> TypesIn(FileText text)
    {
        HashSet<string>? names = null;
        foreach (var mark in text.PlacesOf(MemberMark))
        {
            var (start, end) = (mark, mark + MemberMark.Length);
            while (start > 0 && IsNamePart(text[start - 1]))
            {
                start--;
            }

            // "using App.System.Text;" goes on.
            if (start < mark && (end == text.Length || (text[end] != '.' && !IsNamePart(text[end]))))
            {
                (names ??= new HashSet<string>(StringComparer.Ordinal)).Add(new string([.. Enumerable.Range(start, mark - start).Select(at => text[at])]));
            }
        }

        return names?.ToImmutableArray() ?? ImmutableArray<string>.Empty;
    }

    private static bool IsNamePart(char character) => character == '_' || char.IsLetterOrDigit(character);
}

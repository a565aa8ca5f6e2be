using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Rules;

/// <summary>
/// Tells what people wrote from what a tool made. A Razor file reaches the compiler as code that is made of it, with a <c>#line</c> before each part
/// that somebody wrote.
/// </summary>
internal static class GeneratedCode
{
    private const string Checksum = "#pragma checksum \"";

    /// <summary>Whether the code was made of a Razor file: its first line names that file.</summary>
    public static bool IsOfRazor(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (text.Length <= Checksum.Length || text[0] != '#' || text.ToString(new TextSpan(0, Checksum.Length)) != Checksum)
        {
            return false;
        }

        var end = Checksum.Length;
        while (end < text.Length && text[end] is not ('"' or '\r' or '\n'))
        {
            end++;
        }

        var path = text.ToString(TextSpan.FromBounds(Checksum.Length, end));
        return path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether nobody can change the code at a place.</summary>
    /// <param name="place">Where a finding would sit.</param>
    /// <param name="model">The file of that place.</param>
    /// <param name="isGenerated">Whether the whole file is made by a tool.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public static bool IsQuiet(Location place, SemanticModel model, bool isGenerated, CancellationToken cancellationToken) =>
        isGenerated ? !place.GetMappedLineSpan().HasMappedPath : IsInGeneratedMember(place, model, cancellationToken);

    // The attribute is looked for only where the text of the file names it.
    private static bool IsInGeneratedMember(Location place, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = FileNames.Of(model.SyntaxTree, cancellationToken);
        if (!names.MayHave("GeneratedCode") && !names.MayHave("GeneratedCodeAttribute"))
        {
            return false;
        }

        for (var symbol = model.GetEnclosingSymbol(place.SourceSpan.Start, cancellationToken); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(static a => a.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace: { Name: "Compiler", ContainingNamespace.Name: "CodeDom" } }))
            {
                return true;
            }
        }

        return false;
    }
}

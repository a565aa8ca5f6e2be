using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.CodeFixes.Shapes;

/// <summary>The shapes of the embedded file <c>Shapes/MessageShapes.txt</c>, which is the only place in the fixes that names an SDK.</summary>
internal static class MessageShapes
{
    private static readonly Lazy<ILookup<string, MessageShape>> ById = new(() => All().ToLookup(static shape => shape.DocumentationId, StringComparer.Ordinal));

    /// <summary>Every shape, in the order of the file.</summary>
    public static IEnumerable<MessageShape> All()
    {
        using var stream = typeof(MessageShapes).Assembly.GetManifestResourceStream("Shapes/MessageShapes");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { Length: 3 } fields)
            {
                yield return new MessageShape(fields[0], fields[1], fields[2]);
            }
        }
    }

    /// <summary>The shapes for a type or method, best first; empty when it is none of an SDK's messages.</summary>
    public static IEnumerable<MessageShape> Of(ISymbol? symbol) =>
        symbol?.OriginalDefinition.GetDocumentationCommentId() is { } id ? ById.Value[id] : [];
}

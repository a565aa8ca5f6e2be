using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PromptAnalyzers.CodeFixes.Shapes;

/// <summary>Writes the code of a shape for one place: text, receiver, and type names as short as the usings there allow.</summary>
internal static class ShapeCode
{
    /// <param name="template">The user or assistant code of a shape.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="receiver">The conversation that a method is called on; empty for message types.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="position">The place in the file.</param>
    public static string Write(string template, string text, string receiver, SemanticModel model, int position)
    {
        var code = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            // A brace followed by a letter opens a type name; others are those of an initializer.
            if (template[i] == '{' && i + 1 < template.Length && char.IsLetter(template[i + 1]))
            {
                var end = template.IndexOf('}', i);
                code.Append(ShortName(template.Substring(i + 1, end - i - 1), model, position));
                i = end;
            }
            else
            {
                code.Append(template[i]);
            }
        }

        return code.Replace("$receiver", receiver).Replace("$text", SymbolDisplay.FormatLiteral(text, quote: true)).ToString();
    }

    private static string ShortName(string fullName, SemanticModel model, int position)
    {
        foreach (var name in new[] { fullName.Substring(fullName.LastIndexOf('.') + 1), fullName })
        {
            var type = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
            if (type?.ToDisplayString() == fullName)
            {
                return name;
            }
        }

        return "global::" + fullName;
    }
}

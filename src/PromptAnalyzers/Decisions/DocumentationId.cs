using System;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>
/// Compares documentation ids (<c>M:Acme.Trainer.StartAsync(System.String)</c>) with the patterns of a record's <c>appliesTo</c>.
/// </summary>
internal static class DocumentationId
{
    /// <summary>Whether a text can stand in <c>appliesTo</c>: a kind letter, a name, and a <c>*</c> only at the end.</summary>
    public static bool IsPattern(string text)
    {
        if (text.Length < 3 || "TMPFEN".IndexOf(text[0]) < 0 || text[1] != ':')
        {
            return false;
        }

        var star = text.IndexOf('*');
        return (star < 0 || star == text.Length - 1) && text[2] != '.' && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    /// <summary>
    /// Whether a pattern covers a type or member: the same id; a type or namespace covers what it contains;
    /// a <c>*</c> stands for any rest; a method without parameter list covers its overloads.
    /// </summary>
    public static bool Covers(string pattern, string id)
    {
        if (!IsPattern(pattern) || id.Length < 3 || id[1] != ':')
        {
            return false;
        }

        if (string.Equals(pattern, id, StringComparison.Ordinal))
        {
            return true;
        }

        var wanted = pattern.Substring(2);
        var name = id.Substring(2);
        var isContainer = pattern[0] is 'T' or 'N';
        if (wanted[wanted.Length - 1] == '*')
        {
            return (isContainer || pattern[0] == id[0])
                && name.StartsWith(wanted.Substring(0, wanted.Length - 1), StringComparison.Ordinal);
        }

        return isContainer
            ? (id[0] != 'N' || pattern[0] == 'N') && name.StartsWith(wanted + ".", StringComparison.Ordinal)
            : pattern[0] == id[0] && wanted.IndexOf('(') < 0 && string.Equals(wanted, WithoutSignature(name), StringComparison.Ordinal);
    }

    /// <summary>Cuts parameters and the number of type parameters of a method.</summary>
    private static string WithoutSignature(string name)
    {
        var end = name.IndexOf('(');
        var plain = end < 0 ? name : name.Substring(0, end);
        var arity = plain.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? plain : plain.Substring(0, arity);
    }
}

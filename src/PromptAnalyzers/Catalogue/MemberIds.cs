using System;

namespace PromptAnalyzers.Catalogue;

/// <summary>The parts of a documentation id, or of one that ends in <c>(*)</c>.</summary>
internal static class MemberIds
{
    /// <summary>The id without parameters, return type and the number of type parameters.</summary>
    public static string WithoutParameters(string id)
    {
        var open = id.IndexOf('(');
        var end = open < 0 ? id.IndexOf('~') : open;
        var bare = end < 0 ? id : id.Substring(0, end);
        var arity = bare.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? bare : bare.Substring(0, arity);
    }

    /// <summary>The name by which code uses the member; for a constructor its type's name.</summary>
    public static string UsedName(string id)
    {
        var path = WithoutParameters(id).Substring(2);
        if (path.EndsWith(".#ctor", StringComparison.Ordinal))
        {
            path = path.Substring(0, path.Length - ".#ctor".Length);
        }

        var last = path.Substring(path.LastIndexOf('.') + 1);
        var arity = last.IndexOf('`');
        return arity < 0 ? last : last.Substring(0, arity);
    }

    /// <summary>The member's name in metadata: <c>.ctor</c> for a constructor.</summary>
    public static string MetadataName(string id)
    {
        var path = WithoutParameters(id);
        return path.Substring(path.LastIndexOf('.') + 1).Replace('#', '.');
    }

    /// <summary>The type that declares the member, with its namespace; for a type's own id the type. Nested types are parted by a dot.</summary>
    public static string ContainingType(string id)
    {
        var path = WithoutParameters(id).Substring(2);
        return id.StartsWith("T:", StringComparison.Ordinal) ? path : path.Substring(0, Math.Max(0, path.LastIndexOf('.')));
    }
}

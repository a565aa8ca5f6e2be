using System;

namespace PromptAnalyzers.Baseline;

/// <summary>Paths seen from a folder. A function over text: an analyzer does not ask the disk.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The path of a file from the folder of another file, with <c>/</c>; only its name when the two have no root in common.</summary>
    public static string FromFolderOf(string file, string path)
    {
        var from = file.Split(Separators);
        var to = path.Split(Separators);
        var comparison = file.IndexOf(':') == 1 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && string.Equals(from[common], to[common], comparison))
        {
            common++;
        }

        if (common == 0)
        {
            return to[to.Length - 1];
        }

        var up = from.Length - 1 - common;
        return string.Concat(System.Linq.Enumerable.Repeat("../", up)) + string.Join("/", to, common, to.Length - common);
    }
}

namespace PromptAnalyzers.Build.Report;

/// <summary>Paths as the report shows them, the same on every system and for every place of the repository.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = ['/', '\\'];

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>How paths of this system are compared.</summary>
    public static StringComparer Comparer => IsWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The way from a folder to a file, with <c>/</c>; the whole path where there is none, as between two drives.</summary>
    public static string Of(string folder, string path)
    {
        var from = Split(folder);
        var to = Split(path);
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && Comparer.Equals(from[common], to[common]))
        {
            common++;
        }

        return common == 0 && IsWindows ? string.Join("/", to) : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    // A backslash is a letter of a name on other systems.
    private static string[] Split(string path) =>
        IsWindows ? path.Split(Separators, StringSplitOptions.RemoveEmptyEntries) : path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}

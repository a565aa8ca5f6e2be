using System.Reflection;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>Files of the repository that tests check: docs, data, projects.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    /// <summary>
    /// Compares a generated file with the one in the repository; where they differ it writes the new text, so that the repair is a commit, and fails.
    /// </summary>
    public static void AssertGenerated(string relativePath, string expected)
    {
        var path = PathOf(relativePath);
        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        expected = expected.ReplaceLineEndings("\n");
        if (actual != expected)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            Assert.Fail($"{relativePath} was not up to date. The test has written it: review and commit it.");
        }
    }
}
